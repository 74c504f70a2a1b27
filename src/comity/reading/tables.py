"""Plain lists of words that ship with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def words(name: str) -> frozenset[str]:
    """The words of a list, parted by white space; a line with `#` in front is a remark."""
    return frozenset(word for line in lines(name) for word in line.split())


def listed(text: str) -> frozenset[str]:
    """Words parted by white space, as a set."""
    return frozenset(text.split())


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list without its remarks and empty lines.

    Args:
        name: of the file in `reading/data`, without `.txt`.
    """
    whole = files("comity.reading").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.strip() for line in whole.splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))
