"""Programs that were announced and of which no award is on record yet: pending, and not zero."""

from __future__ import annotations

from enum import Enum


class Record(Enum):
    """What the award record says of a program that an agency announced for a year."""

    REPORTED = "reported"
    PENDING = "announced, no award on record yet"
    NOT_ANNOUNCED = "nothing announced and nothing on record"


def on_record(announced_cents: int | None, obligated_cents: int | None) -> Record:
    """Tell whether a program's awards of a year can be counted yet.

    Args:
        announced_cents: what the agency announced or reported for the year elsewhere: a notice, or
            the obligations of its listing in SAM.gov; None where there is nothing of the kind.
        obligated_cents: net obligations in the award record; None where it has no row. A net of
            zero or less, beside money announced, is the end of older awards and no award of the
            year.
    Source: listing 97.067, FY2025: 1,008,000,000 dollars in SAM.gov and -7,906,651.02 in
        USAspending as of December 2025 (federal program inventory).
    """
    if (obligated_cents or 0) > 0:
        return Record.REPORTED
    if (announced_cents or 0) > 0:
        return Record.PENDING
    return Record.NOT_ANNOUNCED if obligated_cents is None else Record.REPORTED
