"""Lists of awards as cities keep them: from a CSV or a workbook to rows, with nothing lost.

read            the way through: file, table, header, columns, intake
file_kind       what a file is by its first bytes; what is refused
downloads       tables of federal sites, which are no lists of awards
csv_table       encodings, separators, unclosed quotation marks
workbook        sheets of Excel, their strings and styles; sheet_rows: the XML of one sheet
table           what both hand over: numbered records of cells
header          in which row, or two rows, the column names stand
meanings        the fields, and the words by which cities name them
columns         which column fills which field; personal columns are never read
mapping         the user's own mapping file
intake          where each record goes: rows, set aside, footings, blank
rows            one record's cells to an award row, or to its faults
footing, repeats    totals at the foot; rows that say something twice
set_aside_file  handing back what was not used
award           the shapes of all results
shipped         lists that ship
"""
