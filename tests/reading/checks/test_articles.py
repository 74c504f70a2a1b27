"""Whole articles, read by the finders and held against the record: of March 2017 and of 2025.

Both are written for these tests. What each finding must be is taken from the tables of facts and
the registry; what cannot be checked must stay without one.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.checking import check
from comity.reading.checks.finding import StatementFinding
from comity.reading.segments import segmented
from tests.reading.checks.by_hand import TODAY, ByHand
from tests.reading.checks.outcomes import CONTRADICTS, DISPUTED, NOT_REACHED, SHOWS

OF_2017 = """\
Cities answer the attorney general

Mayors across the country said on Tuesday that they would not change their ways after Attorney \
General Jeff Sessions threatened to take money from so-called "sanctuary cities."

At the White House on Monday, Sessions said that the Department of Justice will require cities to \
certify that they comply with immigration law before they can receive any of the $4.1 billion in \
grants that the department hands out this fiscal year.

"I strongly urge our nation's states and cities to think again," he said.

The threat rests on an executive order, signed two months before, that would strip sanctuary \
cities of federal funds. The order also told the Department of Homeland Security to publish weekly \
lists of jurisdictions that decline detainers. The first list, released on March 20, counted 206 \
declined detainers.

Many of the jurisdictions say that they are already in full compliance with 8 USC 1373, the law \
that Sessions named. Section 1373 does not require cities to honor detainers, their lawyers say.

Dozens of cities have signed on as "friends of the court" in a San Francisco lawsuit filed last \
month, which argues that the order is unconstitutional.

Sessions singled out Denver as a city that flouted a request to hold a man who was later charged \
in a killing. He said that the man was released despite the fact that ICE had lodged a detainer.

Spokeswoman Amber Field said that ICE neither issued a detainer request nor obtained a warrant \
while the man was in jail in Denver; the sheriff notified ICE before his release.

"This is a city that keeps its promises," she said. The council meets again on April 4.
"""

OF_2025 = """\
What the injunction does, and for whom

The injunction in King County v. Turner, No. 2:25-cv-00814, covers plaintiffs only, City Attorney \
Dana Whitfield told the council on Monday. Sixty local governments are plaintiffs now.

"Boston is covered by the injunction in King County v. Turner," she said. A councilmember asked \
why Tacoma is not.

Some 200 suits have been filed over federal grants since January, by one count. A court in \
Rhode Island vacated the DOT immigration condition for all recipients, while the DEI condition \
remains untouched.

The DHS list of sanctuary jurisdictions, published on May 29, was gone by June 1. It named more \
than 500 jurisdictions.

"We will win," Whitfield said.
"""


class Point(NamedTuple):
    """A finding that must be there: kind, words it covers, outcome now, some of its sources."""

    kind: Kind
    words: str
    outcome: Outcome
    sources: frozenset[str]


def point(kind: Kind, words: str, outcome: Outcome, *sources: str) -> Point:
    """A finding that must be there."""
    return Point(kind, words, outcome, frozenset(sources))


POINTS_2017 = [
    point(Kind.CERTIFICATION, "require cities to certify", SHOWS,
          "ag-announcement-2017-03-27", "jag-fy2017-1373-certification"),
    point(Kind.AMOUNT, "$4.1 billion", NOT_REACHED, "doj-2016", "doj-2017", "voca-2017"),
    point(Kind.DAY, "signed two months before", SHOWS, "eo-13768-9a"),
    point(Kind.LIST, "publish weekly lists", SHOWS, "eo-13768-9b-ddor", "ddor-suspended"),
    point(Kind.COUNT, "206 declined detainers", SHOWS, "ddor-1-declined"),
    point(Kind.STATUTE, "in full compliance with 8 USC 1373", NOT_REACHED, "usc-8-1373"),
    point(Kind.STATUTE, "does not require cities to honor detainers", SHOWS, "usc-8-1373"),
    point(Kind.COUNT, "Dozens of cities", SHOWS, "sf-santa-clara-v-trump"),
    point(Kind.DAY, "San Francisco lawsuit filed last month", CONTRADICTS,
          "sf-santa-clara-v-trump/2017-01-31-joinder"),
    point(Kind.REQUEST, "flouted a request", DISPUTED, "denver-2016-refused"),
    point(Kind.REQUEST, "detainer", DISPUTED, "denver-2016-hold"),
    point(Kind.REQUEST, "notified", SHOWS, "denver-2016-notice"),
]  # fmt: skip

POINTS_2025 = [
    point(Kind.DOCKET, "King County v. Turner, No. 2:25-cv-00814", SHOWS, "king-county-v-turner"),
    point(Kind.REACH, "plaintiffs only", SHOWS,
          "king-county-v-turner/2025-08-12-preliminary_injunction"),
    point(Kind.COUNT, "Sixty local governments", SHOWS, "king-county-v-turner"),
    point(Kind.COVERAGE, "Boston is covered", SHOWS, "king-county-v-turner"),
    point(Kind.COUNT, "Some 200", NOT_REACHED, "king-county-v-turner"),
    point(Kind.REACH, "for all", SHOWS, "california-v-dot/2025-11-04-summary_judgment"),
    point(Kind.REACH, "DEI condition", SHOWS, "dot-dei-fca-terms-2025"),
    point(Kind.LIST, "list of sanctuary jurisdictions, published on May 29, was gone by June 1",
          SHOWS, "dhs-list-2025-05-29", "dhs-list-withdrawal-2025-06-01"),
    point(Kind.COUNT, "more than 500 jurisdictions", SHOWS, "dhs-list-2025-05-29"),
]  # fmt: skip


def findings(words: str, published: date) -> list[StatementFinding]:
    """The findings on an article, by all finders of the room."""
    bodies = pytest.importorskip("comity.reading.bodies")
    citations = pytest.importorskip("comity.reading.citations")
    speech = pytest.importorskip("comity.reading.speech")
    from comity.reading.amounts import amounts
    from comity.reading.days import days

    text = segmented(words, published)
    mentions = tuple(bodies.mentions(text))
    found = ByHand(
        text,
        quotations=tuple(speech.quotations(text, mentions)),
        citations=tuple(citations.citations(text)),
        amounts=tuple(amounts(text)),
        days=tuple(days(text)),
        mentions=mentions,
    )
    return check(text, found, known=TODAY)


@pytest.fixture(scope="module")
def of_2017() -> list[StatementFinding]:
    """The findings on the article of March 2017."""
    return findings(OF_2017, date(2017, 3, 28))


@pytest.fixture(scope="module")
def of_2025() -> list[StatementFinding]:
    """The findings on the article of late 2025."""
    return findings(OF_2025, date(2025, 11, 12))


def holds(one: StatementFinding, wanted: Point, words: str) -> bool:
    """Whether a finding is the one wanted."""
    covered = words[one.start : one.end]
    return one.claim is wanted.kind and (wanted.words in covered or covered in wanted.words)


@pytest.mark.parametrize("wanted", POINTS_2017, ids=lambda one: one.words)
def test_the_article_of_2017(of_2017: list[StatementFinding], wanted: Point) -> None:
    """Each claim has the finding that the facts support, with its sources."""
    found = [
        one for one in of_2017 if holds(one, wanted, OF_2017) and one.outcome is wanted.outcome
    ]

    assert any(
        wanted.sources <= {source.id for source in one.as_known_now.sources} for one in found
    ), [(one.claim, one.outcome, OF_2017[one.start : one.end]) for one in of_2017]


@pytest.mark.parametrize("wanted", POINTS_2025, ids=lambda one: one.words)
def test_the_article_of_2025(of_2025: list[StatementFinding], wanted: Point) -> None:
    """Reach, counts, lists and dockets of the suits of 2025."""
    found = [
        one for one in of_2025 if holds(one, wanted, OF_2025) and one.outcome is wanted.outcome
    ]

    assert any(
        wanted.sources <= {source.id for source in one.as_known_now.sources} for one in found
    ), [(one.claim, one.outcome, OF_2025[one.start : one.end]) for one in of_2025]


def test_nothing_else_is_found(of_2017: list[StatementFinding]) -> None:
    """Urging, promising and meeting again are not checked; no point is told twice."""
    silent = ("strongly urge", "keeps its promises", "meets again", "change their ways")

    for words in silent:
        start = OF_2017.index(words)
        assert not any(one.start <= start < one.end for one in of_2017)
    told = [(one.start, one.end, one.as_known_now.sentences) for one in of_2017]
    assert len(set(told)) == len(told)


def test_speakers_are_told(of_2017: list[StatementFinding]) -> None:
    """A claim inside speech is the speaker's, one outside the writer's."""
    speakers = {
        OF_2017[one.start : one.end]: one.statement.speaker
        for one in of_2017
        if one.claim in (Kind.CERTIFICATION, Kind.DAY)
    }

    assert speakers["require cities to certify"] == "Jeff Sessions"
    assert speakers["San Francisco lawsuit filed last month"] == ""


def test_every_finding_names_its_sources(
    of_2017: list[StatementFinding], of_2025: list[StatementFinding]
) -> None:
    """Acts with citation, cases with court, rows with address and confidence."""
    for one in (*of_2017, *of_2025):
        assert one.as_known_now.sources
        for source in one.as_known_now.sources:
            assert source.cite
            assert source.confidence in ("high", "medium", "low")
            assert source.urls or source.sort == "entry"
