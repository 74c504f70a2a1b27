"""The store, opened: where its tables are, and a connection that sees them."""

from __future__ import annotations

import os
from pathlib import Path

from comity.awards.store.manifest import Manifest, load
from comity.awards.store.tables import SINCE_FORMAT_2, TABLES
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

FOLDER = "awards"
WORKSPACE = "comity-workspace"


class Store:
    """One build of a store, as its manifest named it when it was opened.

    Attributes:
        folder: `<workspace>/awards`.
        manifest: the sources, the tables' files and the days.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest

    @property
    def build_id(self) -> str:
        """Name of the build: a hash of all that it was made from."""
        return self.manifest.build

    def files(self, table: str) -> list[str]:
        """Give the Parquet files of a table, as absolute paths."""
        if table not in TABLES:
            raise InputError(f'store: found table "{table}"; there are {", ".join(TABLES)}.')
        return [os.path.abspath(self.folder / path) for path in self.manifest.files[table]]

    def connect(self) -> duckdb.DuckDBPyConnection:
        """Open a connection with one view for each table, named as in TABLES."""
        import duckdb

        connection = duckdb.connect()
        lacking = SINCE_FORMAT_2 if self.manifest.format < 2 else {}
        for table, columns in TABLES.items():
            listed = ", ".join(
                f"null::{kind} as {name}" if name in lacking.get(table, ()) else name
                for name, kind in columns.items()
            )
            connection.execute(
                f"create view {table} as select {listed} from read_parquet({self.files(table)!r})"
            )
        return connection


def folder_of(workspace: str | Path | None = None) -> Path:
    """Tell where the store of a workspace is: COMITY_WORKSPACE, else ./comity-workspace."""
    return Path(workspace or os.environ.get("COMITY_WORKSPACE") or WORKSPACE) / FOLDER


def open_store(workspace: str | Path | None = None) -> Store:
    """Open the store of a workspace for reading.

    Raises: InputError where there is none yet, saying how to make one.
    """
    folder = folder_of(workspace)
    manifest = load(folder)
    if manifest is None:
        raise InputError(
            f"{folder}: found no store of awards; make one with comity awards import FILE."
        )
    missing = [
        path for paths in manifest.files.values() for path in paths if not (folder / path).exists()
    ]
    if missing:
        raise InputError(
            f"{folder / missing[0]}: found no such file, which store.json names; "
            "run comity awards import again, which makes it anew from the parts."
        )
    return Store(folder, manifest)
