"""Codes that ship as tables (data/*.tsv), and SQL that looks something up in them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from comity.awards.layouts.layout import literal

_DATA = Path(__file__).parent.parent / "data"


@lru_cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Read a table that ships: `assistance_types`, `business_types`, `states`, `agencies`."""
    return tuple(records(_DATA / f"{name}.tsv"))


def records(path: Path) -> Iterator[dict[str, str]]:
    """Read a file of columns parted by tabs, with a header and comments that begin with #."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def types_of(*classes: str) -> tuple[str, ...]:
    """List the codes of assistance types, all of them or those of some classes.

    Args:
        classes: grant, cooperative, direct, loan, insurance, other, unknown.
    """
    return tuple(
        row["code"] for row in table("assistance_types") if not classes or row["class"] in classes
    )


def found(key: str, pairs: Mapping[str, str], otherwise: str = "''") -> str:
    """Give SQL that looks up a text in a table, for files that are small or old.

    Args:
        key: SQL of what is looked up.
        pairs: what stands for each key.
        otherwise: SQL of what stands for all others.
    """
    entries = ", ".join(f"{literal(name)}: {literal(value)}" for name, value in pairs.items())
    return f"coalesce((map {{{entries}}})[{key}], {otherwise})"


def any_of(values: tuple[str, ...]) -> str:
    """Write texts as the right side of SQL's `in`."""
    return "(" + ", ".join(map(literal, values)) + ")"


def agency_of_name(name: str) -> str:
    """Give SQL of the agency (three digits) of a name, for files that are small or lack codes."""
    return found(f"upper({name})", {row["name"].upper(): row["code"] for row in table("agencies")})


def state_of_name(name: str) -> str:
    """Give SQL of the two letters of a state's name, for files that are small or lack codes."""
    return found(f"upper({name})", {row["name"].upper(): row["code"] for row in table("states")})


def agency_of_subagency(code: str, otherwise: str = "") -> str:
    """Give SQL of the agency (three digits) of a sub-agency (four): mostly its first two.

    Args:
        code: SQL of the sub-agency's code.
        otherwise: SQL of the agency where the table has no exception.
    """
    exceptions = {row["subtier"]: row["agency"] for row in table("subtier_agencies")}
    first_two = f"case when {code} <> '' then '0' || left({code}, 2) else '' end"
    return found(code, exceptions, otherwise or first_two)
