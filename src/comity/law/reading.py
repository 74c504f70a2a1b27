"""Read the registry from its folder: YAML in, acts out, every fault with file and line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from comity.errors import InputError
from comity.law.cases import LawFile
from comity.law.misreading import Misread, misread
from comity.law.registry import Registry, registry_of
from comity.law.yaml12 import Document, parse

SHIPPED = Path(__file__).parent / "data"
"""The registry that ships with the package."""


def law_files(folder: Path = SHIPPED) -> list[Path]:
    """The files of a registry, instruments before cases, each by name."""
    return sorted(folder.glob("instruments/*.yaml")) + sorted(folder.glob("cases/*.yaml"))


def content_hash(files: Iterable[Path]) -> str:
    """Twelve characters that change whenever a word of the registry does."""
    seen = hashlib.sha256()
    for file in files:
        seen.update(file.name.encode() + b"\\0" + file.read_bytes() + b"\\0")
    return seen.hexdigest()[:12]


def read_registry(folder: Path = SHIPPED, more: Iterable[Path] = ()) -> Registry:
    """Read a whole registry, and a user's own acts after it.

    Raises: InputError with one line for each fault of any file.
    """
    return registry_in(read_files([*law_files(folder), *more]))


def registry_in(opened: Sequence[Opened]) -> Registry:
    """The registry that some files make, in their order; files with faults are left out."""
    files = [one.file for one in opened if one.file]
    registry = registry_of(files)
    registry.version = content_hash(one.path for one in opened)
    days = [file.newest_source for file in files if file.newest_source]
    registry.newest_source = max(days, default=None)
    return registry


@dataclass(frozen=True)
class Opened:
    """A file of the registry as it was found: what it says, and what is wrong with it.

    `file` is None where there is a fault.
    """

    path: Path
    text: str
    document: Document
    file: LawFile | None
    faults: tuple[Misread, ...]

    @property
    def name(self) -> str:
        """The file's name, for errors."""
        return self.path.name


def open_file(path: Path) -> Opened:
    """Open one file of the registry and collect all its faults.

    Raises: InputError where there is no text to read.
    """
    text = read_text(path)
    document = parse(text)
    faults = [Misread(line, "", "yaml", told) for line, told in document.faults]
    file = None
    if document.content is not None or not faults:
        try:
            file = LawFile.model_validate(document.content)
        except ValidationError as fault:
            faults += misread(fault, document)
    return Opened(path, text, document, None if faults else file, tuple(sorted(faults)))


def read_files(paths: Iterable[Path]) -> list[Opened]:
    """Open files of a registry that have no fault.

    Raises: InputError with one line for each fault of any file.
    """
    opened: list[Opened] = []
    told: list[str] = []
    for path in paths:
        try:
            opened.append(open_file(path))
        except InputError as fault:
            told.append(str(fault))
        else:
            told += [_told(path.name, fault) for fault in opened[-1].faults]
    if told:
        raise InputError("\n".join(told))
    return opened


def read_file(path: Path) -> LawFile:
    """Read one file of the registry.

    Raises: InputError with one line for each fault, in the order of its lines.
    """
    [opened] = read_files([path])
    assert opened.file is not None
    return opened.file


def read_text(path: Path) -> str:
    """The text of a file.

    Raises: InputError where there is none to read, or it is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}; name a file that can be read.") from None
    except UnicodeDecodeError as fault:
        raise InputError(
            f"{path.name}, byte {fault.start}: found text that is not UTF-8; save it as UTF-8."
        ) from None


def _told(name: str, fault: Misread) -> str:
    act = f", act {fault.act}" if fault.act else ""
    return f"{name}, line {fault.line}{act}: {fault.sentence}"
