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
    for at in range(1, len(page.words) - 1):
        offices = _OFFICES.get(page.words[at].folded)
        if offices is None or page.taken[at] or page.words[at + 1].gap != SPACE:
            continue
        if page.words[at + 1].folded in offices:
            _see(page, at)


def _see(page: Page, at: int) -> None:
    first = begin_of_name(page, at)
    name = " ".join(word.folded for word in page.words[first:at])
    if not 0 < at - first <= _LONGEST or page.words[first].is_first or named.refs(name):
        return
    if name in page.small or name in classed("abroad"):
        return
    if _is_named_as_a_place(page, name, at - first):
        page.see(Sighting(first, at, *unknown_place(page, first, at)))


def _is_named_as_a_place(page: Page, name: str, count: int) -> bool:
    """Whether the name stands after `in` or `near` anywhere in the text."""
    words = page.words
    head = name.partition(" ")[0]
    return any(
        words[at].folded == head
        and is_in_a_place(page, at)
        and " ".join(word.folded for word in words[at : at + count]) == name
        for at in range(1, len(words))
    )
