"""One act in the life of a certification: what was done, when, by which office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STATES = {
    "due": "due",
    "drafted": "drafted",
    "signed": "signed",
    "signed_with_reservation": "signed with reservation",
    "declined": "declined",
    "returned": "returned by the agency",
    "withdrawn": "withdrawn",
    "superseded": "superseded",
}
"""States of a certification, with their words; all but the first come about by an act."""

DONE = tuple(name for name in STATES if name != "due")
STRUCK = "struck"
"""The act that takes back a line entered by mistake."""

GIVEN = frozenset({"signed", "signed_with_reservation"})
"""States in which a signed certification stands."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the ledger.

    Attributes:
        entry: the number of the line, from 1.
        day, time, zone: when it was done; `entered`: the day it was written down.
        office: who did it, as an office and never as a person.
        document, sha256: the signed or drafted file by name, and its hash.
        strikes: the number of the line that it takes back.
    """

    entry: int
    kind: str
    government: str
    award: str
    condition: str
    day: date
    entered: date
    time: str = ""
    zone: str = ""
    office: str = ""
    document: str = ""
    sha256: str = ""
    note: str = ""
    strikes: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """Whose certification of which condition on which award it belongs to."""
        return self.government, award_key(self.award), self.condition

    @property
    def when(self) -> str:
        """`2018-08-03`, `2018-08-03, 16:30 (America/Chicago)`."""
        hour = f", {self.time} ({self.zone})" if self.time else ""
        return f"{self.day}{hour}"


def award_key(number: str) -> str:
    """An award's number without what people write in different ways."""
    return "".join(letter for letter in number.upper() if letter.isalnum())
