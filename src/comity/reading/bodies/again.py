"""`The city`, `the county`, `the state`: the one named before."""

from __future__ import annotations

from comity.reading.bodies.page import Sighting
from comity.reading.bodies.words import BREAK, HYPHEN, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_KINDS = {
    "city": "place", "town": "place", "village": "place", "county": "county", "parish": "county",
    "state": "state", "borough": "place", "district": "place",
}  # fmt: skip
_NEAR = 1
"""Paragraphs back in which the last named is meant, though the text names others as well."""


class _Before:
    """What has been named so far, by kind; asked from left to right."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._all = sorted(page.sightings)
        self._next = 0
        self._of_kind: dict[str, list[Sighting]] = {}
        self._ids: dict[str, set[str]] = {}

    def meant(self, at: int, kind: str) -> Sighting | None:
        """The one of a kind named before a word, or the one named near before it."""
        while self._next < len(self._all) and self._all[self._next].last <= at:
            one = self._all[self._next]
            self._of_kind.setdefault(kind_of(one.id), []).append(one)
            self._ids.setdefault(kind_of(one.id), set()).add(one.id)
            self._next += 1
        named = self._of_kind.get(kind)
        if named is None:
            return None
        return named[-1] if len(self._ids[kind]) == 1 else self._near(at, named)

    def _near(self, at: int, named: list[Sighting]) -> Sighting | None:
        words = self._page.words
        last = named[-1]
        for one in reversed(named):
            if words[one.first].paragraph < words[at].paragraph - _NEAR:
                break
            if one.id != last.id:
                return None
        is_near = words[last.first].paragraph >= words[at].paragraph - _NEAR
        return last if is_near else None


def see_again(page: Page) -> None:
    """Find short mentions of a government named before; a doubtful one is left out."""
    before, words = _Before(page), page.words
    for at in range(1, len(words)):
        kind = _KINDS.get(words[at].folded)
        if kind is None or page.taken[at] or words[at - 1].folded != "the":
            continue
        if words[at].gap != SPACE or _goes_on(page, at + 1):
            continue
        if words[at].folded == "district" and not words[at].is_capital:
            continue
        meant = before.meant(at, kind)
        if meant is not None and (words[at].folded != "district" or meant.id.endswith(":dc")):
            page.see(Sighting(at - 1, at + 1, meant.id, meant.name, meant.government))


def _goes_on(page: Page, end: int) -> bool:
    """Whether the words go on to another name: the city of X, the state-run, the County Fair."""
    if end >= len(page.words) or page.words[end].gap == BREAK:
        return False
    word = page.words[end]
    return word.folded == "of" or word.gap == HYPHEN or (word.is_capital and word.gap == SPACE)


def kind_of(identity: str) -> str:
    """Tell `place`, `county` or `state` of an Open Civic Data id; empty for other bodies."""
    if not identity.startswith("ocd"):
        return ""
    tail = identity.rpartition("/")[2].partition(":")[0]
    return "place" if tail == "district" else tail
