"""Small stores of awards, written as the import writes them, with all that a test wants in them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from comity.awards.store.tables import SIGNED_BEFORE_ALL, STILL_KNOWN, TABLES
from comity.findings.national.signing import signing_days
from comity.findings.seen import Seen, everyone
from comity.findings.shelf import Shelf

STILL = date.fromisoformat(STILL_KNOWN)
BEFORE_ALL = date.fromisoformat(SIGNED_BEFORE_ALL)


class Action(NamedTuple):
    """One version of one action."""

    day: date
    cents: int
    known_from: date
    known_until: date = STILL


@dataclass
class Award:
    """One award of a government (None: of no government), with its actions."""

    government: str | None
    program: str = "16.738"
    fiscal_year: int | None = 2017
    signed: date | None = None
    actions: list[Action] = field(default_factory=list)
    agency: str = "Department of Justice"
    outlaid: int | None = None


class Audited(NamedTuple):
    """One line of an audit."""

    government: str
    program: str
    cents: int
    is_direct: bool = True
    year: int = 2024
    is_loan: bool = False


@dataclass
class TinyManifest:
    """The part of a manifest that is read."""

    signing_days: Sequence[str]
    days: dict[str, str]


class TinyStore:
    """A store in a folder, as `open_store` would give it."""

    def __init__(self, folder: Path, cut_at: Sequence[date]) -> None:
        self.folder = folder
        self.manifest = TinyManifest([day.isoformat() for day in cut_at], {})
        self.build_id = folder.name

    def files(self, table: str) -> list[str]:
        """The one file of a table; none where nothing was written."""
        path = self.folder / f"{table}.parquet"
        return [str(path)] if path.exists() else []


def write_store(
    folder: Path, shelf: Shelf, awards: Sequence[Award], audited: Iterable[Audited] = ()
) -> TinyStore:
    """Write a store with these awards; its cells are cut at the law's signing days."""
    folder.mkdir(parents=True, exist_ok=True)
    cut_at = signing_days(shelf)
    governments = _governments(awards, audited)
    numbers: dict[str | None, int] = {slug: at for at, (slug, _) in enumerate(governments, 1)}
    numbers[None] = 0
    kinds = sorted({_cell(award, numbers, cut_at) for award in awards}, key=_order)
    cells = {kind: at for at, kind in enumerate(kinds, 1)}
    store = TinyStore(folder, cut_at)
    connection = duckdb.connect()
    rows: dict[str, list[tuple[Any, ...]]] = {
        "governments": [(0, "", "", "recipients that are no government", "")]
        + [
            (numbers[slug], seen.government.id, slug, seen.government.name, seen.government.state)
            for slug, seen in governments
        ],
        "cells": [(at, *kind) for kind, at in cells.items()],
        "actions": [],
        "awards": [],
        "outlays": [],
        "audited": [_audited(one, numbers) for one in audited],
    }
    for number, award in enumerate(awards, 1):
        government, cell = numbers[award.government], cells[_cell(award, numbers, cut_at)]
        rows["awards"].append(_award(award, number, cell, government))
        rows["outlays"].append(_outlay(award, number, cell, government))
        for at, action in enumerate(award.actions):
            rows["actions"].append(
                (government, cell, action.day, action.known_from, action.known_until,
                 action.cents, number, f"K{number}-{at}", "0", "A", 1)
            )  # fmt: skip
    rows["actions"].sort(key=lambda row: (row[1], row[2]))
    for table, lines in rows.items():
        _write(connection, table, lines, store.folder)
    return store


def _governments(awards: Iterable[Award], audited: Iterable[Audited]) -> list[tuple[str, Seen]]:
    known = everyone()
    slugs = {one.government for one in awards if one.government}
    slugs.update(one.government for one in audited)
    return sorted(((slug, known[slug]) for slug in slugs), key=lambda one: one[1].government.id)


def _cell(
    award: Award, numbers: dict[str | None, int], cut_at: Sequence[date]
) -> tuple[int, str, int, date | None]:
    signed = award.signed and max([BEFORE_ALL, *(day for day in cut_at if day <= award.signed)])
    return numbers[award.government], award.program, award.fiscal_year or 0, signed


def _order(kind: tuple[int, str, int, date | None]) -> tuple[Any, ...]:
    return kind[:3] + (kind[3] or date.max,)


def _award(award: Award, number: int, cell: int, government: int) -> tuple[Any, ...]:
    about = {
        "award": number,
        "award_key": f"015/{number}",
        "cell": cell,
        "government": government,
        "agency_code": award.agency[:3],
        "agency": award.agency,
        "program": award.program,
        "fiscal_year": award.fiscal_year or 0,
        "signed": award.signed,
    }
    return tuple(about.get(name) for name in TABLES["awards"])


def _outlay(award: Award, number: int, cell: int, government: int) -> tuple[Any, ...]:
    now = sum(action.cents for action in award.actions if action.known_until == STILL)
    return (number, cell, government, date(2010, 1, 1), STILL, award.outlaid, now)


def _audited(one: Audited, numbers: dict[str | None, int]) -> tuple[Any, ...]:
    about = {
        "government": numbers[one.government],
        "report_id": f"R-{one.government}-{one.year}",
        "audit_year": one.year,
        "period_start": date(one.year - 1, 7, 1),
        "period_end": date(one.year, 6, 30),
        "known_from": date(one.year, 12, 1),
        "known_until": STILL,
        "program": one.program,
        "cents": one.cents,
        "is_direct": one.is_direct,
        "is_loan": one.is_loan,
        "passed_on_cents": 0,
        "passthrough": "" if one.is_direct else "the State",
    }
    return tuple(about.get(name) for name in TABLES["audited"])


def _write(
    connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]], folder: Path
) -> None:
    columns = TABLES[table]
    listed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    connection.execute(f"create table {table} ({listed})")
    if rows:
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"insert into {table} values ({marks})", rows)
    connection.execute(f"copy {table} to '{folder / table}.parquet' (format parquet)")


SLUGS = (
    "il/chicago", "wa/seattle", "wa/king-county", "wa", "ny/new-york", "tx/anderson-county",
    "ks/wichita", "ca/san-francisco", "il", "tx", "fl/miami", "ct", "wa/seattle-housing-authority",
    "ma/boston", "pa/philadelphia",
)  # fmt: skip
PROGRAMS = (
    "16.738", "16.710", "97.067", "97.042", "20.205", "20.507", "14.218", "14.267", "93.044",
    "66.202", "10.561", "16.607", "99.999", "", "16.U01",
)  # fmt: skip


def random_awards(seed: int, how_many: int) -> list[Award]:
    """Awards of governments and programs that the law speaks of, and of others.

    Some have no year or no signing day, some were corrected later, some take money back.
    """
    chosen = random.Random(seed)
    return [_random_award(chosen) for _ in range(how_many)]


def _random_award(chosen: random.Random) -> Award:
    award = Award(
        chosen.choice((*SLUGS, None)),
        chosen.choice(PROGRAMS),
        chosen.choice((None, *range(2015, 2027))),
        chosen.choice((None, _day(chosen), date(2025, 4, chosen.randrange(20, 31)))),
        agency=chosen.choice(("Department of Justice", "Department of Transportation")),
        outlaid=chosen.choice((None, 0, chosen.randrange(10_000_000))),
    )
    for _ in range(chosen.randrange(1, 5)):
        day, cents = _day(chosen), chosen.randrange(-200_000, 1_000_000)
        known = day + timedelta(days=chosen.randrange(120))
        corrected = known + timedelta(days=chosen.randrange(1, 400))
        if chosen.random() < 0.3:
            award.actions.append(Action(day, cents, known, corrected))
            award.actions.append(Action(day + timedelta(days=9), cents + 7, corrected))
        else:
            award.actions.append(Action(day, cents, known))
    return award


def _day(chosen: random.Random) -> date:
    return date(2016, 6, 1) + timedelta(days=chosen.randrange(3800))
