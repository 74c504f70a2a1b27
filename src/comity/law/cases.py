"""The written form of a file of the registry: an instrument or a case, and its acts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from comity.law.acts import Act
from comity.law.coverage import Group
from comity.law.plain import ActId, Confidence, Day, Fact, Plain, Source, When


class Alias(Plain):
    """Another id for the same act, kept for its wording and sources; never counted again."""

    id: ActId
    of: Annotated[
        tuple[ActId, ...],
        BeforeValidator(
            lambda w: [w] if isinstance(w, str) else w, json_schema_input_type=ActId | list[ActId]
        ),
    ]
    note: str = ""
    sources: tuple[Source, ...] = ()


class Amount(Plain):
    """Dollars that a case says are at stake."""

    who: str
    program: str
    usd: int
    note: str = ""


class Amici(Plain):
    """Friends of the court, counted and named as far as known."""

    side: Literal["plaintiffs", "defendants", "unknown"]
    brief: str = ""
    day: Day | None = None
    count: int | None = None
    led_by: str = ""
    known: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: Confidence = "high"


class Appeal(Plain):
    """An appeal, and how far it got in the sources seen."""

    court: str
    docket: str = ""
    from_order: ActId | None = None
    state: str = ""


class Case(Plain):
    """A suit: where it is heard and what is known about it as a whole."""

    id: ActId
    short: str = Field(description="The name by which lawyers speak of it.")
    title: str
    court: str
    dockets: tuple[str, ...] = ()
    judge: str = ""
    filed: When | None = None
    status: str = ""
    note: str = ""
    sources: tuple[Source, ...] = ()
    confidence: Confidence = "high"
    amounts: tuple[Amount, ...] = ()
    open_questions: tuple[str, ...] = ()
    challenges: tuple[ActId, ...] = ()
    amici: tuple[Amici, ...] = ()
    appeals: tuple[Appeal, ...] = ()


class Instrument(Plain):
    """A statute, order, term sheet, list or letter round: what its conditions have in common."""

    id: ActId
    title: str
    note: str = ""


class LawFile(Plain):
    """One file of the registry: one instrument or one case, and its acts in the order of time."""

    instrument: Instrument | None = None
    case: Case | None = None
    verified: Day | None = Field(default=None, description="The day the sources were last read.")
    newest_source: Day | None = Field(
        default=None, description="The day of the newest source that bears on it."
    )
    facts: tuple[Fact, ...] = ()
    groups: tuple[Group, ...] = ()
    aliases: tuple[Alias, ...] = ()
    acts: tuple[Act, ...] = ()
