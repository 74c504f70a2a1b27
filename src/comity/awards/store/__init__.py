"""The store: every award file of a workspace, kept as it was known on each day.

What comes in: files of any era (`import_files`). What goes out: sorted Parquet tables with a
manifest (`open_store`), each row with its source, its days and its government.

    import_files    read files into parts, build the tables from all parts
    open_store      the tables of a workspace
    check           for every file: rows and cents in, used and set aside
    find, show      awards by words; one award with its actions and stages
    review          recipients that no government was found for
"""

from comity.awards.store.importing import ImportReport, import_files
from comity.awards.store.store import Store, folder_of, open_store

__all__ = ["ImportReport", "Store", "folder_of", "import_files", "open_store"]
