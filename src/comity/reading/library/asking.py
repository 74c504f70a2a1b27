"""Who has said what about which act, over time."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from comity.errors import InputError
from comity.reading.library.keeping import opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which statements are wanted; what is empty leaves all of them.

    Attributes:
        speaker: words of the speaker's name, or of the role or body.
        act: an act, or the beginning of ids up to a `/` or `-` (all acts of a case, of an order).
        about: words of the statement, in any order and form.
        first, last: days of saying, both taken in.
        outcome: words of what the record says of it.
    """

    speaker: str = ""
    act: str = ""
    about: str = ""
    first: date | None = None
    last: date | None = None
    outcome: str = ""


class Kept(NamedTuple):
    """A statement of the library.

    Attributes:
        acts: ids of acts that it names or that findings on it rest on.
        outcomes: what the record says of its points, as known when it was read.
    """

    said: str
    speaker: str
    affiliation: str
    kind: str
    text: str
    acts: tuple[str, ...]
    outcomes: tuple[str, ...]
    headline: str
    place: str
    page: int | None
    start: int
    end: int
    source_sha256: str


_SELECT = """
select quote.*, source.headline, source.name, source.place, source.sha256,
    (select group_concat(act, ' ') from (
        select act from quote_act where quote_id = quote.id order by act)) as acts,
    (select group_concat(outcome, '|') from (
        select distinct finding.outcome from claim join finding on claim_id = claim.id
        where claim.quote_id = quote.id and as_known = 'now' order by 1)) as outcomes
from quote join source on source.id = quote.source_id
"""


def statements(path: Path, question: Question) -> list[Kept]:
    """The statements that answer a question, the oldest first.

    Raises: InputError where there is no library.
    """
    if not path.exists():
        raise InputError(
            f"{path}: there is no library yet; comity read --keep FILE puts statements into it."
        )
    where, values = _conditions(question)
    asked = _SELECT + (f"where {' and '.join(where)}" if where else "")
    asked += " order by coalesce(said, ''), source.id, start, quote.id"
    with opened(path) as library:
        return [_kept(row) for row in library.execute(asked, values)]


def _conditions(question: Question) -> tuple[list[str], list[str]]:
    where, values = [], []
    for word in question.speaker.split():
        where.append(
            "(coalesce(speaker, '') || ' ' || coalesce(affiliation, '')) like ? escape '~'"
        )
        values.append(f"%{_literal(word)}%")
    if question.act:
        where.append("exists (select 1 from quote_act where quote_id = quote.id and "
                     "(act = ? or act like ? escape '~' or act like ? escape '~'))")  # fmt: skip
        begins = _literal(question.act)
        values += [question.act, f"{begins}/%", f"{begins}-%"]
    words = re.findall(r"\w+", question.about)
    if words:
        where.append("quote.id in (select rowid from quote_fts where quote_fts match ?)")
        values.append(" ".join(f'"{word}"' for word in words))
    for sign, day in ((">=", question.first), ("<=", question.last)):
        if day:
            where.append(f"said {sign} ?")
            values.append(day.isoformat())
    if question.outcome:
        where.append("outcomes like ? escape '~'")
        values.append(f"%{_literal(question.outcome)}%")
    return where, values


def _literal(words: str) -> str:
    return re.sub(r"([~%_])", r"~\1", words)


def _kept(row: sqlite3.Row) -> Kept:
    return Kept(
        said=row["said"] or "",
        speaker=row["speaker"] or "",
        affiliation=row["affiliation"] or "",
        kind=row["kind"],
        text=row["text"],
        acts=tuple((row["acts"] or "").split()),
        outcomes=tuple(filter(None, (row["outcomes"] or "").split("|"))),
        headline=row["headline"] or row["name"],
        place=row["place"],
        page=row["page"],
        start=row["start"],
        end=row["end"],
        source_sha256=row["sha256"],
    )
