"""Lists of counties: `King, Pierce and Snohomish counties`, `the counties of King and Pierce`."""

from __future__ import annotations

from bisect import bisect_right

from comity.reading.bodies import named
from comity.reading.bodies.page import PLURALS
from comity.reading.bodies.seeing import Waiting, see_place
from comity.reading.bodies.spans import spans, state_of_county
from comity.reading.bodies.words import COMMA

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_LONGEST_LIST = 30
"""Words of a list of counties: King, Pierce and Snohomish counties."""


def see_list(page: Page, at: int, waiting: list[Waiting]) -> int:
    """Read `King, Pierce and Snohomish counties` from its first name on."""
    near = bisect_right(page.plurals, at)
    if near == len(page.plurals) or page.plurals[near] >= at + _LONGEST_LIST:
        return 0
    names: list[tuple[int, int, str]] = []
    words, here = page.words, at
    while here < len(words) and words[here].is_capital and not page.taken[here]:
        run = next(((end, name) for end, name in spans(page, here) if named.counties(name)), None)
        if run is None:
            return 0
        names.append((here, *run))
        here = run[0]
        follows = words[here].folded if here < len(words) else ""
        if follows in ("counties", "parishes"):
            if len(names) < 2:
                return 0
            return _see_several(page, names, here + 1, PLURALS[follows], waiting)
        if here < len(words) and words[here].gap == COMMA and words[here].is_capital:
            continue
        if follows in ("and", "or"):
            here += 1
            continue
        return 0
    return 0


def see_counties_of(page: Page, at: int, waiting: list[Waiting]) -> int:
    """Read `the counties of King and Pierce`."""
    words = page.words
    kind = PLURALS[words[at].folded]
    if at + 2 >= len(words) or words[at + 1].folded != "of":
        return 0
    names: list[tuple[int, int, str]] = []
    here = at + 2
    while here < len(words) and words[here].is_capital and not page.taken[here]:
        run = next(((end, name) for end, name in spans(page, here) if named.counties(name)), None)
        if run is None:
            break
        names.append((here, *run))
        here = run[0]
        if here < len(words) and words[here].folded in ("and", "or"):
            here += 1
        elif here >= len(words) or words[here].gap != COMMA:
            break
    return _see_several(page, names, names[-1][1], kind, waiting) if names else 0


def _see_several(
    page: Page, names: list[tuple[int, int, str]], end: int, kind: str, waiting: list[Waiting]
) -> int:
    code, stop = state_of_county(page, names[0][0], end)
    others = tuple(name for _, _, name in names)
    for number, (first, last, name) in enumerate(names):
        last = stop if number == len(names) - 1 else last
        ref = named.county(name, code or shared_state(others), kind)
        if code and not ref:
            ref = named.municipality(name, code)  # "Madison and Dane counties in Wisconsin"
        if not see_place(page, first, last, ref):
            waiting.append(Waiting(first, last, name, kind))
            page.take(first, last)
    return stop


def shared_state(names: tuple[str, ...]) -> str:
    """The one State that has counties of all these names; `-` where none or several have."""
    states = [{named.government(ref).state for ref in named.counties(name)} for name in names]
    common = set.intersection(*states) if states else set()
    return common.pop() if len(common) == 1 else "-"
