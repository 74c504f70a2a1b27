"""The state of a certification on a day, as known on a day; which act may follow which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from comity.documents.certifications.step import STATES, STRUCK, Step
from comity.errors import InputError

_SIGNING = ("drafted", "signed", "signed_with_reservation", "declined")
_AFTER = {
    "due": _SIGNING,
    "drafted": (*_SIGNING, "withdrawn"),
    "signed": ("returned", "withdrawn", "superseded"),
    "signed_with_reservation": ("returned", "withdrawn", "superseded"),
    "declined": _SIGNING,
    "returned": (*_SIGNING, "withdrawn"),
    "withdrawn": _SIGNING,
    "superseded": _SIGNING,
}
"""What may follow each state."""


@dataclass(frozen=True, slots=True)
class Life:
    """One certification: its steps up to a day, and the state that they lead to."""

    steps: tuple[Step, ...]

    @property
    def state(self) -> str:
        """The state after the last step; due where nothing was done."""
        return self.steps[-1].kind if self.steps else "due"

    @property
    def word(self) -> str:
        """The state in words."""
        return STATES[self.state]

    @property
    def last(self) -> Step | None:
        """The last step."""
        return self.steps[-1] if self.steps else None

    @property
    def told(self) -> str:
        """`signed on 2018-08-03 by the city attorney (line 2)`."""
        last = self.last
        if last is None:
            return "nothing recorded"
        by = f" by the {last.office}" if last.office and last.kind != "returned" else ""
        return f"{self.word} on {last.when}{by} (line {last.entry})"


def life(steps: Iterable[Step], key: tuple[str, str, str], *, on: date, known: date) -> Life:
    """The life of one certification up to a day, as known on a day.

    Args:
        key: government, award, condition, as `Step.key` gives them.
    """
    return Life(tuple(one for one in standing(steps, on=on, known=known) if one.key == key))


def standing(steps: Iterable[Step], *, on: date, known: date) -> list[Step]:
    """Steps done by a day and entered by a day, less those struck by then, in order of time."""
    entered = [one for one in steps if one.entered <= known]
    struck = {one.strikes for one in entered if one.kind == STRUCK}
    done = [
        one for one in entered if one.kind != STRUCK and one.entry not in struck and one.day <= on
    ]
    return sorted(done, key=lambda one: (one.day, one.time or "99", one.entry))


def refuse_out_of_turn(steps: Sequence[Step], added: Step) -> None:
    """Refuse a step that cannot follow what was done before it, or what was done after it.

    Raises: InputError, with what could follow.
    """
    ordered = standing(steps, on=date.max, known=date.max)
    state = "due"
    for step in ordered:
        if step.key == added.key:
            if step.kind not in _AFTER[state]:
                told = ", ".join(STATES[one] for one in _AFTER[state])
                raise InputError(
                    f"certification of {step.condition}, award {step.award}: found "
                    f'"{STATES[step.kind]}" on {step.day} after "{STATES[state]}"; '
                    f"there can follow: {told}."
                )
            state = step.kind
