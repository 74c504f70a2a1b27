"""Where a report was written: `CHICAGO (AP) —`, `RIVERMARK –`, `ALBANY, N.Y. —`."""

from __future__ import annotations

import re
from bisect import bisect_left

from comity.reading.bodies import named
from comity.reading.bodies.page import UNKNOWN, Sighting
from comity.reading.bodies.seeing import Waiting, see_place
from comity.reading.bodies.tables import classed
from comity.reading.bodies.unknown import unknown_place
from comity.reading.bodies.words import folded, state_of
from comity.reading.text import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_EARLY = 6
"""Paragraphs among which a dateline stands."""

_SHORTEST = 5
"""Letters of the shortest unknown name: shorter ones are of news services."""

_ENDINGS = ("tion", "tions", "ment", "ments", "ity", "ities", "ance", "ence", "ing", "ings", "ness")
"""Endings of headings (ELIGIBILITY –), which few places have."""

_DATELINE = re.compile(
    r"(?P<name>[A-Z][\w.'’ -]{1,30}?)(?:,\s(?P<state>[A-Z][\w.]{1,14}(?:\s[A-Z][\w.]+){0,2}))??"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)?"
    r"\s?(?P<agency>\((?:[A-Z]{2,5}|Reuters|[A-Z][\w’'. ]{2,30})\)\s?)?\s?(?:—|–|―|--|\s-\s)"
)


def see_datelines(page: Page) -> list[Waiting]:
    """Find the places at the heads of paragraphs; give back those that the text must decide."""
    waiting: list[Waiting] = []
    starts = [word.start for word in page.words]
    for paragraph in page.text.paragraphs:
        if paragraph.part is Part.TURN:
            continue
        match = _DATELINE.match(
            page.text.words, paragraph.start, min(paragraph.end, paragraph.start + 90)
        )
        if match is None or not (match["name"].isupper() or match["agency"] or _is_known(match)):
            continue
        first = bisect_left(starts, match.start("name"))
        last = bisect_left(starts, match.end("name"))
        end = bisect_left(starts, match.end("state")) if match["state"] else last
        if first < last and not any(page.taken[first:end]):
            _see(page, (first, last, end), waiting)
    return waiting


def _is_known(match: re.Match[str]) -> bool:
    """Whether a name in small letters before a long dash is that of a large city."""
    name = " ".join(folded(word) for word in match["name"].split())
    return "—" in match[0] and (name == "washington" or bool(named.prominent(name)))


def _see(page: Page, run: tuple[int, int, int], waiting: list[Waiting]) -> None:
    first, last, end = run
    name = " ".join(word.folded for word in page.words[first:last])
    is_state = named.state_named(name) and name not in ("washington", "new york")
    if is_state or page.words[last - 1].folded in classed("kind_after"):  # COUNTY, Calif. —
        return
    if last - first > 4 or not classed("no_dateline").isdisjoint(name.split()):
        return
    if end > last:
        state = folded_state(page, last, end)
        ref = named.municipality(name, state) if state else ""
        if not see_place(page, first, end, ref):  # abroad, or no government of its own
            page.take(first, end)
        return
    if name == "washington":
        see_place(page, first, last, named.state_ref("DC"))
    elif name in classed("abroad"):
        page.take(first, last)
    elif named.refs(name):
        if not see_place(page, first, last, named.prominent(name)):
            waiting.append(Waiting(first, last, name, "bare"))
            page.take(first, last)
    elif _is_name(page, first, last) and _is_at_the_head(page, first):
        page.see(Sighting(first, last, *unknown_place(page, first, last)))


def folded_state(page: Page, first: int, last: int) -> str:
    """Postal code of the State that some words name; or empty."""
    name = " ".join(folded(word.text) for word in page.words[first:last])
    return named.state_named(name) or (state_of(page.words[first]) if last - first == 1 else "")


def _is_at_the_head(page: Page, first: int) -> bool:
    """Whether a line is among the first, before any other unknown place; a report has one."""
    is_early = page.words[first].paragraph < _EARLY
    return is_early and not any(one.id.startswith(UNKNOWN) for one in page.sightings)


def _is_name(page: Page, first: int, last: int) -> bool:
    """Whether unknown words in capitals may be a place: letters alone, none of an office."""
    parts = page.words[first:last]
    if parts[-1].folded.endswith(_ENDINGS) or any(word.folded in page.small for word in parts):
        return False
    is_short = sum(len(word.text) for word in parts) < _SHORTEST
    are_capitals = all(word.text.isalpha() and word.text.isupper() for word in parts)
    return (
        not is_short
        and are_capitals
        and parts[-1].folded not in (classed("role") | classed("separate"))
    )
