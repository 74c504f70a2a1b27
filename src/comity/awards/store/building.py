"""From all parts to the tables: one build, named by what it was made from."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comity.awards.audits import audited_versions
from comity.awards.cells.fiscal_years import award_number_forms
from comity.awards.layouts import STAGED
from comity.awards.store.asking import TwoAsked
from comity.awards.store.beside import beside
from comity.awards.store.correction import Correction
from comity.awards.store.keys import KEYED, NAME_HASH
from comity.awards.store.manifest import Manifest, Source
from comity.awards.store.numbering import number_awards
from comity.awards.store.part import count_rows
from comity.awards.store.passing import keep
from comity.awards.store.places import BUILD, PASSING
from comity.awards.store.resolving import Resolver, resolve_names
from comity.awards.store.runs import PARTED, WIDE, Run, one_number, runs_by
from comity.awards.store.statements import statement, text, texts
from comity.awards.store.tables import SIGNED_BEFORE_ALL, TABLES
from comity.awards.store.writing import write_tables
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

VERSION = 4
"""Counts up when the same parts give other tables than before."""

_COUNTS = ("rows", "versions", "deletions", "missing", "summaries")

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build is made from."""

    folder: Path
    sources: Sequence[Source]
    signing_days: Sequence[date]
    resolver: Resolver
    corrections: Sequence[Correction]

    @property
    def name(self) -> str:
        """The name of the build: a hash of all that decides its bytes."""
        made_of = [
            VERSION,
            [[one.number, one.part, one.snapshot, one.covers] for one in self.sources],
            [day.isoformat() for day in sorted(self.signing_days)],
            self.resolver.signature,
            [one.values() for one in self.corrections],
        ]
        return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:16]


def build(connection: duckdb.DuckDBPyConnection, plan: Plan, tell: Tell) -> Manifest:
    """Make the tables, unless this build is there already, and give the manifest of it."""
    place = plan.folder / BUILD / plan.name
    note = place / "build.json"
    if not _is_whole(place):
        passing = plan.folder / PASSING / "build"
        shutil.rmtree(passing, ignore_errors=True)
        passing.mkdir(parents=True)
        told = _make(connection, plan, passing, tell)
        (passing / "build.json").write_text(json.dumps(told, sort_keys=True, indent=1) + "\n")
        shutil.rmtree(place, ignore_errors=True)
        os.replace(passing, place)
    told = json.loads(note.read_text())
    return Manifest(
        build=plan.name,
        sources=list(plan.sources),
        files={
            table: [f"{BUILD}/{plan.name}/{name}" for name in told["files"][table]]
            for table in TABLES
        },
        signing_days=[day.isoformat() for day in sorted(plan.signing_days)],
        days=told["days"],
        counts=told["counts"],
    )


def _is_whole(place: Path) -> bool:
    """Whether a build is there with its note and all its tables, none of them cut off."""
    try:
        told = json.loads((place / "build.json").read_text())
    except (OSError, ValueError):
        return False
    if not {"days", "counts", "files"} <= set(told) or not set(TABLES) <= set(told["files"]):
        return False
    return all(_is_parquet(place / name) for table in TABLES for name in told["files"][table])


def _is_parquet(path: Path) -> bool:
    try:
        with open(path, "rb") as file:
            file.seek(-4, os.SEEK_END)
            return file.read() == b"PAR1"
    except OSError:
        return False


def remove_others(folder: Path, kept: str) -> None:
    """Remove the builds that the manifest no longer names."""
    for path in (folder / BUILD).iterdir():
        if path.name != kept:
            shutil.rmtree(path, ignore_errors=True)


def _make(
    connection: duckdb.DuckDBPyConnection, plan: Plan, target: Path, tell: Tell
) -> dict[str, dict[str, object]]:
    """Make the tables in a folder of their own."""
    passing = plan.folder / PASSING
    steps = iter(range(count := 4 + len(TABLES)))

    def begin(step: str) -> None:
        tell(step, next(steps), count)

    begin("rows")
    _rows(connection, plan, passing)
    begin("recipients")
    awards = _names_and_numbers(connection, plan, passing)
    begin("versions")
    _versions(connection, passing)
    begin("awards")
    _awards(connection, plan, passing)
    files = write_tables(connection, awards, passing, target, begin)
    tell("done", count, count)
    return _told(connection, files)


def _rows(connection: duckdb.DuckDBPyConnection, plan: Plan, passing: Path) -> None:
    """Make the views over the parts, each row with its source and our key."""
    connection.execute(statement("sources"))
    rows = [
        (one.number, int(lane.stem), str(lane), one.snapshot, coverage, one.covers)
        for one, coverage in zip(plan.sources, coverages(plan.sources), strict=True)
        for lane in _lanes(plan, one)
    ]
    connection.executemany(
        "insert into sources values (?, ?, ?, ?, ?, ?)",
        rows or [(0, 0, "", "1900-01-01", None, "")],
    )
    connection.execute(statement("coverages"))
    _refuse_lost_rows(connection, plan)
    for kind, where in (("action", ""), ("summary", "where part.fault = ''")):
        parts = _parts(connection, plan, kind, passing)
        connection.execute(statement("award_rows", kind=kind, parts=parts, where=where))
    for kind in ("subaward", "audited", "audit", "passthrough"):
        parts = _parts(connection, plan, kind, passing, always=True)
        connection.execute(statement("staged", table=kind, parts=parts))
    connection.execute(statement("other_names", name_hash=NAME_HASH, audited=_audited()))
    keep(connection, "lone_summaries", passing)
    connection.execute(statement("observed"))


def _audited() -> str:
    return audited_versions("staged_audited", "staged_passthrough", "staged_audit")


def _refuse_lost_rows(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Count the rows of every part: tables are not made of less than was read.

    Raises: InputError, naming the part and the file to import again.
    """
    found = count_rows(connection, (lane for one in plan.sources for lane in _lanes(plan, one)))
    for one in plan.sources:
        rows = sum(found[lane] for lane in _lanes(plan, one))
        if rows != one.rows_in - one.rows_unparsed:
            raise InputError(
                f"{plan.folder / one.part}: found {rows:,} rows, {one.rows_in:,} were read; "
                f"remove this folder and import {one.place} again."
            )


def coverages(sources: Sequence[Source]) -> list[int | None]:
    """Number the whole agency-years that sources are parts of; None for those of none."""
    numbers: dict[tuple[str, str], int] = {}
    found: list[int | None] = []
    for one in sources:
        key = (one.covers, one.snapshot)
        found.append(numbers.setdefault(key, len(numbers)) if one.covers else None)
    return found


def _lanes(plan: Plan, source: Source) -> list[Path]:
    return sorted((plan.folder / source.part).glob("*.parquet"))


def _parts(
    connection: duckdb.DuckDBPyConnection,
    plan: Plan,
    kind: str,
    passing: Path,
    *,
    always: bool = False,
) -> str:
    """SQL of the list of parts of a kind, and of one without rows where there are none.

    Args:
        always: one without rows is among them in any case: it has the columns that parts of an
            older format lack.
    """
    paths = list(
        dict.fromkeys(
            lane for one in plan.sources if one.table == kind for lane in _lanes(plan, one)
        )
    )
    if always or not paths:
        paths.insert(0, passing / f"no-{kind}.parquet")
        columns = {**STAGED[kind], "fault": "VARCHAR"} | (KEYED if "fain" in STAGED[kind] else {})
        nothing = ", ".join(f"null::{sql} as {name}" for name, sql in columns.items())
        connection.execute(f"copy (select {nothing} limit 0) to {text(paths[0])} (format parquet)")
    return texts(paths)


def _names_and_numbers(
    connection: duckdb.DuckDBPyConnection, plan: Plan, passing: Path
) -> Sequence[Run]:
    """Decide which government each recipient is; meanwhile, all that does not turn on it.

    Returns: the runs in which awards are read.
    """
    keep(connection, "names", passing)
    twice = one_number(connection, "select count(*) - count(distinct name_hash) from names")
    assert not twice, "two recipients share a hash"
    lanes = [(one, _lanes(plan, one)) for one in plan.sources if one.table in ("action", "summary")]
    with (
        beside(connection, lambda own: number_awards(own, lanes, passing)) as numbered,
        TwoAsked(plan.resolver) as asked,
    ):
        resolve_names(connection, asked, plan.corrections, passing)
    return numbered.result()


def _versions(connection: duckdb.DuckDBPyConnection, passing: Path) -> None:
    """Tell what was known of each action from when until when."""
    rows = one_number(connection, "select coalesce(sum(rows), 0)::bigint from repeated_keys")
    keep(connection, "versions", passing, *runs_by("key_hash", rows, width=WIDE))
    connection.execute(statement("all_actions"))


def _awards(connection: duckdb.DuckDBPyConnection, plan: Plan, passing: Path) -> None:
    """Date each award and number the cells."""
    awards = one_number(connection, "select count(*) from award_numbers")
    runs = runs_by("award_hash", awards)
    parted = runs_by("award_hash", awards, width=PARTED)
    keep(connection, "acted_awards", passing, *runs)
    dates = {"signed": _signed(plan), "number_year": _number_year()}
    keep(connection, "award_days", passing, *(run | dates for run in runs))
    acted = one_number(connection, "select count(*) from acted_awards")
    assert acted == one_number(connection, "select count(*) from award_days"), (
        "two awards share a hash"
    )
    keep(connection, "award_parts", passing, *parted)
    keep(connection, "award_cells", passing, *parted)
    keep(connection, "cells", passing)
    keep(connection, "cell_of", passing, *parted)


def _signed(plan: Plan) -> str:
    """SQL of the last signing day that is not later than an award's first action."""
    days = sorted(plan.signing_days, reverse=True)
    cases = "".join(f" when base_day >= date '{day}' then date '{day}'" for day in days)
    return f"case{cases} when true then date '{SIGNED_BEFORE_ALL}' end"


def _number_year() -> str:
    """SQL of the fiscal year that the form of an award's number states, else NULL."""
    number = "split_part(numbers.award_key, '/', 2)"
    cases = "".join(
        f" when regexp_full_match({number}, {text(form)})"
        f" then right('20' || regexp_extract({number}, {text(form)}, 1), 4)::integer"
        for form in award_number_forms()
    )
    return f"case{cases} end"


def _told(
    connection: duckdb.DuckDBPyConnection, files: dict[str, list[Path]]
) -> dict[str, dict[str, object]]:
    """What the manifest says of the build as a whole."""
    found = connection.execute(
        statement("told", **{table: texts(files[table]) for table in ("actions", "awards")})
    ).fetchone()
    first, last, *counts = found or ()
    return {
        "files": {table: [path.name for path in paths] for table, paths in files.items()},
        "days": {
            "first_known": first.isoformat() if first else "",
            "last_known": last.isoformat() if last else "",
        },
        "counts": dict(zip(_COUNTS, counts, strict=True)),
    }
