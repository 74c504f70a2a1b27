"""What was read, written into one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.errors import InputError
from comity.reading.found import Found, Quotation
from comity.reading.reading import Read

if TYPE_CHECKING:
    from comity.reading.checks.finding import StatementFinding, Told

HERE = Path(__file__).parent
VERSION = 1
"""Of the tables; a file of another version is refused."""

NAME = "statements.sqlite"
"""The library's file in a workspace."""


def keep(path: Path, reads: Iterable[Read], kept: date | None = None) -> int:
    """Write what was read into a file; a source that it holds already is read anew.

    Args:
        path: made where it is not there yet.
        kept: the day of keeping, told in the table of sources.
    Returns: how many sources were written.
    Raises: InputError where the file is no library, or cannot be written.
    """
    count = 0
    with opened(path) as library:
        for one in reads:
            with library:
                _keep_one(library, one, kept)
            count += 1
    return count


def write_database(path: str, reads: Iterable[Read]) -> None:
    """Write a new file, whole or not at all, in place of what stands there."""
    passing = Path(f"{path}.{os.getpid()}.part")
    if os.path.exists(path) and not os.path.isfile(path):
        raise InputError(f"-o: {path}: this is no file; name one that can be written.")
    passing.unlink(missing_ok=True)
    try:
        keep(passing, reads)
        with sqlite3.connect(passing) as library:
            library.execute("vacuum")
        library.close()
        os.replace(passing, path)
    except OSError as fault:
        raise InputError(f"-o: {path}: {fault.strerror}; name a file that is yours.") from None
    finally:
        passing.unlink(missing_ok=True)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A library, with its tables made where the file is new.

    Raises: InputError where it is none.
    """
    library = None
    try:
        library = sqlite3.connect(path, timeout=30)
        library.row_factory = sqlite3.Row
        library.execute("pragma foreign_keys = on")
        _prepared(library, path)
        yield library
    except sqlite3.DatabaseError as fault:
        raise InputError(
            f"{path}: {fault}; name a file that comity read wrote, or one that is not there yet."
        ) from None
    finally:
        if library is not None:
            library.close()


def _prepared(library: sqlite3.Connection, path: Path) -> None:
    (version,) = library.execute("pragma user_version").fetchone()
    if version == VERSION:
        return
    if version or library.execute("select count(*) from sqlite_master").fetchone()[0]:
        raise InputError(f"{path}: found a database that is no library of this version of Comity.")
    library.execute("begin immediate")
    try:
        for name in ("tables.sql", "search.sql"):
            for statement in _statements((HERE / name).read_text(encoding="utf-8")):
                library.execute(statement)
        library.execute(f"pragma user_version = {VERSION}")
        library.commit()
    except BaseException:
        library.rollback()
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, so that all of them are one transaction."""
    written = ""
    for line in script.splitlines(keepends=True):
        written += line
        if sqlite3.complete_statement(written):
            yield written
            written = ""


def _keep_one(library: sqlite3.Connection, read: Read, kept: date | None) -> None:
    source = read.source
    library.execute("delete from source where sha256 = ?", (source.sha256,))
    number = _put(
        library,
        "source",
        sha256=source.sha256,
        name=source.name,
        place=source.url or source.place,
        format=source.kind,
        headline=source.headline or None,
        published=_day(source.published),
        published_by=source.published_by or None,
        code_points=len(source.words),
        checked=read.is_checked,
        kept=_day(kept),
    )
    quotes = {one: _keep_quote(library, number, read, one) for one in read.quotations}
    _keep_others(library, number, read)
    for finding in read.findings:
        _keep_finding(library, number, _quote_of(finding, quotes), read, finding)


def _keep_quote(library: sqlite3.Connection, source: int, read: Read, one: Quotation) -> int:
    number = _put(
        library,
        "quote",
        **_place(source, read, one),
        kind=one.kind.value,
        text=one.text,
        speaker=one.speaker,
        affiliation=one.affiliation,
        cue=read.text.cut(*one.cue) if one.cue else None,
        confidence=one.confidence.value,
        said=_day(read.said),
    )
    for act in read.acts(one.start, one.end):
        _put(library, "quote_act", quote_id=number, act=act)
    return number


def _keep_others(library: sqlite3.Connection, source: int, read: Read) -> None:
    for cited in read.citations:
        _put(library, "citation", **_place(source, read, cited), text=cited.text, type=cited.type,
             norm=cited.norm, acts=" ".join(cited.acts), implicit=cited.is_implicit)  # fmt: skip
    for amount in read.amounts:
        _put(library, "amount", **_place(source, read, amount), text=amount.text,
             cents=cents(amount.value), currency=amount.currency, qualifier=amount.qualifier,
             high_cents=None if amount.high is None else cents(amount.high),
             period=amount.period, measure=amount.measure)  # fmt: skip
    for mention in read.mentions:
        _put(library, "mention", **_place(source, read, mention), text=mention.text,
             body=mention.id, name=mention.name, government=mention.government or None,
             first=mention.is_first)  # fmt: skip
    for day in read.days:
        _put(library, "day", **_place(source, read, day), text=day.text, iso=day.iso)


def _quote_of(finding: StatementFinding, quotes: dict[Quotation, int]) -> int | None:
    said = finding.statement
    found = (
        number for one, number in quotes.items() if (one.start, one.end) == (said.start, said.end)
    )
    return next(found, None)


def _keep_finding(
    library: sqlite3.Connection,
    source: int,
    quote: int | None,
    read: Read,
    finding: StatementFinding,
) -> None:
    said = finding.statement
    claim = _put(
        library,
        "claim",
        source_id=source,
        quote_id=quote,
        start=finding.start,
        end=finding.end,
        page=read.source.page(finding.start),
        kind=str(finding.claim),
        text=read.text.cut(finding.start, finding.end),
        statement=said.text,
        speaker=said.speaker or None,
        said=_day(said.said),
        quoted=said.is_quoted,
    )
    _keep_told(library, claim, "then", finding.as_known_then)
    _keep_told(library, claim, "now", finding.as_known_now)


def _keep_told(library: sqlite3.Connection, claim: int, when: str, told: Told) -> None:
    number = _put(
        library,
        "finding",
        claim_id=claim,
        as_known=when,
        known=_day(told.known),
        outcome=str(told.outcome),
        sentences=" ".join(told.sentences),
        settled_by=told.settled_by or None,
    )
    for one in told.sources:
        _put(library, "finding_source", finding_id=number, sort=one.sort, id=one.id, cite=one.cite,
             day=_day(one.day), url=one.urls[0] if one.urls else None,
             confidence=one.confidence)  # fmt: skip


def _place(source: int, read: Read, one: Found) -> dict[str, Any]:
    page = read.source.page(one.start)
    return {"source_id": source, "start": one.start, "end": one.end, "page": page}


def _put(library: sqlite3.Connection, table: str, **values: Any) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    done = library.execute(
        f"insert into {table} ({names}) values ({marks})", tuple(values.values())
    )
    return int(done.lastrowid or 0)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def cents(value: Decimal) -> int:
    """A sum in whole cents, kept inside what SQLite can hold."""
    return max(-(2**63), min(2**63 - 1, int((value * 100).to_integral_value())))
