"""The assistance listings and agency prefixes that ship with Comity: two small tables of facts."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_TABLES = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Listing:
    """An assistance listing: its number, its title, and the records in which it was seen."""

    number: str
    title: str
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """The agency, or the agencies, that a listing's first two digits name."""

    prefix: str
    name: str
    is_shared: bool


def find_listing(number: str) -> Listing | None:
    """Find a listing by its number, like `16.738`; None if the shipped catalogue has none.

    The catalogue holds what states and local governments meet; a number that it lacks may exist.
    """
    return _listings().get(number)


def listing_numbers() -> list[str]:
    """The numbers of all listings of the shipped catalogue."""
    return list(_listings())


def find_agency(number: str) -> Agency | None:
    """Find the agency of a listing by its number or prefix; None if no agency has the prefix.

    Source: the Federal Audit Clearinghouse's list of agency numbers; see data/agency_prefixes.tsv.
    """
    return _agencies().get(number[:2])


@lru_cache(maxsize=1)
def _listings() -> dict[str, Listing]:
    return {
        row["number"]: Listing(row["number"], row["title"], tuple(row["seen"].split(",")))
        for row in _rows("listings.tsv")
    }


@lru_cache(maxsize=1)
def _agencies() -> dict[str, Agency]:
    return {
        row["prefix"]: Agency(row["prefix"], row["agency"], row["shared"] == "yes")
        for row in _rows("agency_prefixes.tsv")
    }


def _rows(name: str) -> list[dict[str, str]]:
    """Read a shipped table: tab-separated, comment lines above the header."""
    with (_TABLES / name).open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
