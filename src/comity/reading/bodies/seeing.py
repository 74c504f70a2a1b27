"""Places kept on the page, and names that wait for the rest of the text."""

from __future__ import annotations

from typing import NamedTuple

from comity.reading.bodies import named
from comity.reading.bodies.page import Sighting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page


class Waiting(NamedTuple):
    """A name in a clear form that several places bear: what the text says elsewhere decides.

    Attributes:
        first, last: its words.
        name: folded, without its kind.
        word: its kind: `county`, `city`; `bare` for none.
    """

    first: int
    last: int
    name: str
    word: str


def see_place(page: Page, first: int, last: int, ref: str) -> bool:
    """Keep a place; say whether there was one."""
    if not ref:
        return False
    found = named.identity(named.government(ref))
    if found is None:
        return False
    page.see(Sighting(first, last, *found))
    return True
