"""The mapping file of an import: which column of a jail system's file is which.

    zone: America/Chicago            # of times without one; else the facility's own
    times: ["%m/%d/%Y %H:%M"]        # how times are written, where not as 2017-02-03 14:05
    facility: TRAVJTX                # where no column has the code
    columns: {form: Form, sent: Date on form, received: Received, number: ICE event}
    values: {form: {"Detainer": I-247A}}
    outcomes:
      notified: {at: Notice sent, channel: How}
      released: {at: Released}
    outcome: {column: Disposition, at: When, values: {"To ICE": collected}}

A column that is not named is never read, so nothing personal is. `number` is the sender's own
number: it becomes the keyed reference and is not kept.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError, field_validator

from comity.errors import InputError
from comity.law.plain import Plain
from comity.law.yaml12 import read
from comity.requests.codes import Ask, Outcome
from comity.requests.moments import zone

_PERSON = re.compile(
    r"\b(inmate|subject|alien|detainee|defendant|prisoner|person|last|first|middle|full|maiden)"
    r"[ _-]?(name|no|num|number|id|#)?\b|\b(d ?o ?b|birth|born|age|sex|gender|race|ethnic\w*"
    r"|nationalit\w+|citizen\w*|countr\w+|a[ _-]?(number|num|no|#)|ssn|fbi|charges?|offen[cs]e)\b",
    re.I,
)
"""Headers under which jail systems keep persons."""
REQUEST_COLUMNS = (
    "facility", "form", "number", "sent", "received", "served", "cancelled", "channel", "office",
    "warrant", "box", "bases", "note",
)  # fmt: skip


class OutcomeColumns(Plain):
    """The columns of one kind of response; a row without a time in `at` has none."""

    at: str
    channel: str = ""
    ground: str = ""
    to: str = ""
    clock: str = ""


class OutcomeColumn(Plain):
    """One column that tells what became of a request, and the column of its time."""

    column: str
    at: str
    values: dict[str, Outcome | None]


class ImportMapping(Plain):
    """A mapping file."""

    zone: str = ""
    times: tuple[str, ...] = ()
    facility: str = ""
    columns: dict[str, str]
    asks: dict[Ask, str] = Field(default_factory=dict)
    values: dict[str, dict[str, str]] = Field(default_factory=dict)
    outcomes: dict[Outcome, OutcomeColumns] = Field(default_factory=dict)
    outcome: OutcomeColumn | None = None

    @field_validator("columns")
    @classmethod
    def _known_columns(cls, columns: dict[str, str]) -> dict[str, str]:
        strange = [one for one in columns if one not in REQUEST_COLUMNS]
        if strange:
            raise ValueError(
                f'found "{strange[0]}"; a request has {", ".join(REQUEST_COLUMNS)}, and no field '
                "of a person"
            )
        named = [one for field, one in columns.items() if field != "number" and _PERSON.search(one)]
        if named:
            raise ValueError(
                f'found the column "{named[0]}", which may be of a person; such a column is never '
                "read, and a number of the request goes under number, where a key hides it"
            )
        if not {"sent", "received"} & set(columns):
            raise ValueError("found neither sent nor received; name the column of one of them")
        return columns

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name:
            try:
                zone(name, "zone")
            except InputError as fault:
                raise ValueError(str(fault)) from None
        return name

    def named(self) -> list[str]:
        """Every column that is read."""
        found = [*self.columns.values(), *self.asks.values()]
        for one in self.outcomes.values():
            found += [column for column in (one.at, one.channel, one.ground, one.to, one.clock)
                      if column]  # fmt: skip
        if self.outcome:
            found += [self.outcome.column, self.outcome.at]
        return found


def read_import_mapping(path: Path) -> ImportMapping:
    """Read a mapping file.

    Raises: InputError with one line for each fault.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as fault:
        raise InputError(f"--mapping: {path}: {fault.strerror}; name a YAML file.") from None
    except UnicodeDecodeError:
        raise InputError(f"--mapping: {path}: it is no text; name a YAML file.") from None
    return mapping_of(read(text, path.name).content, path.name)


def mapping_of(content: Any, name: str) -> ImportMapping:
    """A mapping from its plain form.

    Raises: InputError with one line for each fault.
    """
    if not isinstance(content, dict):
        raise InputError(
            f"{name}: found no mapping; write which column is which, like columns: "
            "{facility: Fac, form: Form, sent: Date}."
        )
    try:
        return ImportMapping.model_validate(content)
    except ValidationError as fault:
        lines = []
        for one in fault.errors():
            place = ".".join(str(part) for part in one["loc"]) or "the file"
            told = one["msg"].removeprefix("Value error, ")
            if one["type"] == "extra_forbidden":
                told = "found a part that a mapping does not have; leave it out"
            elif one["type"] == "missing":
                told = "found nothing; give it"
            lines.append(f"{name}, {place}: {told[0].lower()}{told[1:]}.")
        raise InputError("\n".join(lines)) from None
