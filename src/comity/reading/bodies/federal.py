"""Bodies with a name of their own: federal agencies, associations, the highest courts."""

from __future__ import annotations

from comity.reading.bodies.named import refs, state_named
from comity.reading.bodies.page import Sighting
from comity.reading.bodies.tables import classed, names_by_word
from comity.reading.bodies.words import BREAK, COMMA, HYPHEN, POSSESSIVE, SPACE
from comity.reading.text import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page
    from comity.reading.bodies.tables import Name

_LOWER = classed("joining_a_title")
_SAYING = classed("saying")
_EVENTS = classed("house_event")
_OF_OTHERS = classed("of_others")
_INSIDE_CONGRESS = frozenset(
    ("committee", "subcommittee", "act", "appropriations", "bill", "caucus")
)
_PLACE_WORDS = classed("visiting")
_TWINS = classed("twin")
_OF_OFFICE = classed("of_office")


def see_bodies(page: Page) -> None:
    """Find the bodies of the table in the words that are not yet spoken for."""
    doubtful: list[tuple[int, int, Name]] = []
    names = names_by_word()
    at, count = 0, len(page.words)
    while at < count:
        seconds = names.get(page.words[at].folded)
        if seconds is None or page.taken[at]:
            at += 1
            continue
        at = _see_body(page, at, seconds, doubtful) or at + 1
    _see_doubtful(page, doubtful)


def _see_body(
    page: Page,
    at: int,
    seconds: dict[str, tuple[Name, ...]],
    doubtful: list[tuple[int, int, Name]],
) -> int:
    """Read the longest name that begins at a word; give its end, or 0."""
    second = page.words[at + 1].folded if at + 1 < len(page.words) else ""
    for name in (*seconds.get(second, ()), *seconds.get("", ())):
        end = _matched(page, at, name)
        if not end:
            continue
        if name.mark == "?":
            doubtful.append((at, end, name))
        elif _is_meant(page, at, end, name):
            page.see(Sighting(at, end, name.id, name.full))
        else:
            page.take(at, end)
        return end
    return 0


def _see_doubtful(page: Page, doubtful: list[tuple[int, int, Name]]) -> None:
    seen = {one.id for one in page.sightings}
    for at, end, name in doubtful:
        if name.id in seen:
            page.see(Sighting(at, end, name.id, name.full))


def _matched(page: Page, at: int, name: Name) -> int:
    """The end of the words that spell the name from here on; 0 where they do not."""
    words, end = page.words, at + len(name.words)
    if end > len(words):
        return 0
    if name.is_acronym:
        return end if words[at].text == name.text else 0
    stops = (BREAK,) if "," in name.text else (BREAK, COMMA)
    for number, folded in enumerate(name.words):
        word = words[at + number]
        if word.folded != folded or (number and word.gap in stops):
            return 0
        if not word.is_capital and folded not in _LOWER:
            return 0
    return end


def _is_meant(page: Page, at: int, end: int, name: Name) -> bool:
    if name.mark == "@" and (_is_visited(page, at) or _is_event(page, end)):
        return False
    if name.mark == "%":
        return _is_office(page, at, end)
    if name.is_acronym and name.id[7:] in _TWINS and at and page.words[at].gap == SPACE:
        return not _names_a_place(page, at - 1)
    if name.id.startswith("assoc:") or name.is_acronym:
        return not _goes_on(page, end)
    if _is_of_another(page, at, name):
        return False
    return not _goes_on(page, end)


def _is_visited(page: Page, at: int) -> bool:
    """Whether words of place stand before: at the White House."""
    before = at - 1
    if before >= 0 and page.words[before].folded == "the":
        before -= 1
    return before >= 0 and page.words[before].folded in _PLACE_WORDS


def _is_event(page: Page, end: int) -> bool:
    """Whether what follows is a place or a day there: the White House daily press briefing."""
    after = page.words[end : end + 3]
    for word in after:
        if word.gap != SPACE:
            return False
        if word.folded in _EVENTS:
            return True
    return False


def _is_office(page: Page, at: int, end: int) -> bool:
    """Whether one word stands for the department: the money comes from Justice."""
    left, right = page.left(at), page.right(end)
    if _speaks_in_a_turn(page, at, end):
        return True
    if left is None or page.words[at].is_first or page.is_titled(at):
        return False
    if right is not None and (right.is_capital or right.gap == HYPHEN):
        return False
    return left.folded in _OF_OFFICE


def _speaks_in_a_turn(page: Page, at: int, end: int) -> bool:
    """Whether somebody who is asked says what the department says: "Justice says we must"."""
    paragraph = page.words[at].paragraph
    if paragraph < 0 or page.text.paragraphs[paragraph].part is not Part.TURN:
        return False
    right = page.right(end)
    return right is not None and right.gap == SPACE and right.folded in _SAYING


def _is_of_another(page: Page, at: int, name: Name) -> bool:
    """Whether the body is one of a State or city: Texas Department of Transportation."""
    word = page.words[at]
    is_court = name.id == "court:scotus"
    if is_court and _is_of_a_place(page, at):
        return True
    if at == 0 or word.gap not in (SPACE, POSSESSIVE):
        return False
    left = page.words[at - 1]
    if _is_of_a_committee(page, at):
        return True
    if len(name.words) == 1:
        is_named = left.is_capital and not left.is_first
        return is_named and left.folded not in classed("before")
    is_usual = name.words[0] == "department" or name.words[-1] == "department"
    if not (is_usual or is_court or name.id in ("agency:dhs", "agency:hhs")):
        return False
    is_of_congress = left.is_capital and left.folded in ("house", "senate", "state")
    return (
        left.folded in _OF_OTHERS
        or is_of_congress
        or (left.is_capital and _names_a_place(page, at - 1))
    )


def _is_of_a_committee(page: Page, at: int) -> bool:
    """Whether `Committee on` stands before."""
    here = [word.folded for word in page.words[max(0, at - 3) : at]]
    return "on" in here[-2:] and not {"committee", "subcommittee"}.isdisjoint(here)


def _is_of_a_place(page: Page, at: int) -> bool:
    """Whether `of` and a place follow: Supreme Court of Canada."""
    words = page.words
    after = next(
        (one for one in range(at, min(at + 5, len(words))) if words[one].folded == "court"), at
    )
    follows = words[after + 1] if after + 1 < len(words) else None
    return (
        follows is not None
        and follows.gap == SPACE
        and follows.folded == "of"
        and (after + 3 < len(words) and words[after + 2].folded != "the")
    )


def _names_a_place(page: Page, at: int) -> bool:
    """Whether the words that end here are the name of a State or of a place."""
    words = page.words
    name = words[at].folded
    if name in classed("administration"):
        return False
    for count in range(3):
        if count:
            at -= 1
            if at < 0 or words[at + 1].gap != SPACE or not words[at].is_capital:
                return False
            name = f"{words[at].folded} {name}"
        if state_named(name) or refs(name) or name in ("dc", "county", "city"):
            return True
    return False


def _goes_on(page: Page, end: int) -> bool:
    """Whether the name goes on as that of something else: the Homeland Security Committee."""
    after = page.run_after(end)
    if page.is_titled(end - 1):
        after = after[:1]
    if not after:
        return False
    return not _INSIDE_CONGRESS.isdisjoint(after[:4]) or after[0] in (
        "bank",
        "street",
        "avenue",
        "act",
    )
