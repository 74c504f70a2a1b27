"""States by their bare names, with the two names that are a State's and a city's."""

from __future__ import annotations

import re

from comity.governments.spelling import fold
from comity.reading.bodies import named
from comity.reading.bodies.around import Standing, after, neighbours, standing, title_before
from comity.reading.bodies.seeing import see_place
from comity.reading.bodies.spans import spans
from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import HYPHEN, POSSESSIVE, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_ROWS = re.compile(r"[;•·\n|\t]+|\band\b")
_TWO_SENSES = {"new york": ("NY", "NY-p51000"), "washington": ("WA", "DC")}
_OF_A_STATE = classed("of_state_small")
_OF_A_GOVERNOR = frozenset(("gov", "governor", "legislature"))
_OF_A_CITY = classed("of_city_small")


def see_states(page: Page) -> None:
    """Find States and the District; New York and Washington are told by what stands beside."""
    later: list[tuple[int, int, str]] = []
    for at, word in enumerate(page.words):
        if page.taken[at] or not word.is_capital:
            continue
        run = _run(page, at)
        if run is None:
            continue
        last, name, code = run
        if name in _TWO_SENSES:
            later.append((at, last, name))
        elif _is_free(page, at, last):
            see_place(page, at, last, named.state_ref(code))
        else:
            page.take(at, last)
    open_ones = [one for one in later if not _see_of_two(page, one)]
    usual = "state" if _is_state_named(page) else "city"
    for first, last, name in open_ones:
        ref = _ref(name, usual) if name == "new york" else ""
        if not see_place(page, first, last, ref):
            page.take(first, last)


def _run(page: Page, at: int) -> tuple[int, str, str] | None:
    """Read the name of a State at a word: its end, its folded name, its code."""
    for last, name in spans(page, at):
        code = named.state_named(name)
        if code:
            return last, name, code
        if name in ("dc", "the district of columbia"):
            return last, name, "DC"
        if last - at > 1 and named.refs(name):  # Iowa City, Virginia Beach
            return None
    return None


def _is_free(page: Page, first: int, last: int) -> bool:
    """Whether a State's name is not part of a longer one, nor of a tag like R-Texas."""
    if first and page.words[first].gap == HYPHEN and len(page.words[first - 1].text) == 1:
        return False
    how = standing(page, first, last, is_cautious=False)
    return how in (Standing.PLAIN, Standing.ROLE)


def _see_of_two(page: Page, run: tuple[int, int, str]) -> bool:
    """Decide New York or Washington by the words beside it; say whether they decide."""
    first, last, name = run
    how = standing(page, first, last, is_cautious=name == "washington")
    if how not in (Standing.PLAIN, Standing.ROLE):
        page.take(first, last)
        if how is Standing.PERSON:
            page.persons.add(name)
        return True
    sense = _sense(page, first, last)
    if not sense:
        return False
    if sense == "state" and _is_followed_by_state(page, last):
        last += 1
    return see_place(page, first, last, _ref(name, sense))


def _ref(name: str, sense: str) -> str:
    """The ref of New York or Washington, State or city."""
    state, city = _TWO_SENSES[name]
    return named.ref_of(state if sense == "state" else city)


def _is_followed_by_state(page: Page, last: int) -> bool:
    follows = page.right(last)
    return follows is not None and follows.gap == SPACE and follows.folded == "state"


def _sense(page: Page, first: int, last: int) -> str:
    """Tell `state` or `city` by the words beside a name; empty where they do not say."""
    follows = after(page, last)
    if follows is not None:
        is_title = follows.is_capital and follows.gap != POSSESSIVE
        if follows.folded in _OF_A_CITY or (is_title and follows.folded in classed("of_city")):
            return "city"
        if follows.folded in _OF_A_STATE or (is_title and follows.folded in classed("of_state")):
            return "state"
    left = page.left(first)
    if left is not None and left.folded == "of":
        title = title_before(page, first - 1)
        if title:
            return "city" if title in classed("of_city") else "state"
    if left is not None and left.folded in classed("part_of_state"):
        return "state"
    before = page.words[max(0, first - 2)].folded
    if left is not None and left.folded == "in" and before in ("county", "counties"):
        return "state"  # Nassau County in New York
    return _sense_of_neighbours(page, first, last) or _sense_of_rows(page, first, last)


def _sense_of_neighbours(page: Page, first: int, last: int) -> str:
    """Tell by the places named beside it: a list of States, or one of cities."""
    for at in neighbours(page, first, last):
        if at >= len(page.words) or not page.words[at].is_capital:
            continue
        word = page.words[at].folded
        pair = f"{page.words[at - 1].folded} {word}" if at else ""
        following = f"{word} {page.words[at + 1].folded}" if at + 1 < len(page.words) else ""
        if any(
            named.state_named(one) and one not in _TWO_SENSES for one in (word, pair, following)
        ):
            return "state"
        if any(named.prominent(one) for one in (following, pair, word)):
            return "city"
    return ""


def _sense_of_rows(page: Page, first: int, last: int) -> str:
    """Tell by the rows above and below, where a name is a row of its own in a list."""
    whole = page.text.words
    start, end = page.words[first].start, page.words[last - 1].end
    above, below = (
        _ROWS.split(whole[max(0, start - 60) : start]),
        _ROWS.split(whole[end : end + 60]),
    )
    if above[-1].strip() or below[0].strip() or len(above) + len(below) < 3:
        return ""
    rows = [row.strip() for row in (*above[-3:-1], *below[1:3])]
    names = [fold(row) for row in rows if row]
    if any(named.state_named(name) and name not in _TWO_SENSES for name in names):
        return "state"
    return "city" if any(named.prominent(name) for name in names) else ""


def _is_state_named(page: Page) -> bool:
    """Whether the text speaks of the State of New York, and never of its city.

    It names the State for certain, or speaks of a governor and names no other State.
    """
    seen = {one.government for one in page.sightings if one.government}
    if "NY-p51000" in seen:
        return False
    is_alone = all(one.startswith("NY") for one in seen)
    speaks_of = {word.folded for word in page.words}
    is_of_state = not speaks_of.isdisjoint(_OF_A_GOVERNOR) and speaks_of.isdisjoint(_OF_A_CITY)
    return "NY" in seen or (is_alone and is_of_state)
