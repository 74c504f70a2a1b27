"""Reading files into the store: each member once, then the tables from all of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from comity.awards.opening import Found, Member, find_members
from comity.awards.opening.archive_names import archive_name
from comity.awards.opening.finding import LEDGER
from comity.awards.store.building import Plan, build, remove_others
from comity.awards.store.covering import with_coverage
from comity.awards.store.lock import locked
from comity.awards.store.manifest import Manifest, Source, load, save
from comity.awards.store.memory import allowed, keep_within
from comity.awards.store.part import Part, is_current, of_first_format, parts_in
from comity.awards.store.places import make_folders
from comity.awards.store.resolving import Resolver
from comity.awards.store.review import read_corrections
from comity.awards.store.set_aside import is_name_of_set_aside
from comity.awards.store.staging import stage
from comity.awards.store.store import folder_of
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

Tell = Callable[[str, int, int], None]
"""Told what is being done, how far it is, and how far it goes."""

THREADS = 8
"""As many as the memory serves."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        read: sources read now. known: names of files that were in the store before.
        refused: one sentence for each file that was named and could not be read.
        left: one for each that was merely found in a folder or by a pattern.
    """

    manifest: Manifest
    read: list[Source] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def import_files(
    workspace: str | Path | None,
    paths: Sequence[str | Path],
    *,
    signing_days: Sequence[date],
    resolver: Resolver,
    snapshot: date | None = None,
    progress: Tell | None = None,
) -> ImportReport:
    """Read files, folders and patterns into the store of a workspace; with none, build it anew.

    What was read before is not read again; a file that cannot be read is told, and the others are
    read all the same. Wherever this is cut off, the store opens as it was, and the same call ends
    where it would have ended.

    Args:
        signing_days: days on which the law asks when an award was signed.
        snapshot: the day of files whose name tells none; else that of their last change.
        progress: told how far it is.
    Raises: InputError where nothing could be read, or where another import is under way.
    """
    folder = folder_of(workspace)
    found = find_members(paths)
    with locked(folder):
        make_folders(folder)
        corrections = read_corrections(folder, resolver)
        before = load(folder)
        if not found.members and before is None:
            raise InputError(f"{folder}: found no store to build anew; name a file to import.")

        def attempt(connection: duckdb.DuckDBPyConnection) -> tuple[_Reading, Manifest]:
            reading = _Reading(connection, folder, before, snapshot, progress or _silent)
            reading.read(found)
            sources = with_coverage(reading.sources)
            plan = Plan(folder, sources, signing_days, resolver, corrections)
            return reading, build(connection, plan, progress or _silent)

        with _told_plainly(folder):
            reading, manifest = _with_memory_enough(folder, attempt)
        if manifest != before:
            save(folder, manifest)
        remove_others(folder, manifest.build)
        make_folders(folder)
    return ImportReport(manifest, reading.read_now, reading.known, reading.refused, reading.left)


def _with_memory_enough(
    folder: Path, attempt: Callable[[duckdb.DuckDBPyConnection], tuple[_Reading, Manifest]]
) -> tuple[_Reading, Manifest]:
    """Try with all threads; where memory ends, once more with one, which needs less at once.

    What was staged before memory ended is not read again.
    """
    import duckdb

    try:
        with connected(folder) as connection:
            return attempt(connection)
    except duckdb.OutOfMemoryException:
        with connected(folder, threads=1) as connection:
            return attempt(connection)


@contextmanager
def _told_plainly(folder: Path) -> Iterator[None]:
    """Word what stops the database, as a full disk does; Ctrl-C stays what it is."""
    import duckdb

    try:
        yield
    except (RuntimeError, duckdb.InterruptException) as fault:
        if "interrupted" not in str(fault).lower():
            raise
        raise KeyboardInterrupt from None
    except duckdb.OutOfMemoryException:
        raise InputError(
            f"{folder}: {allowed()} of memory were not enough; set COMITY_MEMORY to more, like "
            "4GB, and run the same command again: the store is as it was."
        ) from None
    except duckdb.Error as fault:
        first = str(fault).strip().partition("\n")[0]
        raise InputError(
            f"{folder}: the database stopped ({first}); the store is as it was. Where the disk is "
            "full, make room, else ask comity awards check what is damaged; then run this again."
        ) from fault


def connected(folder: Path, *, threads: int = 0) -> duckdb.DuckDBPyConnection:
    """Open a database that keeps to its memory and spills into the store's own folder.

    Args:
        threads: how many; 0 for as many as there are processors and the memory serves.
    """
    import duckdb

    connection = duckdb.connect()
    keep_within(connection, folder)
    connection.execute(f"set threads = {threads or min(os.cpu_count() or 1, THREADS)}")
    connection.execute("set preserve_insertion_order = true")
    return connection


class _Reading:
    """The members of one import, read one after another."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        folder: Path,
        before: Manifest | None,
        snapshot: date | None,
        tell: Tell,
    ) -> None:
        self._connection, self._folder = connection, folder
        self._snapshot, self._tell = snapshot, tell
        self._parts = {
            part.key: part for part in parts_in(folder) if is_current(part.part, part.table)
        }
        self.sources = list(before.sources) if before else []
        self.read_now: list[Source] = []
        self.known: list[str] = []
        self.refused: list[str] = []
        self.left: list[str] = []

    def read(self, found: Found) -> None:
        """Read what is not in the store yet.

        Raises: InputError with all refusals where no file at all could be read.
        """
        total = sum(member.size for member in found.members)
        done = 0
        for member in found.members:
            self._tell(member.name, done, total)
            try:
                self._take(member, done, total)
            except InputError as fault:
                (self.refused if member.is_named else self.left).append(str(fault))
            done += member.size
        told = self.refused + self.left
        if told and len(told) == len(found.members):
            raise InputError("\n".join(told))
        self.left += [f"{place}: no table." for place in found.left]

    def _take(self, member: Member, done: int, total: int) -> None:
        part = self._parts.get(member.key)
        if part is None:
            passed = 0

            def advance(count: int) -> None:
                nonlocal passed
                passed += count
                self._tell(member.name, done + min(passed, member.size), total)

            part = stage(self._connection, self._folder, member, advance)
            self._parts[part.key] = part
        self._enter(_source(len(self.sources) + 1, member, part, self._snapshot))

    def _enter(self, source: Source) -> None:
        """Count a source among those of the store, in place of one read in an older format."""
        same = [one for one in self.sources if _says_the_same(source, one)]
        if any(one.part == source.part for one in same):
            self.known.append(source.name)
            return
        if same:
            old = same[0]
            source = replace(source, number=old.number, snapshot=old.snapshot, fetched=old.fetched)
            self.sources[old.number - 1] = source
        else:
            self.sources.append(source)
        self.read_now.append(source)


def _source(number: int, member: Member, part: Part, snapshot: date | None) -> Source:
    archive = archive_name(member.name.rpartition("/")[2]) or archive_name(member.name)
    covers = ""
    is_whole = archive and archive.is_full and not is_name_of_set_aside(member.name)
    if archive and is_whole and archive.year and part.table == "action":
        covers = f"{archive.agency} {archive.year}"
    return Source(
        number=number,
        name=member.name,
        place=str(member.container.resolve()),
        is_packed_whole=member.is_whole,
        sha256=part.sha256,
        bytes=part.bytes,
        layout=part.layout,
        table=part.table,
        header_sha256=part.header_sha256,
        fetched=_fetched(member.container),
        snapshot=member.snapshot(snapshot).isoformat(),
        rows_in=part.rows_in,
        rows_used=part.rows_used,
        rows_set_aside=part.rows_set_aside,
        rows_unparsed=part.rows_unparsed,
        cents_in=part.cents_in,
        cents_used=part.cents_used,
        cents_set_aside=part.cents_set_aside,
        cents_unread=part.cents_unread,
        set_aside=part.set_aside,
        part=part.part,
        not_acquired=part.not_acquired,
        unknown=part.unknown,
        whole_of=covers,
    )


def _fetched(path: Path) -> str:
    """The day on which a file was fetched, where the ledger of its folder has it; else empty."""
    if not (path.parent / LEDGER).exists():
        return ""
    from comity.awards.fetch.kept import Ledger

    days = [one.day for one in Ledger(path.parent).files() if one.name == path.name]
    return max(days, default="")


def _says_the_same(source: Source, other: Source) -> bool:
    """Whether a file is in the store: the same bytes, of the same day or under the same name.

    The same bytes of another day say something of their own: that nothing changed until then.
    A part of an older format is of the same bytes; the new one takes its place.
    """
    is_alike = source.snapshot == other.snapshot and source.whole_of == other.whole_of
    of_same_bytes = other.part in (source.part, of_first_format(source.part, source.table))
    return of_same_bytes and (is_alike or source.name == other.name)


def _silent(doing: str, done: int, total: int) -> None:
    """Tell nobody."""
