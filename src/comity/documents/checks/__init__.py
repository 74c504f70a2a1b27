"""A checked award list in every format.

lines          what the formats share: the head, and the findings of each row
text           for a screen; plain: as JSON; csv: the long form, also Parquet
workbook       the matrix; findings_sheet: a line for each award and condition, and the sums
"""
