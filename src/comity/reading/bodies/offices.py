"""Towns that the gazetteer does not know, told by their offices: `the Marlow City Council`.

An office alone is no proof (`the Acting City Attorney`): the text must name the town as a place as
well, `in Marlow`.
"""

from __future__ import annotations

from comity.reading.bodies import named
from comity.reading.bodies.around import is_in_a_place
from comity.reading.bodies.page import Sighting
from comity.reading.bodies.tables import classed
from comity.reading.bodies.unknown import begin_of_name, unknown_place
from comity.reading.bodies.words import SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page

_OFFICES = {
    "city": classed("office_of_city"),
    "town": classed("office_of_city"),
    "police": frozenset(("department", "chief", "commissioner")),
    "fire": frozenset(("department", "chief")),
}
_LONGEST = 2


def see_offices(page: Page) -> None:
    """Find unknown towns by their offices."""
    found = [one for at in range(1, len(page.words) - 1) if (one := _town_before(page, at))]
    if not found:
        return
    places = _named_as_places(page)
    for first, last, name in found:
        if name in places:
            page.see(Sighting(first, last, *unknown_place(page, first, last)))


def _town_before(page: Page, at: int) -> tuple[int, int, str] | None:
    """The words and the folded name of an unknown town, where its office begins at a word."""
    offices = _OFFICES.get(page.words[at].folded)
    if offices is None or page.taken[at] or page.words[at + 1].gap != SPACE:
        return None
    if page.words[at + 1].folded not in offices:
        return None
    first = begin_of_name(page, at)
    name = " ".join(word.folded for word in page.words[first:at])
    if not 0 < at - first <= _LONGEST or page.words[first].is_first or named.refs(name):
        return None
    return None if name in page.small or name in classed("abroad") else (first, at, name)


def _named_as_places(page: Page) -> set[str]:
    """Names that stand after `in` or `near` anywhere in the text."""
    words = page.words
    found: set[str] = set()
    for at in range(1, len(words)):
        if words[at].is_capital and is_in_a_place(page, at):
            found.update(
                " ".join(word.folded for word in words[at : at + count])
                for count in range(1, _LONGEST + 1)
            )
    return found
