"""A statement, and what the record says of it: then, and now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.rests_on import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said or written.

    Attributes:
        start, end: its place in the text.
        speaker: who said it, as the reading names them; empty for the writer's own words.
        said: the day on which it was said; the day of publication where nothing else is told.
        is_quoted: whether it is another's speech; the speaker may still be unknown.
    """

    start: int
    end: int
    text: str
    speaker: str = ""
    said: date
    is_quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answer as known on a day, in sentences, with its sources.

    Attributes:
        settled_by: for a disputed point, the document that would settle it.
    """

    known: date
    outcome: Outcome
    sentences: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    settled_by: str = ""

    @property
    def acts(self) -> tuple[Source, ...]:
        """The acts among the sources."""
        return tuple(one for one in self.sources if one.sort == "act")

    @property
    def facts(self) -> tuple[Source, ...]:
        """The rows of the table of facts among the sources."""
        return tuple(one for one in self.sources if one.sort == "fact")

    @property
    def in_words(self) -> str:
        """`the record shows this`; `disputed, settled by a copy of the form ...`."""
        settled = f", settled by {self.settled_by}" if self.settled_by else ""
        return f"{self.outcome}{settled}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFinding:
    """What the record says of one point of a statement.

    Attributes:
        start, end: the words that make the point, in the text.
        as_known_then: on the day of the statement.
        as_known_now: on the day of the reader.
    """

    statement: Statement
    claim: Kind
    start: int
    end: int
    as_known_then: Told
    as_known_now: Told

    @property
    def outcome(self) -> Outcome:
        """The outcome as known now."""
        return self.as_known_now.outcome

    @property
    def changed(self) -> bool:
        """Whether what is known now answers otherwise than what was known then."""
        return self.as_known_then.outcome != self.as_known_now.outcome
