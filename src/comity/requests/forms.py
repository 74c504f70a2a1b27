"""The forms, edition by edition: their days, what each asks, and what must come with it.

The table ships as `data/forms.yaml`, with its sources.
"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from comity.errors import InputError
from comity.law.plain import Confidence, Day, Plain, Source
from comity.law.yaml12 import parse
from comity.requests.codes import Ask, Box, Warrant

TABLE = Path(__file__).parent / "data" / "forms.yaml"

Printed = Literal["maybe"] | bool
"""What a printed form asks: yes, no, or as its sender ticks."""


class Asks(Plain):
    """The four asks of a form, apart."""

    hold: Printed
    notify: Printed
    transfer: Printed
    cancel: Printed

    def of(self, ask: Ask) -> Printed:
        """What the form prints for one ask."""
        found: Printed = getattr(self, ask)
        return found


class Form(Plain):
    """One edition of a form.

    `from_` is the first day on which it may be issued, `until` the first day on which it may not.
    """

    id: str
    title: str
    edition: str
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    aliases: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    asks: Asks
    asks_transferred: Asks | None = None
    hold_hours: int | None = None
    hold_excludes_days_off: bool = False
    notice_hours: int | None = None
    must_be_served: bool = False
    needs_warrant: tuple[Warrant, ...] = ()
    authority: tuple[str, ...] = ()
    confidence: Confidence
    note: str = ""
    sources: tuple[Source, ...]

    def asks_in(self, box: Box) -> Asks:
        """What the form asks as used: with box 2 ticked it may ask for other things."""
        return self.asks_transferred or self.asks if box == "transferred" else self.asks

    def is_issued_on(self, day: date) -> bool:
        """Whether this edition may be issued on a day."""
        return (self.from_ is None or day >= self.from_) and (
            self.until is None or day < self.until
        )

    def days_told(self) -> str:
        """`from 2017-04-02 on`, `before 2017-04-02`, `from ... and before ...`."""
        parts = [f"from {self.from_} on" if self.from_ else "",
                 f"before {self.until}" if self.until else ""]  # fmt: skip
        return " and ".join(part for part in parts if part) or "on any day"


@cache
def forms() -> dict[str, Form]:
    """Every form by its id, in the order of the table."""
    content = parse(TABLE.read_text(encoding="utf-8")).content
    read = [Form.model_validate(one) for one in content["forms"]]
    return {form.id: form for form in read}


def find_form(text: str, where: str) -> Form:
    """The form that a text names: its id, or as released records and jails write it.

    Raises: InputError, naming the nearest.
    """
    known = forms()
    if text in known:
        return known[text]
    names = {_plain(name): form for form in known.values() for name in (form.id, *form.aliases)}
    if (found := names.get(_plain(text))) is not None:
        return found
    near = get_close_matches(_plain(text), names, n=1)
    hint = f"did you mean {names[near[0]].id}?" if near else f"there are {', '.join(known)}."
    raise InputError(f'{where}: found the form "{text}"; {hint}')


def form_for(text: str, day: date | None, where: str) -> Form:
    """The edition that a text names, where one name stands for several and the day decides.

    "I-247" before March 2013 is the older edition, later the newer one.
    """
    form = find_form(text, where)
    if day is None or _plain(text) != "i247":
        return form
    editions = [one for one in forms().values() if one.id.startswith("I-247-")]
    return next((one for one in reversed(editions) if one.is_issued_on(day)), form)


def _plain(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
