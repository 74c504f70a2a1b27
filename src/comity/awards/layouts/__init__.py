"""Layouts: from a file of federal awards, of any era, to rows of one kind.

What comes in: the header of a file of USAspending, of its broker or API, of the Federal Audit
Clearinghouse, or of SAM.gov (`recognise`). What goes out: a `Layout`, whose `select` is the SQL
that stages the file's rows, each with its fault if it cannot be used. Workbooks and JSON are turned
into headers and rows first (`workbook_rows`, `json_rows`).

    staged          the columns of each kind of row, and their types
    layout          one file's layout: its SQL
    form            one kind of file: the names of its columns in every era
    recognising     which form a header is of
    usaspending     all forms of USAspending: transactions, summaries, subawards
    names           the names of its columns, in every era (usaspending_names.tsv)
    action_cells, action_sql    the cells of an action, and its columns
    cell_sql, listing_sql       SQL that reads one cell
    codes           codes that ship as tables, and SQL that looks them up
    plain_form      forms whose cells say one thing each
    audit_layouts, listing_layouts      forms of the clearinghouse, and of lists of listings
    json_rows, workbook_rows    answers in JSON, and sheets of Excel, as rows of text
"""

from comity.awards.layouts.cell_sql import normal_fain
from comity.awards.layouts.form import Form
from comity.awards.layouts.json_rows import json_rows
from comity.awards.layouts.layout import Layout
from comity.awards.layouts.recognising import recognise
from comity.awards.layouts.staged import STAGED
from comity.awards.layouts.workbook_rows import workbook_rows

__all__ = [
    "STAGED",
    "Form",
    "Layout",
    "json_rows",
    "normal_fain",
    "recognise",
    "workbook_rows",
]
