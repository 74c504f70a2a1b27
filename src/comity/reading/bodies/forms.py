"""Places in a clear form: `City of X`, `X County`, `X, Washington`, `X and Y counties`."""

from __future__ import annotations

from comity.governments import namesakes
from comity.governments.kinds import LETTERS_BY_WORD
from comity.governments.spelling import fold
from comity.reading.bodies import named
from comity.reading.bodies.around import Standing, is_body_of_its_own, is_of_another, standing
from comity.reading.bodies.lists import see_counties_of, see_list
from comity.reading.bodies.page import PLURALS
from comity.reading.bodies.seeing import Waiting, see_place
from comity.reading.bodies.spans import spans, state_after, state_beside, state_of_county
from comity.reading.bodies.tables import classed, short
from comity.reading.bodies.words import COMMA, POSSESSIVE, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

KINDS = classed("kind")
AFTER = classed("kind_after")
_REALMS = classed("realm")
_BEGINNINGS = KINDS | _REALMS | PLURALS.keys()
_SMALL = 10_000
"""Inhabitants under which a town is not meant where its name is that of a large city elsewhere."""

_TIMES_IN_A_LIST = 50
"""How many times larger a county is than the town of its name, to be meant in a list."""


def see_forms(page: Page) -> list[Waiting]:
    """Find places in a clear form; give back those that the text as a whole must decide."""
    waiting: list[Waiting] = []
    at, count = 0, len(page.words)
    while at < count:
        word = page.words[at]
        begins = (word.is_capital or word.folded in _BEGINNINGS) and not page.taken[at]
        at = (_form(page, at, waiting) if begins else 0) or at + 1
    return waiting


def _form(page: Page, at: int, waiting: list[Waiting]) -> int:
    """Read a form that begins at a word; give its end, or 0.

    A form that is part of another body's name is passed over: Housing Authority of the City of X.
    """
    count = len(page.sightings)
    end = _form_at(page, at, waiting)
    if end and len(page.sightings) > count and is_of_another(page, at):
        del page.sightings[count:]
    return end


def _form_at(page: Page, at: int, waiting: list[Waiting]) -> int:
    word = page.words[at]
    told = short().get(word.text)
    if told and not page.is_titled(at):
        return _short(page, at, named.ref_of(told))
    if word.folded == "district":
        return _district(page, at)
    if word.folded in KINDS or word.folded in _REALMS:
        end = _of_kind(page, at, waiting)
        if end:
            return end
    if word.folded in PLURALS:
        return see_counties_of(page, at, waiting)
    return _before_kind_or_state(page, at, waiting) if word.is_capital else 0


def _short(page: Page, at: int, ref: str) -> int:
    """Read a short name, with `County` too: L.A., L.A. County."""
    last, follows = at + 1, page.right(at + 1)
    if follows is not None and follows.text == "County":
        own = named.government(ref)
        name = fold(own.name.partition(",")[0])
        ref, last = named.county(name, own.state), at + 2
    return last if see_place(page, at, last, ref) else 0


def _district(page: Page, at: int) -> int:
    """Read `District of Columbia`."""
    said = [word.folded for word in page.words[at : at + 3]]
    is_whole = said == ["district", "of", "columbia"] and not any(page.taken[at : at + 3])
    return at + 3 if is_whole and see_place(page, at, at + 3, named.ref_of("DC")) else 0


def _of_kind(page: Page, at: int, waiting: list[Waiting]) -> int:
    """Read `City of X`, `City and County of X`, `State of X`."""
    words, end = page.words, at + 1
    kind = words[at].folded
    if [one.folded for one in words[end : end + 2]] in (["and", "county"], ["and", "parish"]):
        end += 2
    if end + 1 >= len(words) or words[end].folded != "of" or words[end].gap != SPACE:
        return 0
    end += 1
    if words[end].folded == "the" and end + 1 < len(words):
        end += 1
    if words[end].gap != SPACE or not words[end].is_capital or page.taken[end]:
        return 0
    if kind in _REALMS:
        return _realm(page, at, end)
    for last, name in spans(page, end):
        if last - end > 1 and page.words[last - 1].folded in AFTER:
            continue
        code, stop = state_after(page, last)
        if not code:
            code, stop = state_beside(page, last)
        if not code and standing(page, end, last, is_cautious=False) is Standing.PART:
            continue
        if code and see_place(page, at, stop, _of_word(kind, name, code)):
            return stop
        if named.refs(name) and _settle(page, Waiting(at, last, name, kind), waiting):
            return last
    return 0


def _realm(page: Page, at: int, end: int) -> int:
    for last, name in spans(page, end):
        code = named.state_named(name)
        if code and see_place(page, at, last, named.state_ref(code)):
            return last
    return 0


def _of_word(kind: str, name: str, state: str) -> str:
    """The ref of the place that a kind of the text and a name mean in a State; or empty."""
    found = namesakes.of_word(kind, list(named.refs(name, state)))
    if not found and kind == "city":
        found = namesakes.bare(list(named.refs(name + " city", state)))
    return found[0] if len(found) == 1 else named.municipality(name, state) if found else ""


def _settle(page: Page, open_one: Waiting, waiting: list[Waiting]) -> bool:
    """Keep what a clear form without a State means, or let it wait for the rest of the text."""
    name, kind = open_one.name, open_one.word
    if kind in ("county", "parish"):
        bearing = named.counties(name)
        ref = named.county(name, "*", kind) if len(bearing) == 1 else ""
    else:
        letters = LETTERS_BY_WORD[kind] + ("kmnvb" if kind == "city" else "")
        bearing = tuple(one for one in named.refs(name) if one[0] in letters)
        usual = named.prominent(name)
        ref = bearing[0] if len(bearing) == 1 else usual if usual in bearing else ""
    if not bearing:
        return False
    if not see_place(page, open_one.first, open_one.last, ref):
        waiting.append(open_one)
        page.take(open_one.first, open_one.last)
    return True


def _before_kind_or_state(page: Page, at: int, waiting: list[Waiting]) -> int:
    """Read `X County`, `X, Washington` and `X and Y counties` from the first word of X on."""
    for last, name in spans(page, at):
        follows = page.words[last] if last < len(page.words) else None
        if follows is not None and follows.folded in AFTER and follows.gap in (SPACE, POSSESSIVE):
            name += "s" * (follows.gap == POSSESSIVE)  # Prince George's County
            end = _kind_after(page, (at, last, name), waiting)
        else:
            end = _state_follows(page, at, last, name)
        if end:
            return end
    return see_list(page, at, waiting)


def _kind_after(page: Page, run: tuple[int, int, str], waiting: list[Waiting]) -> int:
    """Read `X County`, with its State or without."""
    at, last, name = run
    kind = page.words[last].folded
    if not named.refs(name) or page.taken[last]:
        return 0
    if is_body_of_its_own(page, last + 1):  # Spokane County Library District
        page.take(at, last + 1)
        return last + 1
    code, stop = state_of_county(page, at, last + 1)
    if code and see_place(page, at, stop, named.county(name, code, kind)):
        return stop
    return last + 1 if _settle(page, Waiting(at, last + 1, name, kind), waiting) else 0


def _state_follows(page: Page, at: int, last: int, name: str) -> int:
    """Read `X, Washington`: the city, or where there is none the county."""
    code, stop = state_after(page, last)
    if not code or _is_list_of_cities(page, (at, last, name), code, stop):
        return 0
    if named.state_named(name) and not _is_city_named_like_a_state(page, name, code, stop):
        return 0
    town = named.municipality(name, code)
    county = named.county(name, code)
    meant = town or county
    if town and county and _is_in_a_list(page, at, stop):
        few = max(named.size(town), 1)
        meant = county if named.size(county) >= _TIMES_IN_A_LIST * few else town
    if code == "DC" and _is_before_a_zip(page, stop):  # the address of a federal office
        page.take(at, stop)
        return stop
    if _is_name_of_a_person(page, at) or not see_place(page, at, stop, meant):
        return 0
    return stop


def _is_before_a_zip(page: Page, stop: int) -> bool:
    follows = page.right(stop)
    return follows is not None and len(follows.text) == 5 and follows.text.isdigit()


def _is_list_of_cities(page: Page, run: tuple[int, int, str], code: str, stop: int) -> bool:
    """Whether a comma parts two cities: Boston, New York and Chicago."""
    first, last, name = run
    if code not in ("NY", "WA") or page.words[last].folded not in ("new", "washington"):
        return False
    told = named.prominent(name)
    if not told or named.government(told).state == code:
        return False
    is_after_one = page.words[first].gap == COMMA or (
        first > 0 and page.words[first - 1].folded in ("and", "or")
    )
    there = named.municipality(name, code)
    is_little = not there or named.size(there) < _SMALL
    return is_after_one or is_little or _goes_on(page, stop)


def _goes_on(page: Page, stop: int) -> bool:
    """Whether a list goes on: `and`, or a comma and a capital word."""
    words = page.words
    return stop < len(words) and (
        words[stop].folded in ("and", "or") or (words[stop].gap == COMMA and words[stop].is_capital)
    )


def _is_city_named_like_a_state(page: Page, name: str, code: str, stop: int) -> bool:
    """Tell New York, New York from a list of States: California, Oregon and Washington."""
    if code == "DC" or named.state_named(name) == code:
        return True
    return not _goes_on(page, stop) and bool(named.municipality(name, code))


def _is_in_a_list(page: Page, at: int, stop: int) -> bool:
    """Whether a name stands alone between the marks of a list, or in an item of its own."""
    words, whole = page.words, page.text.words
    begins = words[at].is_first or whole[: words[at].start].rstrip(" ")[-1:] in ";•·-–*:|\n\t"
    ends = whole[words[stop - 1].end :][:1] in (";", "\n", "\t", "|", "", ".") or stop == len(words)
    return begins and ends


def _is_name_of_a_person(page: Page, at: int) -> bool:
    """Whether a capital word before makes it a surname: Tom Jackson, Mississippi governor."""
    left = page.left(at)
    if left is None or not left.is_capital or left.is_first:
        return False
    return left.folded not in classed("before") and left.folded not in classed("governed")
