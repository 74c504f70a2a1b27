"""Read the registry from its folder: YAML in, acts out, every fault with file and line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from comity.errors import InputError
from comity.law.cases import LawFile
from comity.law.registry import Registry, registry_of
from comity.law.yaml12 import Document, read

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
    paths = [*law_files(folder), *more]
    faults: list[str] = []
    files: list[LawFile] = []
    for path in paths:
        try:
            files.append(read_file(path))
        except InputError as fault:
            faults.append(str(fault))
    if faults:
        raise InputError("\n".join(faults))
    registry = registry_of(files)
    registry.version = content_hash(paths)
    registry.newest_source = max((file.newest_source for file in files), default=None)
    return registry


def read_file(path: Path) -> LawFile:
    """Read one file of the registry.

    Raises: InputError with one line for each fault, in the order of its lines.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}.") from None
    except UnicodeDecodeError as fault:
        raise InputError(f"{path.name}, byte {fault.start}: not UTF-8 text.") from None
    document = read(text, path.name)
    try:
        return LawFile.model_validate(document.content)
    except ValidationError as fault:
        raise InputError("\n".join(_sentences(fault, document, path.name))) from None


def _sentences(fault: ValidationError, document: Document, name: str) -> list[str]:
    told: dict[str, int] = {}
    for error in fault.errors():
        path = _written_path(error["loc"], document.content)
        line = document.line(path)
        told.setdefault(f"{name}, line {line}{_act(path, document)}: {_sentence(error)}", line)
    return sorted(told, key=told.__getitem__)


def _written_path(loc: tuple[str | int, ...], content: Any) -> tuple[str | int, ...]:
    """The part of pydantic's path that exists in the file (it also names the types it tried)."""
    path: list[str | int] = []
    for step in loc:
        inside_list = isinstance(content, list) and isinstance(step, int) and step < len(content)
        if inside_list or (isinstance(content, dict) and step in content):
            content = content[step]
            path.append(step)
    return tuple(path)


def _act(path: tuple[str | int, ...], document: Document) -> str:
    if len(path) > 1 and path[0] == "acts" and isinstance(path[1], int):
        act = document.content["acts"][path[1]]
        if isinstance(act, dict) and "id" in act:
            return f", act {act['id']}"
    return ""


def _sentence(error: Any) -> str:
    where = str(error["loc"][-1]) if error["loc"] else "the file"
    if error["type"] == "extra_forbidden":
        return f'found the key "{where}", which an act does not have; see the schema.'
    if error["type"] == "missing":
        return f'the key "{where}" is missing.'
    found = error.get("input")
    if isinstance(found, float) or (isinstance(found, int) and "string" in error["type"]):
        return f'found the number {found} for "{where}"; a number that is a name stands in quotes.'
    message = error["msg"].removeprefix("Value error, ")
    if isinstance(found, str | int | bool | None):
        return f'"{where}": found {found!r}; {message[0].lower()}{message[1:]}.'
    return f'"{where}": {message}.'
