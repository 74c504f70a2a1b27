"""A sentence of a text, with what was found in it and what stood before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from comity.reading.checks.finding import Statement
from comity.reading.checks.moments import Told, Window, lengths_ago, window_of
from comity.reading.checks.numbers import Count, counts
from comity.reading.checks.polarity import is_to_come
from comity.reading.checks.topics import topics
from comity.reading.found import Amount, Citation, Day, Found, Mention, Quotation
from comity.reading.text import Text

_ALIKE = str.maketrans("‘’‚“”„–—‑\u00a0\u2009\u202f\n\r\t", "'''\"\"\"---      ")
"""Marks and spaces made alike, one character for one, so that places stay."""

_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:[A-Z]\w+day,\s+)?$", re.IGNORECASE)

Thing = TypeVar("Thing", bound=Found)


class Reading(Protocol):
    """All that was found in a text."""

    @property
    def quotations(self) -> Sequence[Quotation]: ...
    @property
    def citations(self) -> Sequence[Citation]: ...
    @property
    def amounts(self) -> Sequence[Amount]: ...
    @property
    def days(self) -> Sequence[Day]: ...
    @property
    def mentions(self) -> Sequence[Mention]: ...


@dataclass(eq=False)
class Clause:
    """A sentence.

    Attributes:
        start: where it begins in the text; places inside it count from there.
        words: the sentence as it stands, with marks and spaces made alike.
        said: the day on which it was said or published.
        before: the sentences before it, the nearest first, at most three.
    """

    start: int
    words: str
    said: date
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    days: tuple[Day, ...] = ()
    mentions: tuple[Mention, ...] = ()
    before: tuple[Clause, ...] = field(default=(), repr=False)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The counted numbers, none of them part of a day, a sum or a citation."""
        cited = [one for one in self.citations if not one.is_implicit]
        others = [(one.start - self.start, one.end - self.start)
                  for one in (*self.days, *self.amounts, *cited)]  # fmt: skip
        return tuple(
            one for one in counts(self.words)
            if all(one.end <= start or end <= one.start for start, end in others)
        )  # fmt: skip

    @cached_property
    def times(self) -> tuple[Told, ...]:
        """The days and spans of days told, in order."""
        lengths = lengths_ago(self.words, self.said)
        told = [one for one in lengths if not self._is_from_another_day(one)]
        for one in self.days:
            window, start, end = window_of(one.iso), one.start - self.start, one.end - self.start
            is_apart = all(end <= length.start or length.end <= start for length in told)
            if window is not None and is_apart:
                told.append(Told(start, end, one.text, self._meant(window, one.text, start)))
        return tuple(sorted(told, key=lambda one: one.start))

    def _is_from_another_day(self, length: Told) -> bool:
        """Whether a length is back from a day told beside it: `on May 29, a month before`."""
        if re.search(r"\bago$", length.words, re.IGNORECASE):
            return False
        return any(
            one.end - self.start <= length.start or length.end <= one.start - self.start
            for one in self.days
        )

    def _meant(self, window: Window, words: str, start: int) -> Window:
        """The days that a time allows where it stands.

        A weekday still to come, in a sentence of what has been, is the last one; "by" a day allows
        those before it.
        """
        if window.first > self.said and _WEEKDAY.fullmatch(words) and not is_to_come(self.words):
            window = Window(window.first - timedelta(days=7), window.last - timedelta(days=7))
        if _BY.search(self.words[:start]):
            window = Window(window.first - timedelta(days=31), window.last)
        return window

    @cached_property
    def topics(self) -> frozenset[str]:
        """What it is about."""
        return topics(self.words)

    @cached_property
    def topics_around(self) -> frozenset[str]:
        """What it and the two sentences before it are about."""
        return self.topics.union(*(one.topics for one in self.before[:2]))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A place inside the sentence as a place in the text."""
        return self.start + start, self.start + end

    def at(self, found: Found) -> int:
        """Where a thing found begins, inside the sentence."""
        return found.start - self.start

    def statement(self, start: int, end: int) -> Statement:
        """Whose statement some words of the text are: the speaker's where they are speech."""
        for one in self.quotations:
            if min(end, one.end) - max(start, one.start) > (end - start) / 2:
                return Statement(
                    start=one.start, end=one.end, text=one.text, speaker=one.speaker or "",
                    said=self.said, is_quoted=True,
                )  # fmt: skip
        begins, ends = self.place(0, len(self.words))
        return Statement(start=begins, end=ends, text=self.words, said=self.said)


def clauses(text: Text, found: Reading, said: date) -> Iterator[Clause]:
    """The sentences of a text, each with what was found in it."""
    plain = text.words.translate(_ALIKE)
    before: tuple[Clause, ...] = ()
    quotations, citations = _InOrder(found.quotations), _InOrder(found.citations)
    amounts, days = _InOrder(found.amounts), _InOrder(found.days)
    mentions = _InOrder(found.mentions)
    for paragraph in text.paragraphs:
        for start, end in paragraph.sentences:
            clause = Clause(
                start, plain[start:end], said,
                quotations=quotations.across(start, end),
                citations=citations.within(start, end),
                amounts=amounts.within(start, end),
                days=days.within(start, end),
                mentions=mentions.within(start, end),
                before=before,
            )  # fmt: skip
            yield clause
            before = (clause, *before[:2])


class _InOrder(Generic[Thing]):
    """Things in the order of the text, looked up by place."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._things = sorted(things, key=lambda one: one.start)
        self._starts = [one.start for one in self._things]
        self._longest = max((one.end - one.start for one in self._things), default=0)

    def within(self, start: int, end: int) -> tuple[Thing, ...]:
        """Those that stand wholly in a span."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(one for one in self._things[first:last] if one.end <= end)

    def across(self, start: int, end: int) -> tuple[Thing, ...]:
        """Those of which a part stands in a span."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return tuple(one for one in self._things[first:last] if start < one.end)


def matches(pattern: re.Pattern[str], clause: Clause) -> Iterator[re.Match[str]]:
    """Where a pattern stands in a sentence."""
    return pattern.finditer(clause.words)
