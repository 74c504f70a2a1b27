"""What a brief shows, made ready once and written in every format.

page     what is shown, in the order in which it is read; item: one condition; words: its sentences
text     for a screen; html: one file for paper and browser; plain: as JSON; workbook: as sheets
"""
