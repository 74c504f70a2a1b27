"""A part: a folder with the staged rows of one member file, and a note of what was read.

A part is named by what it holds, is made elsewhere and moved to its place whole; then it never
changes. What was cut off before that is read once more.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from comity.awards.store.places import PARTS
from comity.awards.store.statements import texts
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    import duckdb

NOTE = "part.json"

FORMATS = {"audited": 2}
"""Of the kinds of rows that have other columns than at first: counts up with every such change.
The number ends the name of a part; one of an older format is read without what it lacks."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one member file once it is read.

    Attributes:
        part: path of the part's folder inside the store's folder; its Parquet files hold the rows
            of every file's pieces in turn, as many files as lanes.
        key: what tells the table that it came from, by content.
        others as in `manifest.Source`.
    """

    part: str
    key: str
    sha256: str
    bytes: int
    layout: str
    table: str
    header_sha256: str
    rows_in: int
    rows_used: int
    rows_set_aside: int
    rows_unparsed: int
    cents_in: int
    cents_used: int
    cents_set_aside: int
    cents_unread: int
    set_aside: str
    not_acquired: list[str]
    unknown: list[str]

    def write_note(self, place: Path) -> None:
        """Write the note into the folder of the part."""
        content = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, indent=1)
        (place / NOTE).write_text(content + "\n", encoding="utf-8")


def path_of(key: str, name: str, table: str) -> str:
    """Give the path of a part's folder inside the store's folder.

    Args:
        key, table: as in Part. name: its layout, in letters that any disk takes.
    """
    return f"{PARTS}/{key}-{name}{_format_mark(table)}"


def is_current(part: str, table: str) -> bool:
    """Tell whether the part at this path has all columns that its kind of rows has today."""
    return part.endswith(_format_mark(table))


def of_first_format(part: str, table: str) -> str:
    """Give the path that the same part had in the first format."""
    return part.removesuffix(_format_mark(table))


def _format_mark(table: str) -> str:
    return f"-{FORMATS[table]}" if table in FORMATS else ""


def rows_of(place: Path) -> str:
    """SQL of the list of Parquet files of a part's folder, as a pattern."""
    return os.fspath(place / "*.parquet")


def count_rows(connection: duckdb.DuckDBPyConnection, files: Iterable[Path]) -> dict[Path, int]:
    """How many rows Parquet files have, by what stands at their ends; each is asked once."""
    places = list(dict.fromkeys(files))
    if not places:
        return {}
    counted = f"select file_name, num_rows from parquet_file_metadata({texts(places)})"
    return {Path(name): rows for name, rows in connection.execute(counted).fetchall()}


def parts_in(folder: Path) -> list[Part]:
    """Give all parts of a store.

    Raises: InputError where the note of one cannot be read.
    """
    return [_noted(note) for note in sorted((folder / PARTS).glob(f"*/{NOTE}"))]


def _noted(note: Path) -> Part:
    try:
        return Part(**json.loads(note.read_text(encoding="utf-8")))
    except (ValueError, TypeError):
        raise InputError(
            f"{note}: found no note of a part; remove its folder and import the file again."
        ) from None
