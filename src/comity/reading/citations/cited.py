"""What the finders of citations give: a place, a form, and names that the registry knows."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """One way in which a citation names law.

    Attributes:
        kind: usc, cfr, order, reporter, docket, register, bill, parties or told.
        value: in the form of `linking`, like `8:1373(a)`, `13768`, `250 F. Supp. 3d 497`.
    """

    kind: str
    value: str


class Cited(NamedTuple):
    """A citation where it stands.

    Attributes:
        names: the surest first.
    """

    start: int
    end: int
    type: str
    norm: str
    names: tuple[Name, ...] = ()
    is_implicit: bool = False


def squeezed(words: str) -> str:
    """Words with one blank between them and straight marks."""
    return " ".join(words.split()).replace("’", "'")
