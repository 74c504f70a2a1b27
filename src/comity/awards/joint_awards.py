"""Joint awards: one award, one recipient of record, many governments.

Governments certified as disparate apply for Byrne JAG together; the fiscal agent has the award and
passes it on, with every condition. What the agent has for itself needs the memorandum of
understanding: unless a source says it, the share is unknown, and never a division of the award.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from comity.amounts import dollars

_TABLE = Path(__file__).parent / "data" / "joint_awards.tsv"


@dataclass(frozen=True, slots=True)
class JointAward:
    """A joint award, or the part of one that a source tells.

    recipient: the recipient of record, as in the gazetteer: wa/seattle.
    program, fiscal_year, number: what is known of the award; number is empty where none is.
    award_cents: the whole award; passed_on_cents: what went on to others; own_cents: what was the
        recipient's own; None where no source says it.
    governments: how many governments share it; named: those that are named.
    """

    recipient: str
    program: str
    fiscal_year: int
    number: str
    award_cents: int | None
    passed_on_cents: int | None
    own_cents: int | None
    governments: int | None
    named: tuple[str, ...]
    note: str
    source: str


def joint_awards(recipient: str, fiscal_year: int | None = None) -> tuple[JointAward, ...]:
    """Give the joint awards that a government holds for others as well.

    Args:
        recipient: a slug of the gazetteer.
        fiscal_year: of the award; None for all.
    """
    return tuple(
        award
        for award in _awards()
        if award.recipient == recipient and fiscal_year in (None, award.fiscal_year)
    )


def joint_awards_told(recipient: str, program: str, fiscal_year: int | None) -> list[str]:
    """Give a sentence for each joint award that an award of a government may be.

    Args:
        fiscal_year: of the award; where it is not known nothing is told.
    """
    if fiscal_year is None:
        return []
    return [
        _told(award) for award in joint_awards(recipient, fiscal_year) if award.program == program
    ]


def _told(award: JointAward) -> str:
    told = f"{award.program} of FY{award.fiscal_year} is known as a joint award"
    if award.award_cents is not None:
        told += f" of {dollars(award.award_cents)}"
    if award.governments is not None:
        told += f" for {award.governments} governments"
    if award.passed_on_cents is not None:
        told += f", of which {dollars(award.passed_on_cents)} is passed on"
    if award.named:
        told += f" ({', '.join(award.named)})"
    return (
        f"{told}: its conditions go with what is passed on, and the recipient's own share is not "
        "told by the award"
    )


@lru_cache(maxsize=1)
def _awards() -> tuple[JointAward, ...]:
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        return tuple(map(_award, csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)))


def _award(row: dict[str, str]) -> JointAward:
    award, passed_on, own = (
        int(row[name]) * 100 if row[name] else None for name in ("award", "passed_on", "own")
    )
    return JointAward(
        recipient=row["recipient"],
        program=row["program"],
        fiscal_year=int(row["fiscal_year"]),
        number=row["number"],
        award_cents=award,
        passed_on_cents=passed_on,
        own_cents=own,
        governments=int(row["governments"]) if row["governments"] else None,
        named=tuple(filter(None, row["named"].split(";"))),
        note=row["note"],
        source=row["source"],
    )
