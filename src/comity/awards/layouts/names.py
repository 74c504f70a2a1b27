"""The names that USAspending's columns had in every era (usaspending_names.tsv)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from comity.awards.layouts.codes import records
from comity.awards.layouts.form import reduced

_NAMES = Path(__file__).parent / "usaspending_names.tsv"
_NOT_READ = ("-", "!")


@lru_cache
def names_of(form: str) -> dict[str, tuple[str, ...]]:
    """Give the names of each field of a form; the one that counts first stands first."""
    names: dict[str, tuple[str, ...]] = {}
    for row in records(_NAMES):
        if row["form"] == form and row["field"] not in _NOT_READ:
            names[row["field"]] = (*names.get(row["field"], ()), reduced(row["name"]))
    return names


@lru_cache
def ignored_of(form: str) -> frozenset[str]:
    """Give the names that a form is known to have and that are never read."""
    return frozenset(
        reduced(row["name"])
        for row in records(_NAMES)
        if row["form"] == form and row["field"] in _NOT_READ
    )
