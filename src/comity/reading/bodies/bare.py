"""Cities by their bare names: told by how well known they are, and by what else the text names."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from comity.reading.bodies import named
from comity.reading.bodies.around import (
    SAYING,
    Standing,
    after,
    beside,
    is_civic,
    is_in_a_place,
    standing,
)
from comity.reading.bodies.forms import Waiting, see_place
from comity.reading.bodies.page import Sighting
from comity.reading.bodies.spans import spans
from comity.reading.bodies.tables import classed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_FAR_LARGER = 300_000
_NOTABLE = 20_000


class Bare(NamedTuple):
    """A bare name that some place bears."""

    first: int
    last: int
    name: str
    how: Standing
    is_cautious: bool


def see_bare(page: Page, waiting: list[Waiting]) -> None:
    """Find the places meant by bare names, and decide those that wait for the whole text."""
    found = [one for one in _bare_names(page) if not _is_known_person(page, one)]
    rest = [one for one in found if not _see_prominent(page, one, has_neighbours=False)]
    _settle(page, waiting)
    rest = [one for one in rest if not _see_prominent(page, one, has_neighbours=True)]
    states = _states(page)
    for one in rest:
        _see_by_states(page, one, states)


def _bare_names(page: Page) -> list[Bare]:
    """All runs of capital words that are the name of a place and not part of a longer name."""
    cautious = classed("cautious")
    found: list[Bare] = []
    at = 0
    while at < len(page.words):
        step = 1
        if page.words[at].is_capital and not page.taken[at]:
            for last, name in spans(page, at):
                if not named.refs(name) and name not in page.known and not named.prominent(name):
                    continue
                how = standing(page, at, last, is_cautious=name in cautious)
                if how is Standing.PERSON:
                    page.persons.add(name)
                elif how is not Standing.PART:
                    found.append(Bare(at, last, name, how, name in cautious))
                step = last - at
                break
        at += step
    return found


def _is_known_person(page: Page, one: Bare) -> bool:
    return one.name in page.persons and one.how is not Standing.ROLE


def _see_prominent(page: Page, one: Bare, *, has_neighbours: bool) -> bool:
    """Keep what a name usually means, or what the text has said that it means."""
    told = page.known.get(one.name)
    if told is not None:
        if one.is_cautious and not _has_evidence(page, one, has_neighbours=has_neighbours):
            return False
        if page.words[one.first - 1].folded not in ("a", "an", "another") or not one.first:
            page.see(Sighting(one.first, one.last, told.id, told.name, told.government))
        return True
    ref = named.prominent(one.name)
    if not ref or one.name in classed("abroad"):
        return False
    if one.is_cautious and not _has_evidence(page, one, has_neighbours=has_neighbours):
        return False
    return see_place(page, one.first, one.last, ref)


def _has_evidence(page: Page, one: Bare, *, has_neighbours: bool) -> bool:
    """Whether the words beside a name say that it is a place, and not a person or a thing."""
    if one.how is Standing.ROLE or is_civic(page, one.last):
        return True
    if has_neighbours and beside(page, one.first, one.last, page.placed):
        return True
    follows = after(page, one.last)
    if follows is not None and (follows.gap == "'" or follows.folded in SAYING):
        return False
    ref = named.prominent(one.name)
    is_large = bool(ref) and named.size(ref) >= _FAR_LARGER
    return is_in_a_place(page, one.first, is_large=is_large)


def _states(page: Page) -> list[str]:
    """States that the text names, or whose cities and counties it names, the commonest first."""
    seen = Counter(one.government[:2] for one in page.sightings if one.government)
    return [state for state, _ in seen.most_common() if state != "DC"]


def _see_by_states(page: Page, one: Bare, states: list[str]) -> None:
    """Keep a place of a State that the text names, where the words beside say it is a place."""
    if not (one.how is Standing.ROLE or is_civic(page, one.last) or is_in_a_place(page, one.first)):
        return
    if one.is_cautious and not _has_evidence(page, one, has_neighbours=False):
        return
    found = [ref for state in states if (ref := named.municipality(one.name, state))]
    if one.name in classed("abroad") or (one.is_cautious and one.how is not Standing.ROLE):
        found = [ref for ref in found if named.size(ref) >= _NOTABLE]
    if found:
        see_place(page, one.first, one.last, max(found[:3], key=named.size))


def _settle(page: Page, waiting: list[Waiting]) -> None:
    """Decide names in a clear form by the States of the text; leave out what stays open."""
    states = _states(page)
    for one in waiting:
        for state in states:
            if one.word in ("county", "parish"):
                ref = named.county(one.name, state, one.word)
            else:
                ref = named.municipality(one.name, state)
            if ref and see_place(page, one.first, one.last, ref):
                break
