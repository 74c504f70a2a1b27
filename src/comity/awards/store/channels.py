"""What a government's own audits say it spent: directly, and through others; never added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.awards.store.statements import statement
from comity.awards.store.store import Store


@dataclass(frozen=True, slots=True)
class AuditedYear:
    """One audit: federal money spent in the auditee's own year, which is no federal fiscal year.

    Attributes:
        direct_cents, through_others_cents: spent from federal awards to the auditee, and from what
            a State or another body passed on to it; neither is part of the other.
        passed_on_cents: of both, what went on to subrecipients.
        unclear_awards: awards without an amount, or of which nobody says how they came.
        is_partial: awards without a finding are not in these files.
    """

    report_id: str
    auditee: str
    period_start: date | None
    period_end: date | None
    direct_awards: int
    direct_cents: int
    through_others_awards: int
    through_others_cents: int
    passed_on_cents: int
    unclear_awards: int
    is_partial: bool


def audited_years(
    store: Store, government: str, *, known: date, program: str = ""
) -> list[AuditedYear]:
    """Give the audits of a government, given by its id, the latest year first.

    Args:
        program: this listing alone.
        known: audits that were accepted later are left out; one that was submitted again stands
            as it was on this day.
    """
    asked = {"government": government, "program": program, "known": known}
    with store.connect() as connection:
        rows = connection.execute(statement("audited_channels"), asked).fetchall()
    return [AuditedYear(*row) for row in rows]
