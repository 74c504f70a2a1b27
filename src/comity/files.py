"""Files written whole or not at all, cells that stay words, and a place for compiled files."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_whole(path: str, content: bytes) -> None:
    """Write a file beside its place, then rename it: a reader sees the old one or the new one."""
    passing = f"{path}.{os.getpid()}.part"
    try:
        with open(passing, "wb") as file:
            file.write(content)
        os.replace(passing, path)
    except BaseException:
        if os.path.exists(passing):
            os.unlink(passing)
        raise


def safe_cell(value: Any) -> Any:
    """Give a cell of a CSV: words that a spreadsheet would take for a formula get an apostrophe.

    Numbers stay as they are, also those that are written as words.
    """
    if not isinstance(value, str) or value[:1] not in _FORMULA or _is_number(value):
        return value
    return f"'{value}"


def _is_number(words: str) -> bool:
    return words[1:].replace(".", "", 1).replace(",", "").isdigit()


def compiled_places(path: str) -> Iterator[str]:
    """Where a compiled file may stand: beside its source, else in the user's cache folder."""
    yield path
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    yield os.path.join(cache, "comity", os.path.basename(path))


def write_compiled(path: str, content: bytes) -> None:
    """Write a compiled file at the first of its places that can be written; give up quietly."""
    for place in compiled_places(path):
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            write_whole(place, content)
            return
        except OSError:
            continue
