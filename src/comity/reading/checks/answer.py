"""What a check decides: an outcome and its reasons, not yet in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.reading.checks.rests_on import Source

if TYPE_CHECKING:
    from comity.reading.checks.record import View


class Outcome(StrEnum):
    """What the record says of a point."""

    SHOWS = "the record shows this"
    CONTRADICTS = "the record contradicts this"
    NOT_REACHED = "the record does not reach this"
    DISPUTED = "disputed"


class Kind(StrEnum):
    """What a point is about."""

    AMOUNT = "amount"
    CERTIFICATION = "certification"
    COUNT = "count"
    COURT = "court"
    COVERAGE = "coverage"
    DAY = "day"
    DOCKET = "docket"
    LIST = "list"
    REACH = "reach"
    REQUEST = "request"
    STATUTE = "statute"
    WORDS = "words"


class Reason(NamedTuple):
    """Why, as the name of a sentence of `words` and the values it takes."""

    name: str
    values: dict[str, Any]


def because(name: str, **values: Any) -> Reason:
    """A reason, with its values by name."""
    return Reason(name, values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer on one point, as known on one day.

    Attributes:
        acts: ids of acts that it rests on.
        facts: ids of rows of the table of facts.
        cases: ids of cases.
        entries: numbers of entries of the workspace's log.
        sources: what it rests on beside these, already in its form.
        settled_by: for a disputed point, the document that would settle it.
    """

    outcome: Outcome
    reasons: tuple[Reason, ...]
    acts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    sources: tuple[Source, ...] = ()
    settled_by: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A point that can be checked, and how.

    Attributes:
        start, end: the words that make it, in the text.
        judge: gives the answer as known on a day; None where the record has nothing to say.
    """

    kind: Kind
    start: int
    end: int
    judge: Callable[[View], Answer | None]
