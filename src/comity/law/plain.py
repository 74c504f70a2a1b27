"""Plain forms shared by every part of an act: names, days exact or within bounds, sources."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

Confidence = Literal["high", "medium", "low"]

ActId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+([._/-][a-z0-9_]+)*$", max_length=120),
    Field(description="Readable, never reused. A wrong id gets an alias, it is not renamed."),
]
FactId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+([._/#-][a-z0-9_]+)*$"),
    Field(description="The id of a doubt. Those with # are made by the registry itself."),
]
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2}(/[a-z0-9-]+)?$"),
    Field(description="A government: `wa`, `wa/king-county`, `wa/seattle`."),
]
State = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Programs = Annotated[
    str,
    StringConstraints(pattern=r"^([0-9]{2}\.([0-9]{3}|\*)|all)$"),
    Field(description='Assistance Listing in quotes ("16.738"), an agency\'s ("16.*"), or all.'),
]


class Plain(BaseModel):
    """Base of all written forms: no unknown key, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _day(written: Any) -> date:
    if isinstance(written, date):
        return written
    try:
        if not isinstance(written, str) or len(written) != 10:
            raise ValueError(written)
        return date.fromisoformat(written)
    except ValueError:
        raise PydanticCustomError(
            "day", "found {found}; write a day like 2018-07-01", {"found": repr(written)}
        ) from None


Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]


class Between(Plain):
    """A day known only within bounds: not before `from`, and by `by` it had happened.

    A reading of the law takes one of two days: the first possible or the last. Where nothing
    shows by when it happened, `by` is left out, and the later reading is that it never did.
    """

    from_: Day = Field(alias="from")
    by: Day | None = None


def _when(written: Any) -> Any:
    if isinstance(written, (dict, Between)):
        return written
    day = _day(written)
    return Between.model_validate({"from": day, "by": day})


When = Annotated[Between, BeforeValidator(_when, json_schema_input_type=date | Between)]


def is_exact(when: Between) -> bool:
    """Whether the day is known."""
    return when.from_ == when.by


class Source(Plain):
    """Where a fact was seen, and what that place shows."""

    shows: str = Field(min_length=3)
    url: str = Field(min_length=8, description="Web address, or repository, commit and path.")


class Fact(Plain):
    """A doubt that the sources leave open, as a question that can be answered yes or no."""

    id: ActId
    question: str = Field(description="Ends in a question mark.")
    why: str = Field(description="What the sources show, and what they do not.")
    sources: tuple[Source, ...] = ()
