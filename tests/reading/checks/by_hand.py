"""Texts read for the tests of the checks: governments from a short table, the rest by the room.

The finders have tests of their own; here a government is found by its name alone, so that a test
of a check fails for no other reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from comity.governments.gazetteer import by_slug
from comity.reading.amounts import amounts
from comity.reading.checks.checking import check
from comity.reading.checks.finding import StatementFinding
from comity.reading.days import days
from comity.reading.found import Amount, Citation, Day, Mention, Quotation, Speech
from comity.reading.segments import segmented
from comity.reading.text import Text

TODAY = date(2026, 11, 27)

GOVERNMENTS = {
    "San Francisco": "ca/san-francisco", "Santa Clara County": "ca/santa-clara-county",
    "Richmond, California": "ca/richmond", "Los Angeles": "ca/los-angeles",
    "Seattle": "wa/seattle", "King County": "wa/king-county", "Tacoma": "wa/tacoma",
    "Bellevue": "wa/bellevue", "Denver": "co/denver", "Chicago": "il/chicago",
    "New York City": "ny/new-york", "Boston": "ma/boston", "Philadelphia": "pa/philadelphia",
    "Travis County": "tx/travis-county", "Franklin County, Pennsylvania": "pa/franklin-county",
    "Nassau County": "ny/nassau-county", "Milwaukee County": "wi/milwaukee-county",
    "Hawaii": "hi", "California": "ca", "Arizona": "az", "Fresno": "ca/fresno",
    "Aurora, Colorado": "co/aurora", "Phoenix": "az/phoenix", "Columbus": "oh/columbus",
    "Cook County": "il/cook-county", "Texas": "tx", "Dallas": "tx/dallas",
    "Huntington Beach": "ca/huntington-beach", "Nevada": "nv", "Portland, Oregon": "or/portland",
}  # fmt: skip
_NAMES = re.compile("|".join(map(re.escape, sorted(GOVERNMENTS, key=len, reverse=True))))
_QUOTED = re.compile(r"“[^”]+”")


@dataclass
class ByHand:
    """What was found in a text of the tests."""

    text: Text
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    days: tuple[Day, ...] = ()
    mentions: tuple[Mention, ...] = ()


def read(words: str, published: str, speaker: str | None = None) -> ByHand:
    """A text with what was found in it; what stands in curled marks is the speaker's."""
    text = segmented(words, date.fromisoformat(published))
    return ByHand(
        text,
        quotations=tuple(_quoted(words, speaker)),
        amounts=tuple(amounts(text)),
        days=tuple(days(text)),
        mentions=tuple(_mentions(words)),
    )


def checked(
    words: str, published: str, *, speaker: str | None = None, known: date = TODAY
) -> list[StatementFinding]:
    """The findings on some words published on a day."""
    found = read(words, published, speaker)
    return check(found.text, found, known=known)


def _quoted(words: str, speaker: str | None) -> Iterator[Quotation]:
    for one in _QUOTED.finditer(words):
        yield Quotation(start=one.start(), end=one.end(), text=one[0], kind=Speech.DIRECT,
                        speaker=speaker)  # fmt: skip


def _mentions(words: str) -> Iterator[Mention]:
    for one in _NAMES.finditer(words):
        government = by_slug(GOVERNMENTS[one[0]])
        assert government is not None
        yield Mention(start=one.start(), end=one.end(), text=one[0], name=government.name,
                      id=government.id, government=government.id)  # fmt: skip
