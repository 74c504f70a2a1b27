"""The store: every award file of a workspace, kept as it was known on each day.

What comes in: files of any era (`import_files`). What goes out: sorted Parquet tables with a
manifest (`open_store`), each row with its source, its days and its government.

    importing       the way through: files, parts, tables, manifest; one import at a time (lock)
    staging         one member file becomes a part, through pipes into the database (lanes)
    opened          a member file whose header is known
    part, keys      what a part is; our own keys of awards and recipients, as SQL
    set_aside       rows handed back as they came, with number and reason
    covering        which files together are the whole of an agency's year
    building        all parts become the tables (tables.py), by the statements in sql/, step by step
                    (passing) and no more at once than the memory serves (runs); some beside
                    others (beside)
    numbering       awards get their numbers and the keys that cite them; writing: the tables' files
    resolving       recipients become governments; review: a person's corrections, which win
    memory          how much of it the database may take
    manifest        store.json, the one file that changes; places: the folders
    store           the tables, opened
    reconciling     for every file, rows and cents in = used + set aside
    agreeing        what files say of each other: restated figures, totals beside their parts
    stated_totals   of these, what audits state of themselves, of listings and of clusters
    channels        what a government's audits say it spent, directly and through others
    searching, showing, reviewing    awards by words; one award; recipients not decided
    statements      SQL from files, and values written as SQL
"""

from __future__ import annotations

from comity.awards.first_use import loaded_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.importing import ImportReport, import_files
    from comity.awards.store.store import Store, folder_of, open_store

__all__ = ["ImportReport", "Store", "folder_of", "import_files", "open_store"]

_HOMES = {
    "ImportReport": "importing",
    "import_files": "importing",
    "Store": "store",
    "folder_of": "store",
    "open_store": "store",
}

__getattr__ = loaded_from(__name__, _HOMES)
