"""Whether a file is whole: its archive's checksums, its header, and what its columns lack.

Every member of a zip is read to its end, so that the directory at its end, each packed byte and
each checksum have been held before the file counts as fetched; a gzip likewise.
"""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from comity.awards.fetch.faults import printable
from comity.awards.opening.inflating import DAMAGE, opened_gzip, opened_zip

_TABLES = (".csv", ".tsv", ".txt", ".pstxt")
_ARCHIVES = (".zip", ".xlsx", ".xlsm")
_BROKEN: tuple[type[Exception], ...] = (
    *DAMAGE,
    OSError,
    ValueError,
    OverflowError,
    struct.error,
)
_SEPARATORS = ",\t|;"
_PIECE = 1 << 20
_END = 4096
_FEWEST_COLUMNS = 2


class DamagedError(Exception):
    """A file that is not what it should be; the message is the end of a sentence."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


@dataclass(frozen=True, slots=True)
class Checked:
    """A whole file: its hash, its size, its columns, and what a reader must know of it."""

    sha256: str
    bytes: int
    columns: int | None
    notes: tuple[str, ...]


def check(path: Path, name: str, *, columns_asked: int | None = None) -> Checked:
    """Check a file that has come.

    Args:
        path: where it lies; its own name may end in .part.
        name: the name it came under, whose ending tells what it is.
        columns_asked: how many columns were asked for.
    Raises: DamagedError.
    """
    digest, size = hashed(path)
    ending = Path(name.lower()).suffix
    if ending in _ARCHIVES:
        headers = _headers_of_archive(path)
        if ending != ".zip":
            return Checked(digest, size, None, ())
    elif ending in _TABLES:
        with path.open("rb") as file:
            headers = [_header(file, name)]
        _refuse_a_message_at_the_end(path, name)
    else:
        _refuse_a_page(path, ending)
        return Checked(digest, size, None, ())
    counts = [len(header) for header, _ in headers]
    notes = _notes(counts, [has_rows for _, has_rows in headers], columns_asked)
    return Checked(digest, size, min(counts, default=None), tuple(notes))


def may_be_cut(path: Path, name: str) -> bool:
    """Whether the last line of a table has no end, as where a body of unknown length broke off."""
    if not name.lower().endswith(_TABLES):
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1))
        return file.read() not in (b"\n", b"\r")


def hashed(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file, and its size in bytes."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def _headers_of_archive(path: Path) -> list[tuple[list[str], bool]]:
    """Read an archive through, so that each checksum is held, and give its tables' headers."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = [one.filename for one in archive.infolist() if not one.is_dir()]
        for name in names:
            with opened_zip(path, name) as stream:
                _read_through(stream)
        headers = []
        for name in names:
            if name.lower().endswith((".csv", ".tsv")):
                with opened_zip(path, name) as stream:
                    headers.append(_header(stream, name))
        return headers
    except _BROKEN as fault:
        raise DamagedError(f"it is no whole zip archive ({_first_words(path, fault)})") from None
    except (RuntimeError, NotImplementedError) as fault:
        raise DamagedError(f"its archive cannot be read ({fault})") from None


def _read_through(stream: IO[bytes]) -> None:
    while stream.read(_PIECE):
        pass


def _refuse_a_page(path: Path, ending: str) -> None:
    """Refuse an empty file, a page in place of data, and a gzip that does not come out whole."""
    with path.open("rb") as file:
        start = file.read(60)
    if not start.strip():
        raise DamagedError("it is empty")
    if start.lstrip().startswith(b"<"):
        raise DamagedError(f'it begins "{_shown(start)}", which is a page and no data')
    if ending == ".gz":
        try:
            with opened_gzip(path) as stream:
                _read_through(stream)
        except _BROKEN as fault:
            raise DamagedError(f"it is no whole gzip file ({fault})") from None


def _first_words(path: Path, fault: Exception) -> str:
    with path.open("rb") as file:
        start = file.read(60)
    if start.lstrip()[:1] in (b"<", b"{"):
        return f'it begins "{_shown(start)}"'
    return str(fault) or type(fault).__name__


def _shown(start: bytes) -> str:
    return " ".join(start.decode("utf-8", "replace").split())[:40]


def _header(file: IO[bytes], name: str) -> tuple[list[str], bool]:
    """The header of a table, and whether any row follows."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    try:
        first = text.readline(_PIECE)
        separator = max(_SEPARATORS, key=first.count)
        rows = csv.reader(itertools.chain([first], text), delimiter=separator)
        header = next(rows, [])
        has_rows = bool(text.read(64).strip())
    except csv.Error as fault:
        raise DamagedError(f'"{name}" is no table ({fault})') from None
    if not header:
        raise DamagedError(f'"{name}" is empty, without even a header')
    if len(header) < _FEWEST_COLUMNS or header[0].lstrip().startswith(("<", "{")):
        raise DamagedError(f'"{name}" begins "{header[0][:40]}", which is no header of a table')
    return header, has_rows


def _refuse_a_message_at_the_end(path: Path, name: str) -> None:
    """Refuse a table that a host broke off to say what went wrong: a page, or JSON, at its end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END))
        end = file.read().decode("utf-8", "replace").rstrip()
    last = end.rpartition("\n")[2].strip()
    if last.endswith((">", "}")) and last.startswith(("<", "{")):
        raise DamagedError(f'"{name}" ends "{last[-40:]}", which is no row of a table')


def _notes(counts: list[int], have_rows: list[bool], columns_asked: int | None) -> list[str]:
    notes = []
    if not counts:
        notes.append("The archive holds no table.")
    elif not any(have_rows):
        notes.append("No rows: the host has none for this request.")
    fewest = min(counts, default=0)
    if columns_asked and counts and fewest < columns_asked:
        notes.append(
            f"{fewest} of {columns_asked} columns came; what the others say is not acquired, not "
            "absent."
        )
    return notes
