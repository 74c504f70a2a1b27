"""Facts that are no acts of the registry: a small dated table of our own making."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from comity.errors import InputError

TABLE = Path(__file__).parent.parent / "data" / "record-facts.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row.

    Attributes:
        kind: count, money, event, dispute, note, or words (of a document, as they stand).
        subject: what is counted, paid or said; the checks ask by it.
        said_of: what it is a fact of, in words that a sentence can hold.
        value: a number, or whole dollars.
        measure: of money, what it measures: obligations, an allocation, a request.
        government: slug of the government it is about; empty where it is about none.
        program, fiscal_year: of money, the listing and the federal year.
        year: of money that is no federal year's, the year in which it was said.
        begins, until: the span it is about, half-open.
        day: the day on which it happened or was published.
        answer: of a dispute's point: yes, no, disputed or open.
        settled_by: the document that would settle a dispute.
        known_from: the first day from which it could be known.
        note: told beside it from `note_from` on.
        acts: acts of the registry that speak of the same thing.
        urls: where it was seen.
    """

    id: str
    kind: str
    subject: str
    said_of: str
    known_from: date
    note_from: date
    urls: tuple[str, ...]
    value: int | None = None
    measure: str = ""
    government: str = ""
    program: str = ""
    fiscal_year: int | None = None
    year: int | None = None
    begins: date | None = None
    until: date | None = None
    day: date | None = None
    answer: str = ""
    settled_by: str = ""
    confidence: str = "high"
    note: str = ""
    acts: tuple[str, ...] = ()


@cache
def shipped_facts(table: Path = TABLE) -> tuple[Fact, ...]:
    """The table, read once.

    Raises: InputError, naming the row, where a row cannot be read.
    """
    from comity.law.yaml12 import read

    content = read(table.read_text(encoding="utf-8"), table.name).content
    return tuple(_fact(row, content["sources"], table.name) for row in content["facts"])


def _fact(row: dict[str, Any], sources: dict[str, Any], table: str) -> Fact:
    seen = [sources[name] for name in row["sources"]]
    days = [date.fromisoformat(source["known_from"]) for source in seen]
    given = dict(row, urls=tuple(source["url"] for source in seen), note_from=max(days))
    del given["sources"]
    given["known_from"] = _day(given.get("known_from")) or min(days)
    given["begins"] = _day(given.pop("from", None))
    given["until"], given["day"] = _day(given.get("until")), _day(given.get("day"))
    given["acts"] = tuple(given.get("acts", ()))
    try:
        return Fact(**given)
    except TypeError as fault:
        raise InputError(
            f"{table}, row {row['id']}: {fault}; write only what the table has."
        ) from None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
