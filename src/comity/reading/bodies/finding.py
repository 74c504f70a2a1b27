"""All bodies that a text means: the finders of this room, one after the other."""

from __future__ import annotations

from comity.reading.bodies.again import see_again
from comity.reading.bodies.bare import see_bare
from comity.reading.bodies.captions import take_captions
from comity.reading.bodies.courts import see_courts
from comity.reading.bodies.datelines import see_datelines
from comity.reading.bodies.federal import see_bodies
from comity.reading.bodies.forms import see_forms
from comity.reading.bodies.offices import see_offices
from comity.reading.bodies.page import Page
from comity.reading.bodies.realms import see_states
from comity.reading.bodies.unknown import see_unknown
from comity.reading.found import Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Text


def mentions(text: Text) -> list[Mention]:
    """Find every government, agency, court and association of governments that a text means.

    Names are told by form, by size and by what else the text names; a name that stays open is
    left out. Names inside captions of cases name the case. A place of a clear form that the
    gazetteer does not know stands in the State `zz`: nothing is known of it but its name.

    Returns: the mentions in the order of the text, none over another.
    """
    page = Page(text)
    take_captions(page)
    see_bodies(page)
    see_courts(page)
    waiting = see_datelines(page)
    waiting += see_forms(page)
    see_unknown(page)
    see_states(page)
    see_offices(page)
    see_bare(page, waiting)
    see_again(page)
    return _told(page)


def _told(page: Page) -> list[Mention]:
    """Word the sightings with their places in the text."""
    found: list[Mention] = []
    seen: set[str] = set()
    for one in sorted(page.sightings):
        start, end = page.words[one.first].start, page.words[one.last - 1].end
        if "(" in page.text.cut(start, end) and page.text.cut(end, end + 1) == ")":
            end += 1
        found.append(
            Mention(
                start=start,
                end=end,
                text=page.text.cut(start, end),
                id=one.id,
                name=one.name,
                government=one.government,
                is_first=one.id not in seen,
            )
        )
        seen.add(one.id)
    return found
