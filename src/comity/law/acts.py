"""The act: somebody did it, on a day, to something, for somebody, and a document says so.

An act has exactly one effect: it imposes a condition, lifts other acts, joins governments to a
case, lists governments, or is only noted. These classes are the written form; the JSON Schema
that editors use is generated from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from comity.law.coverage import Coverage, For, Perhaps
from comity.law.plain import (
    ActId,
    Confidence,
    Day,
    Plain,
    Programs,
    Slug,
    Source,
    When,
)

Kind = Literal[
    # of Congress, the President and the agencies
    "statute", "bill", "regulation", "executive_order", "memorandum", "guidance", "announcement",
    "letter", "notice", "notice_of_nonenforcement", "solicitation", "condition", "list",
    "list_change", "withdrawal", "freeze", "termination",
    # of the parties
    "complaint", "amended_complaint", "joinder", "agreement", "appeal_withdrawal",
    # of the courts
    "tro", "preliminary_injunction", "permanent_injunction", "summary_judgment",
    "declaratory_judgment", "clarification", "extension", "stay", "stay_ended", "vacatur",
    "reversal", "narrowing", "affirmance", "remand", "mandate", "en_banc", "denial", "dismissal",
    "abeyance", "case_closed", "hearing",
    # of a user's own counsel, in the workspace
    "override",
]  # fmt: skip

LintId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]

Mode = Literal[
    "enjoins", "stays", "vacates", "reverses", "declines_to_enforce",
    "rescinds", "supersedes", "dissolves",
]  # fmt: skip

ENDING = frozenset({"rescinds", "supersedes", "dissolves"})
"""Modes that hold for good once they have worked; the others hold while they are in force."""

VOIDING = frozenset({"vacates", "rescinds", "supersedes", "dissolves"})
"""Modes that make a condition void; the others block it."""

Year = Annotated[
    Annotated[int, Field(strict=True, ge=2000, le=2099)]
    | Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}\+$")],
    Field(description='Federal fiscal year of the award: 2017, or "2025+" for that year and later'),
]
Years = Annotated[
    tuple[Year, ...] | Literal["all"],
    BeforeValidator(
        lambda written: [written] if isinstance(written, int) else written,
        json_schema_input_type=Year | list[Year] | Literal["all"],
    ),
]


class Awards(Plain):
    """Some programs in some fiscal years."""

    programs: tuple[Programs, ...]
    fiscal_years: Years = "all"
    confidence: Confidence = "high"
    note: str = ""


class Scope(Plain):
    """Whom and which awards a condition reaches.

    `programs: none` is a string on the government itself: shown once, with no dollars.
    `governments: none` is an instrument addressed to agencies alone: it applies to no government.
    """

    governments: For | Literal["none"] = Coverage(everyone=True)
    programs: tuple[Programs, ...] | Literal["none"] = ()
    fiscal_years: Years = "all"
    awards: tuple[Awards, ...] = Field(default=(), description="Where years differ by program.")
    except_programs: tuple[Programs, ...] = ()
    inside_listing: str = Field(
        default="", description="The program inside a listing, where the condition reaches no other"
    )
    discretionary_only: bool = Field(
        default=False, description="Reaches no award whose amount a statute fixes by formula."
    )
    signed_from: Day | None = Field(
        default=None, description="Only awards signed on this day or later"
    )

    @model_validator(mode="after")
    def _one_way_to_say_which_awards(self) -> Scope:
        if bool(self.programs) == bool(self.awards):
            raise ValueError("give either programs (a list, or none) or awards")
        return self

    @property
    def is_on_the_government(self) -> bool:
        """Whether the condition binds the government itself and not its awards."""
        return self.programs == "none"

    @property
    def entries(self) -> tuple[Awards, ...]:
        """The programs and years in one form; empty for a string on the government itself."""
        if self.awards or isinstance(self.programs, str):
            return self.awards
        return (Awards(programs=self.programs, fiscal_years=self.fiscal_years),)


class Deadline(Plain):
    """The last moment for something, with hour and zone where the source gives them."""

    what: str
    day: Day
    time: Annotated[str, StringConstraints(pattern=r"^[0-2][0-9]:[0-5][0-9]$")] | None = None
    zone: str | None = Field(default=None, description="Like America/New_York.")
    told: Day | None = Field(
        default=None,
        description="The first day it could be known, at the latest; the act's own if not given.",
    )
    note: str = ""

    @model_validator(mode="after")
    def _an_hour_has_a_zone(self) -> Deadline:
        if (self.time is None) != (self.zone is None):
            raise ValueError("an hour needs a zone, and a zone an hour")
        return self


class Certification(Plain):
    """What must be signed: by whom, by when, under which penalty."""

    who: str
    by_when: str
    deadlines: tuple[Deadline, ...] = ()
    quote: str = ""
    penalty: str = ""


class Part(Plain):
    """A half of a condition that courts have treated, or may treat, apart."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
    title: str


class Imposes(Plain):
    """A condition: one duty bundle that courts treat as one thing."""

    scope: Scope
    duties: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    certification: Certification | Literal["none"] = "none"
    consequence: str = "none"
    competitive: bool = Field(
        default=False,
        description="A preference or eligibility in a competition: it binds no drawn dollar.",
    )
    effective_if: tuple[ActId, ...] = Field(
        default=(),
        description="Springs where one of these acts is not in force or does not cover the "
        "government.",
    )
    gap: str = Field(
        default="", description="What the registry is known to lack here; the status is no_record"
    )
    deadlines: tuple[Deadline, ...] = ()


class Lists(Plain):
    """A published list of governments; it folds like a condition on the names."""

    governments: tuple[Slug, ...]
    complete: bool = True
    total: str = Field(default="", description="How many names the publisher counted.")
    consequence: str = "none"

    def as_condition(self, unnamed: str) -> Imposes:
        """The list as a condition on those it names; absence from an incomplete one is a doubt.

        Args:
            unnamed: the fact that a government stands among the names that are not known.
        """
        doubts = () if self.complete else (Perhaps(fact=unnamed, everyone=True),)
        return Imposes(
            scope=Scope(
                governments=Coverage(named=self.governments, perhaps=doubts), programs="none"
            ),
            consequence=self.consequence,
        )


class Target(Plain):
    """What an act lifts, with limits of its own where they differ; these replace the act's."""

    act: ActId
    for_: For | None = Field(default=None, alias="for")
    programs: tuple[Programs, ...] = ()
    fiscal_years: Years = "all"
    parts: tuple[str, ...] = ()
    prospective: bool = Field(
        default=False, description="The order's own words reach this later condition."
    )
    paragraph: str = Field(
        default="", description="The order's paragraph on it, as numbered there."
    )
    confidence: Confidence = "high"
    note: str = ""


def _targets(written: Any) -> Any:
    if not isinstance(written, list):
        return written
    return [{"act": target} if isinstance(target, str) else target for target in written]


class Lifts(Plain):
    """What an act takes away from other acts, and for whom."""

    mode: Mode
    for_: For | None = Field(default=None, alias="for")
    programs: tuple[Programs, ...] = ()
    fiscal_years: Years = "all"
    paragraph: str = Field(
        default="", description="The operative paragraphs as numbered there, for every target."
    )
    deadlines: tuple[Deadline, ...] = Field(
        default=(), description="Days that the order sets: a hearing, a report, amended documents."
    )
    targets: Annotated[
        tuple[Target, ...], BeforeValidator(_targets, json_schema_input_type=list[ActId | Target])
    ] = Field(min_length=1)

    @model_validator(mode="after")
    def _everyone_is_said(self) -> Lifts:
        if self.for_ is None and any(target.for_ is None for target in self.targets):
            raise ValueError("say for whom: `for` on the act or on each target")
        return self

    @property
    def is_ending(self) -> bool:
        """Whether what it takes away stays away for good."""
        return self.mode in ENDING

    @property
    def is_voiding(self) -> bool:
        """Whether a condition that it lifts is void, and not only blocked."""
        return self.mode in VOIDING

    def coverage(self, target: Target) -> Coverage:
        """Whom the act reaches at one target."""
        found = target.for_ or self.for_
        assert found is not None
        return found


class Party(Plain):
    """A government that joined a case."""

    government: Slug
    as_: str = Field(default="", alias="as", description="The name in the caption, if another.")
    officer: str = Field(
        default="",
        description="The office, where an officer of the State sued; whether the State is "
        "covered is then a doubt.",
    )
    confidence: Confidence = "high"
    note: str = ""
    sources: tuple[Source, ...] = ()


def _parties(written: Any) -> Any:
    if not isinstance(written, list):
        return written
    return [{"government": party} if isinstance(party, str) else party for party in written]


class Joins(Plain):
    """Governments that became parties of a case on the day of the act."""

    case: ActId
    governments: Annotated[
        tuple[Party, ...], BeforeValidator(_parties, json_schema_input_type=list[Slug | Party])
    ] = ()
    others: tuple[str, ...] = Field(default=(), description="Parties that are no governments.")
    unnamed: int = Field(default=0, description="Parties that the sources count but do not name.")


class Notes(Plain):
    """An act of the story with no part in the fold."""

    confirms: tuple[ActId, ...] = ()
    about: tuple[ActId, ...] = ()
    governments: tuple[Slug, ...] = Field(
        default=(), description="Whom alone it concerns; everybody where none is named."
    )
    what: str = Field(min_length=3, description="One sentence.")
    deadlines: tuple[Deadline, ...] = Field(
        default=(), description="Deadlines that it set or moved."
    )


EFFECTS = ("imposes", "lifts", "joins", "lists", "notes")


def one_effect(found: Sequence[str]) -> str:
    """What is wrong with an act that has several effects or none, as a clause of a sentence."""
    if found:
        return f"an act has exactly one effect, found {' and '.join(found)}; make it several acts"
    return f"an act has exactly one effect, found none; write one of {', '.join(EFFECTS)}"


class Act(Plain):
    """A dated, authored, cited event with exactly one effect.

    `entered` is the first day on which it is known; `effective` the first day on which it works
    (of a reversal, the mandate; left out: the same day; null: never, as far as known); `until`
    the first day on which it no longer works, only where its own text names the end.
    """

    id: ActId
    kind: Kind
    title: str = Field(min_length=5, max_length=160, description="What it does, in ten words.")
    by: str = Field(description="The court or author, as cited: N.D. Ill., 9th Cir., President.")
    entered: When
    effective: When | None = None
    until: Day | None = None
    part_of: ActId | None = Field(default=None, description="The main act of the same document.")
    depends_on: tuple[ActId, ...] = Field(
        default=(), description="Binds only where these are in force."
    )
    implements: tuple[ActId, ...] = Field(default=(), description="Told, never folded.")

    imposes: Imposes | None = None
    lifts: Lifts | None = None
    joins: Joins | None = None
    lists: Lists | None = None
    notes: Notes | None = None

    cite: str = Field(default="", description="How a lawyer cites it.")
    quote: str = Field(default="", description="Words that were read, at most 40.")
    sources: tuple[Source, ...] = ()
    confidence: Confidence = "high"
    note: str = ""
    accepts: dict[LintId, str] = Field(
        default={},
        description="Warnings of `comity law check` that are true of this act, each with the "
        "reason why the law is so.",
    )
    verified: Day | None = Field(default=None, description="The day the sources were last read.")

    @model_validator(mode="before")
    @classmethod
    def _effective_as_entered(cls, written: Any) -> Any:
        if isinstance(written, dict) and "effective" not in written and "entered" in written:
            return {**written, "effective": written["entered"]}
        return written

    @model_validator(mode="after")
    def _exactly_one_effect(self) -> Act:
        found = [name for name in EFFECTS if getattr(self, name) is not None]
        if len(found) != 1:
            raise ValueError(one_effect(found))
        return self

    @property
    def effect(self) -> str:
        """The name of the one effect."""
        return next(name for name in EFFECTS if getattr(self, name) is not None)

    @property
    def condition(self) -> Imposes | None:
        """What it asks: a condition imposed, or a list seen as one."""
        return self.lists.as_condition(f"{self.id}#unnamed") if self.lists else self.imposes

    @property
    def document(self) -> str:
        """The public id of the document: of several acts in one order, the main one's."""
        return self.part_of or self.id
