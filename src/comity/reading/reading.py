"""A source read: all finders over one text, and the record beside what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from comity.reading.found import Amount, Citation, Day, Found, Mention, Quotation
from comity.reading.source import Source
from comity.reading.text import Text

if TYPE_CHECKING:
    from comity.reading.checks.finding import StatementFinding
    from comity.reading.checks.own_log import OwnLog


Thing = TypeVar("Thing", bound=Found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A source with everything found in it, each kind in the order of the text.

    Attributes:
        said: the day on which it was said; that of publication where nothing else is given.
        findings: what the record says of each statement that it can answer.
        is_checked: whether the record was asked at all.
    """

    source: Source
    text: Text
    said: date | None = None
    quotations: tuple[Quotation, ...] = ()
    citations: tuple[Citation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    mentions: tuple[Mention, ...] = ()
    days: tuple[Day, ...] = ()
    findings: tuple[StatementFinding, ...] = ()
    is_checked: bool = False

    @property
    def found(self) -> list[Found]:
        """All things found, in the order of the text."""
        every: list[Found] = [
            *self.quotations,
            *self.citations,
            *self.amounts,
            *self.mentions,
            *self.days,
        ]
        return sorted(every, key=lambda one: (one.start, -one.end))

    def acts(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the acts that a stretch of the text names, or that findings on it rest on."""
        named = [
            act for one in self.citations if one.start < end and start < one.end for act in one.acts
        ]
        rested = [
            act.id
            for one in self.findings
            if one.start < end and start < one.end
            for act in one.as_known_now.acts
        ]
        return tuple(dict.fromkeys([*named, *rested]))


def read(
    source: Source,
    *,
    known: date | None = None,
    said: date | None = None,
    log: OwnLog | None = None,
) -> Read:
    """Read a source: who said what, the law cited, the money, the governments, the days.

    Args:
        known: the day of the reader, as known on which the record is told; None leaves the record
            unasked, as does a source whose day nobody tells.
        said: the day on which it was said, where that is not the day of publication.
        log: the log of requests of a workspace.
    """
    from comity.reading.amounts import amounts
    from comity.reading.bodies import mentions as bodies
    from comity.reading.citations import citations
    from comity.reading.days import days
    from comity.reading.segments import segmented
    from comity.reading.speech import quotations

    text = _with_parts(segmented(source.words, source.published), source)
    named = bodies(text)
    on = said or source.published
    done = Read(
        source=source,
        text=text,
        said=on,
        quotations=_in_order(quotations(text, named)),
        citations=_in_order(citations(text)),
        amounts=_in_order(amounts(text)),
        mentions=_in_order(named),
        days=_in_order(days(text)),
    )
    if known is None or on is None:
        return done
    from comity.reading.checks.checking import check

    findings = check(text, done, known=known, on_said=on, log=log)
    return replace(done, findings=tuple(findings), is_checked=True)


def _in_order(found: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _with_parts(text: Text, source: Source) -> Text:
    """The text with what its source says of its paragraphs (a headline, an item of a list)."""
    if not source.parts:
        return text
    told = tuple(
        one._replace(part=source.parts.get(one.start, one.part)) for one in text.paragraphs
    )
    return replace(text, paragraphs=told)
