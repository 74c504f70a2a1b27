"""Files written whole or not at all, CSV, a lock, and a place for what may be made again."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO, Any

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""How cells begin that some spreadsheet takes for a formula; the last four are of full width."""

APOSTROPHE = "^'('*[" + "".join(_FORMULA).replace("-", "\\-") + "])"
"""As a regular expression: how a cell begins that `safe_cell` gave an apostrophe; its group is what
was there before."""


def write_whole(path: str, content: bytes) -> None:
    """Write a file beside its place, then rename it: a reader sees the old one or the new one.

    A link stays one, and what is no file (a pipe, /dev/stdout) is written to as it stands.
    """
    if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
        with open(path, "wb") as stream:
            stream.write(content)
        return
    path = os.path.realpath(path)
    passing = f"{path}.{os.getpid()}.part"
    try:
        with open(passing, "wb") as file:
            file.write(content)
        os.replace(passing, path)
    except BaseException:
        if os.path.exists(passing):
            os.unlink(passing)
        raise


def take_lock(file: int | IO[str]) -> bool:
    """Take the system's lock on an open file, where it has one; it goes when the process goes."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def cache_folder() -> str:
    """The folder of what may be made again at any time, of the user and of Comity alone."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(cache, "comity")


def csv_text(columns: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Rows below a heading as CSV with safe cells, without a line end at its end."""
    import csv
    import io

    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(map(safe_cell, row) for row in rows)
    return text.getvalue().rstrip("\n")


def safe_cell(value: Any) -> Any:
    """Give a cell of a CSV: words that a spreadsheet would take for a formula get an apostrophe.

    Numbers stay as they are, also those that are written as words. Words that have apostrophes
    before such a beginning get one more, so that `cell_as_it_was` gives back each cell.
    """
    if not isinstance(value, str) or _is_number(value):
        return value
    return f"'{value}" if value.lstrip("'").startswith(_FORMULA) else value


def cell_as_it_was(cell: str) -> str:
    """Take back the apostrophe of `safe_cell`."""
    begins = cell[1:].lstrip("'").startswith(_FORMULA)
    return cell[1:] if begins and cell.startswith("'") else cell


def _is_number(words: str) -> bool:
    return words[:1] in ("+", "-") and words[1:].replace(".", "", 1).replace(",", "").isdigit()


def compiled_places(path: str) -> Iterator[str]:
    """Where a compiled file may stand: beside its source, else in the user's cache folder."""
    yield path
    yield os.path.join(cache_folder(), os.path.basename(path))


def write_compiled(path: str, content: bytes) -> None:
    """Write a compiled file at the first of its places that can be written; give up quietly."""
    for place in compiled_places(path):
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            write_whole(place, content)
            return
        except OSError:
            continue
