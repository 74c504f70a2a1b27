"""What stands beside the law and is never folded: known gaps, leads, and unreliable reports."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from comity.errors import InputError
from comity.law.misreading import misread
from comity.law.plain import ActId, Plain, When
from comity.law.reading import SHIPPED
from comity.law.yaml12 import read


class Missing(Plain):
    """Something that was looked for and not found; `about` are acts, cases or instruments."""

    about: tuple[ActId, ...] = ()
    missing: str


class Lead(Plain):
    """A report by one weak source, not entered as a fact."""

    what: str
    day: When
    seen: str
    why: str


class LeftOut(Plain):
    """Something that is known and left out on purpose."""

    what: str
    why: str


class Gaps(Plain):
    """What the registry is known not to have."""

    not_found: tuple[Missing, ...]
    leads: tuple[Lead, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Report(Plain):
    """A claim seen in public that no source bears out; `see` are the acts or cases it garbles."""

    id: ActId
    claim: str
    url: str
    assessment: str
    see: tuple[ActId, ...] = ()


class Reports(Plain):
    """The unreliable reports: kept apart from the law."""

    reports: tuple[Report, ...]


Form = TypeVar("Form", bound=Plain)


def read_gaps(folder: Path = SHIPPED) -> Gaps:
    """The gaps of a registry that were written down by hand.

    Raises: InputError with one line for each fault.
    """
    return _read(folder / "gaps.yaml", Gaps)


def read_unreliable(folder: Path = SHIPPED) -> tuple[Report, ...]:
    """The unreliable reports beside a registry.

    Raises: InputError with one line for each fault.
    """
    return _read(folder / "unreliable-reports.yaml", Reports).reports


def _read(path: Path, form: type[Form]) -> Form:
    if not path.exists():
        raise InputError(f"{path}: no such file; it stands beside the instruments and cases.")
    document = read(path.read_text(encoding="utf-8"), path.name)
    try:
        return form.model_validate(document.content)
    except ValidationError as fault:
        told = misread(fault, document)
        lines = (f"{path.name}, line {one.line}: {one.sentence}" for one in told)
        raise InputError("\n".join(lines)) from None
