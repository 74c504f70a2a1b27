"""The law cited in a text, and the acts of the registry that it names.

statutes      the Code, the regulations, the Register, public laws
sections      `Section 1373`, told by what else the text cites
orders        executive orders and other numbered papers
cases         names of cases; extents: where they begin and end
reporters     reports and dockets
constitution  amendments, clauses, articles
named         acts by name, bills, codes of States
papers        award numbers and forms
implicit      law told by description; described: what fits a description
linking       from a citation to the acts of the registry; index, indexing: by what keys
"""

from __future__ import annotations

from bisect import bisect_left

from comity.reading.citations.cases import cases
from comity.reading.citations.cited import Cited
from comity.reading.citations.constitution import constitution
from comity.reading.citations.implicit import implicit
from comity.reading.citations.index import open_index
from comity.reading.citations.linking import cases_of_dockets, links
from comity.reading.citations.named import named
from comity.reading.citations.orders import orders
from comity.reading.citations.papers import papers
from comity.reading.citations.reporters import dockets, reports, shortened
from comity.reading.citations.sections import back_references, parts, sections
from comity.reading.citations.statutes import statutes
from comity.reading.found import Citation
from comity.reading.longest import longest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from comity.reading.text import Text

FINDERS = (
    statutes, orders, cases, reports, dockets, constitution, named, papers, back_references,
)  # fmt: skip


def citations(text: Text) -> list[Citation]:
    """The citations of a text in their order, without overlap: of two, the longer."""
    outright = shortened(longest(_cited(text.words)))
    found = longest([*outright, *_apart(_described(text, outright), outright)])
    docketed = cases_of_dockets(found)
    return [
        Citation(
            start=one.start,
            end=one.end,
            text=text.words[one.start : one.end],
            type=one.type,
            norm=one.norm,
            acts=links(one, text.published, docketed),
            is_implicit=one.is_implicit,
        )
        for one in found
    ]


def _described(text: Text, outright: list[Cited]) -> Iterator[Cited]:
    numbers = (name.value for one in outright for name in one.names if name.kind == "order")
    return implicit(text.words, text.published, frozenset(one.split(":")[0] for one in numbers))


def _apart(described: Iterable[Cited], outright: list[Cited]) -> Iterator[Cited]:
    """Descriptions that touch no citation: one that names the law describes nothing more."""
    starts = [one.start for one in outright]
    for one in described:
        at = bisect_left(starts, one.end)
        if at == 0 or outright[at - 1].end <= one.start:
            yield one


def _cited(words: str) -> list[Cited]:
    found = [one for finder in FINDERS for one in finder(words)]
    index = open_index()
    known = {key.partition(":")[2]: key.partition(":")[0] for key in index["usc"]}
    places = [
        f"{number}:{place}" for number, entries in index["order"].items() for place, _ in entries
    ]
    return [*found, *sections(words, found, known, places), *parts(words, found)]
