"""Places in a clear form that the gazetteer does not know; they stand in the State `zz`.

`County of Marlow`, `Ashgrove County`, `Port Ellery (pop. 412)`, `Town of X`: the text names a
government, and nothing more is claimed of it than that the gazetteer has none of the name.
"""

from __future__ import annotations

import re

from comity.reading.bodies import named
from comity.reading.bodies.forms import AFTER, KINDS
from comity.reading.bodies.page import UNKNOWN, Sighting
from comity.reading.bodies.spans import spans
from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import HYPHEN, SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_POPULATION = re.compile(r" \((?:pop\.|population) (?:of )?(?:about )?\d")
_AFTER = AFTER - {"parish"}  # unknown ones are churches
_NICKNAMES = classed("nickname")
_NEVER = classed("no_county")


def unknown_place(page: Page, first: int, last: int, kind: str = "place") -> tuple[str, str]:
    """Give the id and the name of a place that the gazetteer does not know."""
    start, end = page.words[first].start, page.words[last - 1].end
    written = page.text.words[start:end]
    name = " ".join(written.split())
    name = name.title() if name.isupper() else name
    tail = re.sub(r"[^\w.~-]", "~", name.lower().replace(" ", "_").replace("’", "'"))
    shown = f"{name} County" if kind == "county" else name
    return f"{UNKNOWN}/{kind}:{tail}", shown


def see_unknown(page: Page) -> None:
    """Find the places in a clear form that are not in the gazetteer."""
    for at, word in enumerate(page.words):
        if page.taken[at]:
            continue
        if word.folded in _AFTER and word.is_capital and not page.is_titled(at):
            _see_before(page, at)
        if word.folded in KINDS and not page.taken[at]:
            _see_after(page, at)
        if word.folded == "pop" or word.folded == "population":
            _see_counted(page, at)


def _see_before(page: Page, at: int) -> None:
    """Read `Ashgrove County` from its last word back."""
    first = begin_of_name(page, at)
    if first == at or at - first > 3 or _is_known(page, first, at):
        return
    if all(word.folded in classed("compass") for word in page.words[first:at]):
        return  # North County
    kind = "county" if page.words[at].folded in ("county", "parish") else "place"
    page.see(Sighting(first, at + 1, *unknown_place(page, first, at, kind)))


def begin_of_name(page: Page, at: int) -> int:
    """The first capital word of the name that ends before `at`."""
    stops = classed("before") | classed("role") | classed("time") | _NEVER
    first = at
    while first > 0 and page.words[first].gap in (SPACE, HYPHEN):
        word = page.words[first - 1]
        if not word.is_capital or page.taken[first - 1] or word.folded in stops:
            break
        if (
            word.text.endswith(".")
            and len(word.text) > 2
            and word.folded not in ("st", "ste", "mt", "ft")
        ):
            break
        first -= 1
    return first


def _is_known(page: Page, first: int, last: int) -> bool:
    """Whether the gazetteer has a county that ends with these words, whichever it be."""
    for begin in range(first, last):
        name = " ".join(word.folded for word in page.words[begin:last])
        if any(ref[0] in "ca" for ref in named.refs(name)):
            return True
    return False


def _see_after(page: Page, at: int) -> None:
    """Read `County of Marlow`, `the town of Marlow`."""
    words = page.words
    kind = "county" if words[at].folded in ("county", "parish") else "place"
    begin = at + 1
    if words[at].folded == "city" and [one.folded for one in words[begin : begin + 2]] == [
        "and",
        "county",
    ]:
        begin += 2
    begin += 1
    if begin >= len(words) or words[begin - 1].folded != "of" or words[begin - 1].gap != SPACE:
        return
    end = begin
    while (
        end < len(words)
        and words[end].is_capital
        and not page.taken[end]
        and words[end].gap in (SPACE, HYPHEN)
    ):
        end += 1
    if (
        begin < end <= begin + 3
        and words[begin].folded not in _NICKNAMES
        and _is_own(page, begin, end)
        and not any(_bears(name, kind) for _, name in spans(page, begin))
    ):
        page.see(Sighting(at, end, *unknown_place(page, begin, end, kind)))


def _bears(name: str, kind: str) -> bool:
    """Whether the gazetteer has a county, or a place, of a name."""
    return any((ref[0] in "ca") == (kind == "county") for ref in named.refs(name))


def _is_own(page: Page, begin: int, end: int) -> bool:
    inside = {word.folded for word in page.words[begin:end]}
    return inside.isdisjoint(
        classed("role") | classed("separate") | classed("time") | classed("before")
    )


def _see_counted(page: Page, at: int) -> None:
    """Read `Port Ellery (pop. 412)`."""
    if not at:
        return
    last = at
    end = page.words[last - 1].end
    if not _POPULATION.match(page.text.words, end):
        return
    first = last - 1
    while first > 0 and page.words[first].gap == SPACE and page.words[first - 1].is_capital:
        if page.words[first - 1].is_first and page.words[first - 1].folded in classed("before"):
            break
        first -= 1
    name = " ".join(word.folded for word in page.words[first:last])
    if page.words[first].is_capital and not any(page.taken[first:last]) and not named.refs(name):
        page.see(Sighting(first, last, *unknown_place(page, first, last)))
