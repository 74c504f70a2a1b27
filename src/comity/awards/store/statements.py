"""Statements in files, and values written as SQL."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from string import Template

HERE = Path(__file__).parent / "sql"


def statement(name: str, **values: object) -> str:
    """Give the statement of a file in `sql/`, its `$names` replaced."""
    return _template(name).substitute(values)


@lru_cache(maxsize=64)
def _template(name: str) -> Template:
    return Template((HERE / f"{name}.sql").read_text(encoding="utf-8"))


def text(value: object) -> str:
    """Write a text as SQL."""
    return "'" + str(value).replace("'", "''") + "'"


def texts(values: Iterable[object]) -> str:
    """Write a list of texts as SQL."""
    return "[" + ", ".join(text(value) for value in values) + "]"
