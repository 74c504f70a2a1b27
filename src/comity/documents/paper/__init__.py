"""A document without a format: headings, paragraphs, tables, footnotes, lines left open.

Every exhibit, letter and report is made once as a `Paper`, and then written in every format.

blocks     what a paper consists of
paper      the whole, with both dates and the law's version, which stand on every page
notes      footnotes that cite acts: in full when first cited, then by the number of that note
paper_text a paper for a screen; paper_table: its tables; paper_html: the same as one page
"""
