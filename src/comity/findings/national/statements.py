"""The named statements of `sql/`, with their parameters filled in as typed literals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = int | str | date
Parameters: TypeAlias = Mapping[str, Value]

FOLDER = Path(__file__).parent / "sql"

_PARAMETER = re.compile(r":([a-z_]+)\b")
_COMMENT = re.compile(r"--[^\n]*")


def statement(name: str, parameters: Parameters) -> str:
    """The text of a statement, every `:parameter` replaced by a literal.

    Raises: KeyError where a parameter is not given.
    """
    return _PARAMETER.sub(lambda found: literal(parameters[found[1]]), _text(name))


def statements() -> list[str]:
    """The names of all statements."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


def parameters_of(name: str) -> set[str]:
    """The parameters that a statement asks for."""
    return set(_PARAMETER.findall(_text(name)))


def literal(value: Value) -> str:
    """A value as SQL that every engine reads alike."""
    if isinstance(value, date):
        return f"date '{value.isoformat()}'"
    if isinstance(value, int):
        return str(value)
    return "'" + value.replace("'", "''") + "'"


@cache
def _text(name: str) -> str:
    written = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    return _COMMENT.sub("", written).strip().rstrip(";")
