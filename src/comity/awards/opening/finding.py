"""What to read: files, folders and patterns become members, in the order of their numbers."""

from __future__ import annotations

import glob
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from comity.awards.opening.archive_names import in_order
from comity.awards.opening.member import Member
from comity.errors import InputError

PLAIN = (".csv", ".tsv", ".txt", ".pstxt")
JSON = (".json", ".jsonl", ".ndjson")
ROWS = (".xlsx", ".xlsm", *JSON)
UNPACKED_BY_HAND = (".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".xls", ".parquet")

LEDGER = "fetched.json"
"""What fetching writes beside the files that it brings."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to read, and what of a folder or zip was left alone."""

    members: list[Member]
    left: list[str]


def find_members(places: Sequence[str | Path]) -> Found:
    """Find the tables in files, folders (all below them) and patterns such as `FY2024_*.zip`.

    Raises: InputError for a place where nothing is, or nothing that could be read.
    """
    members: list[Member] = []
    left: list[str] = []
    for place in map(Path, places):
        here: list[Member] = []
        for path in _files(str(place)):
            is_named = str(path) == str(place)
            found = [replace(one, is_named=is_named) for one in _members_of(path, left)]
            here += found
            if not found:
                left.append(str(path))
        if not here:
            raise InputError(f"{place}: found no table; give a CSV, zip, gzip, xlsx or JSON file.")
        members += here
    return Found(_each_once(members), left)


def _files(place: str) -> list[Path]:
    path = Path(place)
    if path.is_dir():
        below = (one for one in path.rglob("*") if one.is_file() and not _is_passed(one, path))
        return sorted(below, key=lambda one: in_order(str(one)))
    if path.exists():
        if path.suffix.lower() in UNPACKED_BY_HAND:
            raise InputError(f"{path}: found a {path.suffix} file; give CSV, zip, gzip or xlsx.")
        return [path]
    matching = [Path(one) for one in glob.glob(place)]
    if not matching:
        raise InputError(f"{place}: no such file or folder; name one that is there.")
    return sorted((one for one in matching if one.is_file()), key=lambda one: in_order(str(one)))


def _is_passed(path: Path, root: Path) -> bool:
    """Whether a file below a folder is hidden, or what a fetch keeps beside the files it brings."""
    if path.name == LEDGER or path.name.endswith((".part", ".part.json")):
        return True
    return any(part.startswith((".", "__MACOSX")) for part in path.relative_to(root).parts)


def _members_of(path: Path, left: list[str]) -> Iterator[Member]:
    """Give the tables of a file; what a zip holds beside them is put down as left."""
    ending = path.suffix.lower()
    size = path.stat().st_size
    if ending == ".zip":
        yield from _packed(path, left)
    elif ending == ".gz" and Path(path.stem).suffix.lower() not in (*ROWS, *UNPACKED_BY_HAND):
        yield Member(path, "", "gzip", size, False)
    elif ending in PLAIN:
        yield Member(path, "", "plain", size, False)
    elif ending in ROWS or Path(path.stem).suffix.lower() in JSON:
        from comity.awards.opening.row_stream import tables_in

        for number in range(1, tables_in(path) + 1):
            yield Member(path, f"table {number}", "rows", size, True)


def _packed(path: Path, left: list[str]) -> Iterator[Member]:
    try:
        with zipfile.ZipFile(path) as packed:
            inside = sorted(packed.infolist(), key=lambda one: in_order(one.filename))
    except (OSError, zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as fault:
        raise InputError(f"{path}: found no zip file ({fault}); download it again.") from None
    seen: set[str] = set()
    for one in inside:
        parts = one.filename.split("/")
        if one.is_dir() or any(
            part.startswith((".", "__MACOSX")) for part in parts if part != ".."
        ):
            continue
        if not one.filename.lower().endswith(PLAIN):
            left.append(f"{path}/{one.filename}")
            continue
        if one.flag_bits & 1:
            raise InputError(f"{path}: found a password on it; give one without.")
        if one.filename in seen:
            raise InputError(
                f"{path}: found {one.filename} in it twice; unpack it and give the folder instead."
            )
        seen.add(one.filename)
        yield Member(path, one.filename, "zip", one.file_size, True)


def _each_once(members: list[Member]) -> list[Member]:
    seen: dict[tuple[Path, str], Member] = {}
    for member in members:
        seen.setdefault((member.container.resolve(), member.inner), member)
    return list(seen.values())
