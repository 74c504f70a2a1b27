"""Awards: from a list of federal awards, as a city keeps it, to rows that law can be held against.

A list comes in as a CSV or an Excel workbook, perhaps with a mapping file (`read_awards`); what
goes out is an `AwardList`: rows used, rows set aside with a reason each, footings, and totals that
agree to the cent. This room knows nothing of law or of governments: their names stay as written.

    lists           a city's own list: file, table, header, columns, rows, set-aside rows
    cells           what one cell says: words, money, days, years, programs
    opening         federal files as they come: zips, split files, pages, workbooks
    layouts         which table a header names, and what its columns mean, in every era
    store           files to tables that last: import, check, review, show, find
    fetch           files from the federal sites, by their documented contracts
    generator       made-up files and stores of any size
    audits          which of the audits of a period counts
    catalogue       assistance listings and agency prefixes (data/*.tsv)
    listing_history, joint_awards, announced, baselines
                    what numbers were called before, shared awards, usual years
    published       totals that others printed, beside their parts, and as they drift
    deliveries      two files of the same published figures
    first_use       names of a room, loaded when first used
"""

from __future__ import annotations

from comity.awards.first_use import loaded_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.catalogue import Agency, Listing, find_agency, find_listing
    from comity.awards.lists.award import AwardList, AwardRow, ColumnUse, Footing, Totals
    from comity.awards.lists.read import RepeatedRows, read_awards
    from comity.awards.lists.set_aside_file import SetAside
    from comity.awards.lists.shipped import shipped_awards

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

_HOMES = {
    "Agency": "catalogue",
    "Listing": "catalogue",
    "find_agency": "catalogue",
    "find_listing": "catalogue",
    "AwardList": "lists.award",
    "AwardRow": "lists.award",
    "ColumnUse": "lists.award",
    "Footing": "lists.award",
    "Totals": "lists.award",
    "RepeatedRows": "lists.read",
    "read_awards": "lists.read",
    "SetAside": "lists.set_aside_file",
    "shipped_awards": "lists.shipped",
}

__getattr__ = loaded_from(__name__, _HOMES)
