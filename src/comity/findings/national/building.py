"""Build a stored timeline, and bring one up to date with a changed law."""

from __future__ import annotations

import os
import shutil
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from comity.errors import InputError
from comity.findings.national.courses import Course
from comity.findings.national.duckdb_engine import DuckEngine
from comity.findings.national.engine import Small
from comity.findings.national.keeping import kept_in, prune
from comity.findings.national.national import National
from comity.findings.national.statements import literal
from comity.findings.national.stored_timeline import (
    CELLS,
    DAYS,
    GOVERNMENTS,
    Frame,
    Head,
    Part,
    StoredTimeline,
    frame_spans,
    open_timeline,
    put_in_place,
    write_head,
)
from comity.findings.national.timeline import Span, lay_courses, sweep_parameters

FOLDER = "timeline"

ROW_GROUP = 20_480
"""Rows of a row group: what one government's answer reads at least."""

DENSE = 1
"""Change points of a year for each government from which on frames are months."""


def timeline(
    national: National, span: Span, known: date, *, folder: Path | None = None
) -> StoredTimeline:
    """The stored timeline of a store under a law; built where it is not there yet.

    One of an earlier law over the same days is brought up to date, which is faster.

    Args:
        folder: where timelines are kept; `<store>/timeline` where not given, where those of
            earlier builds are removed. Safe to delete.
    Raises: InputError where the store tells of no government.
    """
    if not national.maps.blocks:
        raise InputError(
            f"{national.record.folder}: found no dollars of any government; import files that tell "
            "of some."
        )
    kept = folder or kept_in(national.record.folder / FOLDER)
    place = kept / _name(national, span, known)
    found = open_timeline(place)
    if found is not None:
        return found
    old = _newest_alike(kept, national, span)
    made = update(old, national, known, place) if old else build(national, span, known, place)
    if folder is None:
        prune(kept, national.record.build_id)
    return made


def _newest_alike(kept: Path, national: National, span: Span) -> StoredTimeline | None:
    """The newest timeline of the same build and days, under whatever law and knowledge."""
    build_id, days = national.record.build_id, f"{span[0]}-{span[1]}"
    alike = sorted(kept.glob(f"*-{build_id}-*-{days}"), key=lambda place: place.stat().st_mtime)
    for place in reversed(alike):
        if (found := open_timeline(place)) is not None:
            return found
    return None


def write_timeline(national: National, stored: StoredTimeline, path: Path) -> int:
    """Write all change points to one Parquet file, with ids and names; how many rows it has."""
    passing = path.with_name(f"{path.name}.{os.getpid()}.part")
    listed = ", ".join(literal(file) for file in stored.all_files())
    names = national.names()
    with closing(DuckEngine()) as engine:
        types = {"government": "integer", "gov_id": "varchar", "name": "varchar"}
        columns: list[list[Any]] = [
            list(names),
            [one.id for one in names.values()],
            [one.name for one in names.values()],
        ]
        engine.take("names", Small(types, columns))
        rows = (
            "select points.government, gov_id, name, day, until, exposed_cents, total_cents "
            f"from read_parquet([{listed}]) as points join names using (government) "
            "order by points.government, day"
        )
        try:
            [(count,)] = engine.connection.execute(
                f"copy ({rows}) to {literal(str(passing))} (format parquet, compression zstd)"
            ).fetchall()
            os.replace(passing, path)
        except duckdb.IOException:
            raise InputError(f"-o: {path}: cannot be written; name a file of yours.") from None
        finally:
            passing.unlink(missing_ok=True)
    return int(count)


def _name(national: National, span: Span, known: date) -> str:
    law, build_id = national.shelf.version, national.record.build_id
    return f"{law}-{build_id}-{known}-{span[0]}-{span[1]}"


def build(national: National, span: Span, known: date, place: Path) -> StoredTimeline:
    """Sweep all governments and store their change points, by government and by day."""
    with _passing(place) as passing:
        courses = lay_courses(national, span, known).courses
        national.engine.write("stored_courses", [{}], passing / CELLS)
        parts = []
        for at, run in enumerate(sweep_parameters(national, span, known)):
            file = f"{GOVERNMENTS}/{at:04}.parquet"
            national.engine.write("timeline_sweep", [run], passing / file, row_group=ROW_GROUP)
            parts.append(
                Part(file, int(str(run["first_government"])), int(str(run["end_government"])))
            )
        with _Files(passing) as files:
            frames = files.write([passing / part.file for part in parts], span)
        write_head(passing, _head(national, span, known, parts, frames), courses)
    return _opened(place)


def _head(
    national: National, span: Span, known: date, parts: list[Part], frames: list[Frame]
) -> Head:
    return Head(
        national.shelf.version,
        national.record.build_id,
        known.isoformat(),
        span[0].isoformat(),
        span[1].isoformat(),
        parts,
        frames,
    )


def _opened(place: Path) -> StoredTimeline:
    found = open_timeline(place)
    assert found is not None
    return found


@contextmanager
def _passing(place: Path) -> Iterator[Path]:
    """A folder to work in, moved to its place when all is done; else taken away."""
    passing = place.with_name(f".{place.name}.{os.getpid()}")
    for name in (GOVERNMENTS, DAYS):
        (passing / name).mkdir(parents=True, exist_ok=True)
    try:
        yield passing
        put_in_place(passing, place)
    finally:
        shutil.rmtree(passing, ignore_errors=True)


class _Files:
    """Writes the files of a timeline, a year or a range of governments in memory at once.

    Args:
        changed: governments whose rows are taken from new files in place of old ones.
    """

    def __init__(self, folder: Path, changed: Sequence[int] = ()) -> None:
        self._folder = folder
        self._changed = sorted(changed)
        self._engine = DuckEngine()
        types = {"government": "integer"}
        self._engine.take("changed", Small(types, [self._changed]))

    def __enter__(self) -> _Files:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.close()

    def write(self, parts: Sequence[Path], span: Span) -> list[Frame]:
        """Frames of all change points: months where they are dense, else years."""
        frames: list[Frame] = []
        for year in frame_spans(span, 12) if parts else ():
            self._load(_rows(parts, year))
            [(rows, governments)] = self._engine.connection.execute(
                "select count(*), count(distinct government) from loaded"
            ).fetchall()
            months = 1 if rows > DENSE * governments else 12
            frames += [self._frame(frame) for frame in frame_spans(year, months)]
        return frames

    def rewrite(self, old: StoredTimeline, fresh: Sequence[Path], since: date) -> list[Frame]:
        """Frames in which the changed governments have new rows; those before a day stay."""
        frames = []
        for frame in old.head.frames:
            span = date.fromisoformat(frame.first), date.fromisoformat(frame.end)
            if span[1] <= since:
                link(old.folder / frame.file, self._folder / frame.file)
                frames.append(frame)
            else:
                self._load(self._renewed(_rows([old.folder / frame.file], span), fresh, span))
                frames.append(self._frame(span))
        return frames

    def merge(self, old: StoredTimeline, fresh: Sequence[Path]) -> list[Part]:
        """Parts in which the changed governments have new rows; the others stay."""
        for part in old.head.parts:
            source, target = old.folder / part.file, self._folder / part.file
            if bisect_left(self._changed, part.first) == bisect_left(self._changed, part.end):
                link(source, target)
                continue
            rows = self._renewed(_rows([source], old.span), fresh, old.span)
            self._load(f"select * from ({rows}) where {_between(part)}")
            self._write("select * from loaded", target, row_group=ROW_GROUP)
        return old.head.parts

    def _renewed(self, rows: str, fresh: Sequence[Path], span: Span) -> str:
        kept = f"select * from ({rows}) where government not in (select government from changed)"
        return f"{kept} union all {_rows(fresh, span)}" if fresh else kept

    def _load(self, rows: str) -> None:
        self._engine.connection.execute(f"create or replace temp table loaded as {rows}")

    def _frame(self, span: Span) -> Frame:
        file = f"{DAYS}/{span[0]}.parquet"
        rows = f"select * from loaded where {_overlaps(span)}"
        self._write(rows, self._folder / file, packing="uncompressed")  # read whole, for each day
        return Frame(file, span[0].isoformat(), span[1].isoformat())

    def _write(
        self, rows: str, path: Path, *, row_group: int = 122_880, packing: str = "snappy"
    ) -> None:
        self._engine.connection.execute(
            f"copy ({rows} order by government, day) to {literal(str(path))} "
            f"(format parquet, compression {packing}, row_group_size {row_group})"
        )


def _rows(files: Iterable[Path], span: Span) -> str:
    """The change points in some files that hold on one of some days."""
    listed = ", ".join(literal(str(file)) for file in files)
    return (
        "select government, day, until, exposed_cents, total_cents "
        f"from read_parquet([{listed}]) where {_overlaps(span)}"
    )


def _overlaps(span: Span) -> str:
    return f"day < {literal(span[1])} and until > {literal(span[0])}"


def _between(part: Part) -> str:
    return f"government >= {part.first:d} and government < {part.end:d}"


def link(source: Path, target: Path) -> None:
    """Let a second name lead to a file that never changes; copy it where that cannot be."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


@dataclass(frozen=True, slots=True)
class Changed:
    """Which governments a changed law touches, and from which day on."""

    governments: list[int]
    since: date


def update(old: StoredTimeline, national: National, known: date, place: Path) -> StoredTimeline:
    """A timeline under a changed law, or on a later day of knowledge: equal to one built anew.

    Only governments with a cell whose course changed, or with dollars that became known, are
    swept again. The store's build must be that of the old timeline.
    """
    assert old.head.build == national.record.build_id
    with _passing(place) as passing:
        courses = lay_courses(national, old.span, known).courses
        changed = _changed(old, national, courses, known)
        national.engine.write("stored_courses", [{}], passing / CELLS)
        fresh = _swept_again(old, national, changed, known, passing)
        with _Files(passing, changed.governments) as files:
            frames = files.rewrite(old, fresh, changed.since)
            parts = files.merge(old, fresh)
        for file in fresh:
            file.unlink()
        write_head(passing, _head(national, old.span, known, parts, frames), courses)
    return _opened(place)


def _changed(
    old: StoredTimeline, national: National, courses: Sequence[Course], known: date
) -> Changed:
    """Compare the course of each cell with its old one, each combination once."""
    before, file = old.course_files()
    engine = national.engine
    engine.see("old_courses", [str(file)])
    differing = [
        (own, now) for own, now in engine.run("course_changes", [{}]) if before[own] != courses[now]
    ]
    since = [_first_difference(before[own], courses[now]) for own, now in differing]
    types = {"old_course": "integer", "course": "integer"}
    engine.take("differing", Small(types, [[one[at] for one in differing] for at in range(2)]))
    governments = {one for (one,) in engine.run("changed_governments", [{}])}
    days = sorted((old.known, known))
    told = engine.run("newly_known", [{"earlier": days[0], "later": days[1]}])
    governments.update(government for government, _ in told)
    first, end = old.span
    found = [date.fromordinal(day) for day in since]
    found += [max(first, day) for _, day in told if day < end]
    return Changed(sorted(governments), min(found, default=end))


def _first_difference(one: Course, other: Course) -> int:
    """The first day number that is in one course and not in the other."""
    for own, its in zip(one, other, strict=False):
        if own != its:
            return min(own[0], its[0]) if own[0] != its[0] else min(own[1], its[1])
    longer = one if len(one) > len(other) else other
    return longer[min(len(one), len(other))][0]


def _swept_again(
    old: StoredTimeline, national: National, changed: Changed, known: date, passing: Path
) -> list[Path]:
    """Files with the new change points of the changed governments."""
    national.engine.take("asked", Small({"government": "integer"}, [changed.governments]))
    fresh = []
    for at, run in enumerate(sweep_parameters(national, old.span, known, only=1)):
        ends = int(str(run["end_government"]))
        place = bisect_left(changed.governments, int(str(run["first_government"])))
        if place < bisect_left(changed.governments, ends):
            file = passing / f"fresh-{at:04}.parquet"
            national.engine.write("timeline_sweep", [run], file)
            fresh.append(file)
    return fresh
