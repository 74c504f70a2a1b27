"""What is found in a text: each thing with its place, half-open, in code points of the text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A thing found.

    Attributes:
        text: the words from `start` to `end`, as they stand.
    """

    start: int
    end: int
    text: str


class Speech(StrEnum):
    """How a quotation gives what was said."""

    DIRECT = "direct"
    """Whole sentences in quotation marks, or a turn of a transcript."""
    PARTIAL = "partial"
    """A phrase in marks inside the reporter's own sentence."""
    MIXED = "mixed"
    """Reported speech with words in marks inside it, or words of a document in marks."""
    INDIRECT = "indirect"
    """Reported speech without marks."""


class Confidence(StrEnum):
    """How sure a reading is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Found):
    """Something said, and by whom.

    Attributes:
        speaker: full name as first given in the text, or the collective ("the mayor's office");
            None where nobody is named.
        affiliation: role and body, like `Attorney General, US Department of Justice`.
        mention: the words that name the speaker here ("he", "Miller"), where they stand.
        cue: the words of saying ("said", "according to"), where they stand.
        confidence: of the attribution.
    """

    kind: Speech
    speaker: str | None = None
    affiliation: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Found):
    """Law that is cited.

    Attributes:
        type: statute, cfr, executive_order, case, docket, fed_reg, public_law, statute_at_large,
            constitution, named_act, award, id, ...
        norm: the citation in one form, like `8 U.S.C. § 1373(a)`, `Exec. Order No. 13768`.
        acts: ids of the registry that it names; empty where the registry has none.
        is_implicit: told by description ("the executive order signed in January").
    """

    type: str
    norm: str
    acts: tuple[str, ...] = ()
    is_implicit: bool = False

    @property
    def sort(self) -> str:
        """`citation`; `described` where it is implicit; `paper`, an award or form, no law."""
        if self.is_implicit:
            return "described"
        return "paper" if self.type in ("award", "form") else "citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Found):
    """A sum of money.

    Attributes:
        value: dollars, exact.
        currency: ISO 4217.
        qualifier: about, up to, more than, at least, ...; empty where there is none.
        period: what it is for in time, like `a year`; empty where none is told.
        measure: what it measures, in the words of the text: `grants available`.
        high: of a range, its upper end where both stand in one span; else None.
    """

    value: Decimal
    currency: str = "USD"
    qualifier: str = ""
    period: str = ""
    measure: str = ""
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Found):
    """A government or another public body.

    Attributes:
        id: Open Civic Data id of a government (`ocd-division/country:us/state:wa/place:seattle`),
            else `agency:doj`, `court:cand`, `assoc:uscm`. A place that the gazetteer does not
            know stands in the State `zz`.
        name: its full name.
        government: id of the gazetteer (`WA-p63000`); empty for other bodies and unknown places.
        is_first: whether it is the first mention of the body in the text.
    """

    id: str
    name: str
    government: str = ""
    is_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Found):
    """A day, a span of days, or a length of time.

    Attributes:
        iso: `2017-03-27`, `2017-02`, `2017`, `2017-01-28/2017-02-03`, `P40D`; what it means
            against the day of publication.
        is_loose: whether a year, a month or a fiscal year is named alone (`in October`, `FY2017`),
            so that no nearer day is told.
    """

    iso: str
    is_loose: bool = False

    @property
    def sort(self) -> str:
        """`date`; `period` where it is loose."""
        return "period" if self.is_loose else "date"
