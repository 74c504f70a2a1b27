"""A timeline of all governments on disk: a day or a government is answered without a scan.

In the folder of a timeline:

    timeline.json       the days, what it was made from, the files below
    courses.json        the courses of cells; cell_courses.parquet: the course of each cell
    governments/*.parquet   change points, a file for a range of governments, sorted
    days/*.parquet      the same by time: a file has every row that holds on one of its days, so
                        that it begins with where each government stands

Everything can be deleted and made again.
"""

from __future__ import annotations

import json
import os
import shutil
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from comity.errors import InputError
from comity.findings.national.courses import Course
from comity.findings.national.engine import Rows
from comity.findings.national.statements import literal, statement
from comity.findings.national.timeline import Span

FORMAT = 2
"""Counts up with every change of what the files mean."""

HEAD, COURSES, CELLS = "timeline.json", "courses.json", "cell_courses.parquet"
GOVERNMENTS, DAYS = "governments", "days"


@dataclass(frozen=True, slots=True)
class Part:
    """The change points of a range of governments: its file, first government, and their end."""

    file: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """All rows that hold on some days: the file, its first day and its end."""

    file: str
    first: str
    end: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a stored timeline is of, and its files in order."""

    law: str
    build: str
    known: str
    first: str
    end: str
    parts: list[Part]
    frames: list[Frame]
    format: int = FORMAT


class StoredTimeline:
    """An open timeline. Days are answered from `days/`, governments from `governments/`."""

    def __init__(self, folder: Path, head: Head) -> None:
        self.folder, self.head = folder, head
        self._connection = duckdb.connect()
        self._connection.execute("set parquet_metadata_cache = true")
        self._connection.execute("set threads = 1")  # a file of one row group, read by one anyway
        self._frames = [date.fromisoformat(frame.first) for frame in head.frames]
        self._parts = [part.first for part in head.parts]

    @property
    def span(self) -> Span:
        """The first day, and the first that it no longer tells about."""
        return date.fromisoformat(self.head.first), date.fromisoformat(self.head.end)

    @property
    def known(self) -> date:
        """The day of knowledge."""
        return date.fromisoformat(self.head.known)

    def day_statement(self, on: date) -> str:
        """The statement that answers a day: `timeline_day` over the one file that it reads.

        Raises: InputError for a day that the timeline does not tell about.
        """
        first, end = self.span
        if not first <= on < end:
            raise InputError(f"day: found {on}; this timeline tells of {first} to before {end}.")
        frame = self.head.frames[bisect_right(self._frames, on) - 1]
        file = literal(str(self.folder / frame.file))
        # in place, not as a common table: binding that takes a tenth of the whole answer
        told = statement("timeline_day", {"on": on})
        return told.replace("from frame", f"from read_parquet({file}) as frame")

    def day_answer(self, on: date) -> Rows:
        """Every government on a day: (government, exposed cents, total cents)."""
        return self._connection.execute(self.day_statement(on)).fetchall()

    def day_totals(self, on: date) -> tuple[int, int, int]:
        """All governments together on a day: how many, exposed cents, total cents."""
        text = (
            "select count(*), coalesce(sum(exposed_cents), 0), coalesce(sum(total_cents), 0) "
            f"from ({self.day_statement(on)})"
        )
        [(count, exposed, total)] = self._connection.execute(text).fetchall()
        return int(count), int(exposed), int(total)

    def government_answer(self, government: int) -> Rows:
        """The change points of a government: (day, until, exposed cents, total cents)."""
        at = bisect_right(self._parts, government) - 1
        if at < 0 or government >= self.head.parts[at].end:
            return []
        file = literal(str(self.folder / self.head.parts[at].file))
        return self._connection.execute(
            "select day, until, exposed_cents, total_cents "
            f"from read_parquet({file}) where government = {government:d} order by day"
        ).fetchall()

    def all_files(self) -> list[str]:
        """The files that hold all change points, in the order of governments."""
        return [str(self.folder / part.file) for part in self.head.parts]

    def course_files(self) -> tuple[list[Course], Path]:
        """The courses of cells, and the file of each cell's."""
        plain = json.loads((self.folder / COURSES).read_text(encoding="utf-8"))
        courses = [tuple((span[0], span[1]) for span in course) for course in plain]
        return courses, self.folder / CELLS

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()


def open_timeline(folder: Path) -> StoredTimeline | None:
    """A timeline in a folder; None where there is none that can be read."""
    try:
        plain: dict[str, Any] = json.loads((folder / HEAD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if plain.get("format") != FORMAT:
        return None
    parts = [Part(**one) for one in plain.pop("parts")]
    frames = [Frame(**one) for one in plain.pop("frames")]
    head = Head(parts=parts, frames=frames, **plain)
    files = [part.file for part in parts] + [frame.file for frame in frames]
    if not all((folder / file).exists() for file in files):
        return None
    return StoredTimeline(folder, head)


def write_head(folder: Path, head: Head, courses: Sequence[Course]) -> None:
    """Write what a timeline is of, after all its files."""
    (folder / COURSES).write_text(json.dumps(courses, separators=(",", ":")), encoding="utf-8")
    (folder / HEAD).write_text(json.dumps(asdict(head), indent=1), encoding="utf-8")


def put_in_place(passing: Path, place: Path) -> None:
    """Move a whole folder to its name, in place of one that was there."""
    old = place.with_name(f".{place.name}.{os.getpid()}.old")
    if place.exists():
        os.rename(place, old)
    os.rename(passing, place)
    shutil.rmtree(old, ignore_errors=True)


def frame_spans(span: Span, months: int) -> Iterable[Span]:
    """Whole calendar years, or months, between two days; the first and last cut to them."""
    first, end = span
    begins = first
    while begins < end:
        at = (begins.year * 12 + begins.month - 1) // months * months + months
        until = min(end, date(at // 12, at % 12 + 1, 1))
        yield begins, until
        begins = until
