"""The law cited in a text, and the acts of the registry that it names.

statutes      the Code, the regulations, the Register, public laws
sections      `Section 1373`, told by what else the text cites
orders        executive orders and other numbered papers
cases         names of cases; reporters: reports and dockets
constitution  amendments, clauses, articles
named         acts by name, bills, codes of States
papers        award numbers and forms
implicit      law told by description
linking       from a citation to the acts of the registry
"""

from __future__ import annotations

from comity.reading.citations.cases import cases
from comity.reading.citations.constitution import constitution
from comity.reading.citations.named import named
from comity.reading.citations.orders import orders
from comity.reading.citations.papers import papers
from comity.reading.citations.reporters import dockets, reports
from comity.reading.citations.statutes import statutes
from comity.reading.found import Citation
from comity.reading.longest import longest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Text

FINDERS = (statutes, orders, cases, reports, dockets, constitution, named, papers)


def citations(text: Text) -> list[Citation]:
    """The citations of a text in their order, without overlap: of two, the longer."""
    found = longest(one for finder in FINDERS for one in finder(text.words))
    return [
        Citation(
            start=one.start,
            end=one.end,
            text=text.words[one.start : one.end],
            type=one.type,
            norm=one.norm,
            is_implicit=one.is_implicit,
        )
        for one in found
    ]
