"""`The city`, `the county`, `the state`: the one named before."""

from __future__ import annotations

from comity.reading.bodies.page import Sighting
from comity.reading.bodies.words import BREAK, HYPHEN, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_KINDS = {
    "city": "place", "town": "place", "village": "place", "county": "county", "parish": "county",
    "state": "state", "borough": "place",
}  # fmt: skip
_NEAR = 1
"""Paragraphs back in which the last named is meant, though the text names others as well."""


def see_again(page: Page) -> None:
    """Find short mentions of a government named before; a doubtful one is left out."""
    sightings = sorted(page.sightings)
    words = page.words
    for at in range(1, len(words)):
        kind = _KINDS.get(words[at].folded)
        if kind is None or page.taken[at] or words[at - 1].folded != "the":
            continue
        if words[at].gap != SPACE or _goes_on(page, at + 1):
            continue
        meant = _meant(page, at, kind, sightings)
        if meant is not None:
            page.see(Sighting(at - 1, at + 1, meant.id, meant.name, meant.government))


def _goes_on(page: Page, end: int) -> bool:
    """Whether the words go on to another name: the city of X, the state-run, the County Fair."""
    if end >= len(page.words) or page.words[end].gap == BREAK:
        return False
    word = page.words[end]
    return word.folded == "of" or word.gap == HYPHEN or (word.is_capital and word.gap == SPACE)


def _meant(page: Page, at: int, kind: str, sightings: list[Sighting]) -> Sighting | None:
    before = [one for one in sightings if one.last <= at and kind_of(one.id) == kind]
    if not before:
        return None
    if len({one.id for one in before}) == 1:
        return before[-1]
    here = page.words[at].paragraph
    near = [one for one in before if page.words[one.first].paragraph >= here - _NEAR]
    return near[-1] if len({one.id for one in near}) == 1 else None


def kind_of(identity: str) -> str:
    """Tell `place`, `county` or `state` of an Open Civic Data id; empty for other bodies."""
    tail = identity.rpartition("/")[2].partition(":")[0]
    if not identity.startswith("ocd"):
        return ""
    return "place" if tail in ("place", "district") else tail
