"""Awards by words, government, program, agency and fiscal year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from comity.awards.store.statements import statement
from comity.awards.store.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """What awards are looked for; empty where anything will do.

    Attributes:
        words: each must occur in the recipient, the number, the program or the agency.
        government: its id. agency: three digits, or words of its name.
    """

    words: Sequence[str] = ()
    government: str = ""
    program: str = ""
    agency: str = ""
    fiscal_year: int = 0


@dataclass(frozen=True, slots=True)
class FoundAward:
    """An award as a list shows it; outlaid_cents is None where it is not known."""

    award_key: str
    recipient: str
    government: str | None
    program: str
    program_title: str
    agency: str
    fiscal_year: int
    signed: date | None
    obligated_cents: int
    outlaid_cents: int | None
    from_summary: bool


def find_awards(store: Store, wanted: Wanted, *, known: date, most: int = 50) -> list[FoundAward]:
    """Find awards, those with the most dollars first.

    Args:
        known: dollars as known on this day; awards without any then are not shown.
        most: how many at most.
    """
    conditions = ["true"]
    values: dict[str, Any] = {"known": known, "most": most}
    for place, word in enumerate(wanted.words):
        conditions.append(_about(f"$word{place}"))
        values[f"word{place}"] = f"%{_escaped(word)}%"
        values[f"word{place}_number"] = f"%{_escaped(plain_number(word))}%"
    for name in ("program", "fiscal_year"):
        if value := getattr(wanted, name):
            conditions.append(f"awards.{name} = ${name}")
            values[name] = value
    if wanted.government:
        conditions.append("governments.gov_id = $government")
        values["government"] = wanted.government
    if wanted.agency:
        conditions.append("(awards.agency_code = $agency or awards.agency ilike $agency_words)")
        values["agency"] = wanted.agency.zfill(3)
        values["agency_words"] = f"%{_escaped(wanted.agency)}%"
    with store.connect() as connection:
        rows = connection.execute(
            statement("found", conditions="\n    and ".join(conditions)), values
        ).fetchall()
    return [FoundAward(*row) for row in rows]


def plain_number(words: str) -> str:
    """An award's number as our keys have it: capitals, without hyphens and blanks."""
    return words.upper().replace("-", "").replace(" ", "")


def _about(word: str) -> str:
    texts = ("recipient", "program_title", "program", "agency", "subagency")
    alike = " or ".join(f"awards.{name} ilike {word} escape '!'" for name in texts)
    return f"({alike} or awards.award_key like {word}_number escape '!')"


def _escaped(words: str) -> str:
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")
