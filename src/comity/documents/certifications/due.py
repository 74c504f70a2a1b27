"""What a condition asks to be certified: who signs, by when, in which words, which penalty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from comity.documents.certifications.step import GIVEN, Step
from comity.documents.deadlines import Deadline, Deadlines
from comity.errors import InputError
from comity.findings.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be signed under one condition."""

    condition: str
    title: str
    who: str
    by_when: str
    penalty: str
    quote: str
    consequence: str
    deadlines: tuple[Deadline, ...]

    @property
    def next(self) -> Deadline | None:
        """The next deadline that is not past."""
        return next((one for one in self.deadlines if not one.is_past), None)


def due(shelf: Shelf, condition: str, deadlines: Deadlines) -> Due | None:
    """What a condition asks to be signed; None where it asks for no certification."""
    record = shelf.act(condition)
    asked = record["condition"]
    told = asked["certification"]
    if not told:
        return None
    return Due(
        condition, record["title"], told["who"], told["by_when"], told["penalty"], told["quote"],
        asked["consequence"], tuple(deadlines.of(condition)),
    )  # fmt: skip


def refuse_without_certification(shelf: Shelf, condition: str) -> None:
    """Refuse a condition that asks for no certification.

    Raises: InputError, with the nearest conditions that ask for one.
    """
    if (shelf.act(condition).get("condition") or {}).get("certification"):
        return
    asking = [one for one in shelf.conditions if shelf.act(one)["condition"]["certification"]]
    if shelf.act(condition)["kind"] == "letter" and condition in shelf.conditions:
        beside = [one for one in asking if _cells(shelf, one) & _cells(shelf, condition)]
        told = [one for one in beside if shelf.act(one)["kind"] != "letter"]
        raise InputError(
            f'condition: found "{condition}", a letter that asks for no certification; it is told '
            f"in the story of {' and '.join(told) or 'no condition of the registry'}."
        )
    near = get_close_matches(condition, asking, n=2, cutoff=0.3) or asking[:2]
    raise InputError(
        f'condition: found "{condition}", which asks for no certification; '
        f"{' and '.join(near)} ask for one."
    )


def _cells(shelf: Shelf, condition: str) -> set[tuple[str, int]]:
    """The programs and years that a condition names."""
    cells = shelf.condition(condition).cells
    return {
        (program, year)
        for signs, (programs, years) in cells.items()
        if signs == "++"
        for program in programs
        for year in years
    }


def is_for_signing(shelf: Shelf, condition: str, deadline: Deadline) -> bool:
    """Whether a deadline of a condition is one of its certification, or of acceptance with it."""
    told = (shelf.act(condition)["condition"]["certification"] or {}).get("deadlines", ())
    if any((one["day"], one["what"]) == (deadline.day.isoformat(), deadline.what) for one in told):
        return True
    return any(word in deadline.what.lower() for word in ("accept", "certif", "sign"))


def signed_by(steps: tuple[Step, ...], deadline: Deadline) -> str:
    """What the ledger says of a deadline: signed by then, later, or not at all."""
    given = [one for one in steps if one.kind in GIVEN]
    if not given:
        return "no signature recorded"
    first = given[0]
    if first.day < deadline.day:
        return f"signed before, on {first.when}"
    if first.day > deadline.day:
        late = (first.day - deadline.day).days
        return f"signed after it, on {first.when}, {late} day{'s' * (late > 1)} later"
    return _same_day(first, deadline)


def _same_day(step: Step, deadline: Deadline) -> str:
    if not deadline.time:
        return f"signed on the day, {step.when}"
    if not step.time:
        return f"signed on the day, {step.day}; the hour of signing is not recorded"
    is_late = _moment(step.day, step.time, step.zone) > _moment(
        deadline.day, deadline.time, deadline.zone
    )
    return f"signed {'after' if is_late else 'before'} the hour, {step.when}"


def _moment(day: date, time: str, zone: str) -> datetime:
    hour, minute = map(int, time.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone))
