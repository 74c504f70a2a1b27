"""Awards: from a list of federal awards, as a city keeps it, to rows that law can be held against.

What comes in: a CSV or an Excel workbook, and perhaps a mapping file (`read_awards`). What goes
out: an `AwardList`: rows used, rows set aside with a reason each, footings, and totals that agree
to the cent. This room knows nothing of law or of governments: names of these stay as written.

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
    cells, money, cell_days, fiscal_years, programs     what one cell says
    footing, repeats    totals at the foot; rows that say something twice
    set_aside_file  handing back what was not used
    award           the shapes of all results
    catalogue       assistance listings and agency prefixes (data/*.tsv)
    shipped         lists that ship (data/chicago.csv)
"""

from comity.awards.award import AwardList, AwardRow, ColumnUse, Footing, Totals
from comity.awards.catalogue import Agency, Listing, find_agency, find_listing
from comity.awards.read import RepeatedRows, read_awards
from comity.awards.set_aside_file import SetAside
from comity.awards.shipped import shipped_awards

__all__ = [
    "Agency",
    "AwardList",
    "AwardRow",
    "ColumnUse",
    "Footing",
    "Listing",
    "RepeatedRows",
    "SetAside",
    "Totals",
    "find_agency",
    "find_listing",
    "read_awards",
    "shipped_awards",
]
