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
from comity.reading.bodies.page import Sighting
from comity.reading.bodies.seeing import Waiting, see_place
from comity.reading.bodies.spans import spans
from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import COMMA, POSSESSIVE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_WORDS = classed("role") | classed("kind") | classed("governed") | classed("before")
_FAR_LARGER = 300_000
_NOTABLE = 20_000

_TIMES_AT_HOME, _TIMES_ELSEWHERE = 150, 20
"""How many times larger the largest county of a name may be than one of a State of the text."""


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
    home = _home(page)
    rest = [one for one in found if not _see_prominent(page, one, home, has_neighbours=False)]
    _settle(page, waiting, home)
    for _ in range(2):  # a list may tell its members from either end
        rest = [one for one in rest if not _see_prominent(page, one, home, has_neighbours=True)]
        rest.reverse()
    states = _states(page)
    for one in rest:
        _see_by_states(page, one, states)


def _home(page: Page) -> str:
    """The State to which most names of the text belong, where there are two or more such names."""
    seen = Counter(one.government[:2] for one in page.sightings if one.government)
    del seen["DC"]
    most = seen.most_common(1)
    if not most or most[0][1] < 2 or 2 * most[0][1] <= seen.total():
        return ""
    return most[0][0]


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
                is_cautious = name in cautious
                is_little_known = is_cautious or not named.prominent(name)
                how = standing(page, at, last, is_cautious=is_little_known)
                if how is Standing.PERSON:
                    page.persons.add(name)
                elif how is not Standing.PART:
                    found.append(Bare(at, last, name, how, is_cautious))
                step = last - at
                break
        at += step
    return found


def _is_known_person(page: Page, one: Bare) -> bool:
    return one.name in page.persons and one.how is not Standing.ROLE


def _see_prominent(page: Page, one: Bare, home: str, *, has_neighbours: bool) -> bool:
    """Keep what the text has said that a name means, or what it usually means."""
    near = _of_state_before(page, one)
    if near:
        return see_place(page, one.first, one.last, near)
    told = page.known.get(one.name)
    if told is not None:
        if one.is_cautious and _is_of_a_person(page, one):
            return False
        if not _is_another(page, one.first):
            page.see(Sighting(one.first, one.last, told.id, told.name, told.government))
        return True
    ref = _meant(one.name, home)
    if not ref or one.name in classed("abroad"):
        return False
    if one.is_cautious and not _has_evidence(page, one, ref, has_neighbours=has_neighbours):
        return False
    return see_place(page, one.first, one.last, ref)


def _of_state_before(page: Page, one: Bare) -> str:
    """What a name means in the State just named: In Vermont, [Burlington] officials."""
    words, at = page.words, one.first - 1
    if at < 1 or words[one.first].gap != COMMA or not page.placed[at]:
        return ""
    for begin in (at, at - 1):
        state = named.state_named(" ".join(word.folded for word in words[begin : at + 1]))
        if state and begin and words[begin - 1].folded == "in":
            return named.municipality(one.name, state)
    return ""


def _is_another(page: Page, first: int) -> bool:
    """Whether another of the name is meant: there is an Ashgrove in another State."""
    return bool(first) and page.words[first - 1].folded in ("a", "an", "another")


def _meant(name: str, home: str) -> str:
    """What a name usually means; in a text about a State, a notable namesake there goes before."""
    ref = named.prominent(name)
    if ref and home and named.government(ref).state != home:
        near = named.municipality(name, home)
        if near and named.size(near) >= _NOTABLE:
            return near
    return ref


def _is_of_a_person(page: Page, one: Bare) -> bool:
    """Whether the words after a name are those after a person's: said, 's."""
    if one.how is Standing.ROLE or is_civic(page, one.last):
        return False
    follows = after(page, one.last)
    return follows is not None and (follows.gap == POSSESSIVE or follows.folded in SAYING)


def _has_evidence(page: Page, one: Bare, ref: str, *, has_neighbours: bool) -> bool:
    """Whether the words beside a name say that it is a place, and not a person or a thing."""
    if one.how is Standing.ROLE or is_civic(page, one.last):
        return True
    is_large = bool(ref) and named.size(ref) >= named.LARGE
    if has_neighbours and is_large and beside(page, one.first, one.last, page.placed):
        return True
    if _is_of_a_person(page, one):
        return False
    is_far_larger = bool(ref) and named.size(ref) >= _FAR_LARGER
    return is_in_a_place(page, one.first, is_large=is_far_larger)


def _states(page: Page) -> list[str]:
    """States that the text names, or whose cities and counties it names, the commonest first."""
    seen = Counter(one.government[:2] for one in page.sightings if one.government)
    return [state for state, _ in seen.most_common() if state != "DC"]


def _see_by_states(page: Page, one: Bare, states: list[str]) -> None:
    """Keep a place of a State that the text names, where the words beside say it is a place."""
    found = [ref for state in states if (ref := named.municipality(one.name, state))]
    if one.name in _WORDS or one.name in page.small:
        return
    if one.name in classed("abroad") or (one.is_cautious and one.how is not Standing.ROLE):
        found = [ref for ref in found if named.size(ref) >= _NOTABLE]
    if not found:
        return
    ref = max(found[:3], key=named.size)
    if one.is_cautious:
        is_told = _has_evidence(page, one, ref, has_neighbours=True)
    else:
        is_told = (
            one.how is Standing.ROLE
            or is_civic(page, one.last)
            or is_in_a_place(page, one.first, is_large=True)
            or beside(page, one.first, one.last, page.placed)
        )
    if is_told:
        see_place(page, one.first, one.last, ref)


def _settle(page: Page, waiting: list[Waiting], home: str) -> None:
    """Decide names in a clear form by the States of the text; leave out what stays open."""
    states = _states(page)
    for one in waiting:
        if one.word in ("county", "parish"):
            ref = _county(one, states, home)
        else:
            near = [ref for state in states if (ref := named.municipality(one.name, state))]
            ref = near[0] if near else ""
        see_place(page, one.first, one.last, ref)


def _county(one: Waiting, states: list[str], home: str) -> str:
    """Which county of a name is meant: one of the States that the text names, or the largest.

    Where one dwarfs its namesakes, they must not be too small beside it to be meant.
    """
    largest = named.county(one.name, "*", one.word)
    for state in states:
        ref = named.county(one.name, state, one.word)
        times = _TIMES_AT_HOME if state == home else _TIMES_ELSEWHERE
        if ref and (not largest or named.size(ref) * times >= named.size(largest)):
            return ref
    return largest
