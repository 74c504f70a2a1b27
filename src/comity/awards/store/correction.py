"""What a person says that a recipient is: one line of the review file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the review file.

    Attributes:
        recipient: in capitals, single blanks; uei, state: in capitals; empty where not named.
        government: as written. gov_id: its id, empty for none.
    """

    recipient: str
    uei: str
    state: str
    government: str
    note: str
    gov_id: str

    def values(self) -> list[str]:
        """What the statement `corrected` takes, in order."""
        return [self.recipient, self.uei, self.state, self.note, self.gov_id]
