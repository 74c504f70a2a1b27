"""Agencies: a name, abbreviation or code to the agency meant; and the numbers hosts give them."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from comity.awards.fetch.api import Api, promised
from comity.awards.fetch.faults import FetchError
from comity.errors import InputError

_TABLE = Path(__file__).parent.parent / "data" / "toptier_agencies.tsv"
_LIST, _LISTED = "bulk_download/list_agencies/", {"type": "award_agencies"}
_IDLE = {"the", "of", "and", "for", "u", "s", "us", "united", "states", "department", "dept"}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the first tier: its code as in file names, its name and abbreviation."""

    code: str
    name: str
    abbreviation: str


ALL = Agency("All", "All agencies", "all")
"""All agencies together, for which the archive has files of their own."""


@dataclass(frozen=True, slots=True)
class Listed:
    """How a host lists an agency: the number of its table, and the name its filters take."""

    number: int
    name: str


def find_toptier(text: str) -> Agency:
    """Find the agency of the first tier that a text names.

    Args:
        text: a code (`015`), an abbreviation (`DOJ`), a name (`Department of Justice`, `Justice`),
            or `all`.
    Raises: InputError naming the nearest.
    """
    said = text.strip().casefold()
    if said == "all":
        return ALL
    for agency in shipped_agencies():
        if said in (agency.code, agency.abbreviation.casefold(), agency.name.casefold()):
            return agency
    bare = [one for one in shipped_agencies() if _bare(one.name) == _bare(said)]
    if len(bare) == 1:
        return bare[0]
    raise InputError(f'--agency: found "{text}"; {_nearest(said)}')


@lru_cache(maxsize=1)
def shipped_agencies() -> tuple[Agency, ...]:
    """The agencies of the first tier that give assistance; see data/toptier_agencies.tsv."""
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Agency(row["code"], row["name"], row["abbreviation"]) for row in rows)


def listed_agencies(api: Api) -> dict[str, Listed]:
    """Ask a host for its numbers of agencies, by code.

    The archive takes `toptier_agency_id`, which this endpoint gives. The `agency_id` of
    references/toptier_agencies/ is the number of another table and names another agency.
    Source: usaspending-api, contracts/v2/bulk_download/list_agencies.md, and
    download/v2/list_monthly_downloads.py, which looks the number up as toptier_agency_id.
    """
    where = f"POST {api.url(_LIST)}"
    lists = promised(api.post(_LIST, _LISTED), "agencies", dict, where)
    rows = [
        row
        for part in ("cfo_agencies", "other_agencies")
        if lists.get(part)
        for row in promised(lists, part, list, where)
    ]
    return dict(_numbered(row, where) for row in rows)


def _numbered(row: Any, where: str) -> tuple[str, Listed]:
    listed_as = Listed(
        promised(row, "toptier_agency_id", int, where), promised(row, "name", str, where)
    )
    return str(row.get("toptier_code") or row.get("cgac_code")), listed_as


def listed(agency: Agency, lists: dict[str, Listed]) -> Listed:
    """The host's listing of one agency.

    Raises: FetchError where it lists none of that code.
    """
    if agency.code in lists:
        return lists[agency.code]
    raise FetchError(
        f"{agency.name}: found no agency of code {agency.code} among the {len(lists)} that the "
        "host offers for download; ask for all agencies with --agency all."
    )


def shown_list(api: Api) -> str:
    """The request that `listed_agencies` would make."""
    return f"POST {api.url(_LIST)} {json.dumps(_LISTED)}"


def _short(name: str) -> str:
    return name.removeprefix("Department of ").removeprefix("the ")


def _bare(name: str) -> frozenset[str]:
    words = "".join(one if one.isalnum() else " " for one in name.casefold()).split()
    return frozenset(words) - _IDLE


def _nearest(said: str) -> str:
    named = {
        word.casefold(): f"{one.abbreviation} ({one.name}, {one.code})"
        for one in shipped_agencies()
        for word in (one.abbreviation, one.name, _short(one.name))
    }
    coded = [told for told in named.values() if said.isdigit() and f", {said:0>3})" in told]
    holding = [told for word, told in named.items() if len(said) > 3 and said in word]
    near = [named[word] for word in get_close_matches(said, named, n=3, cutoff=0.6)]
    shown = list(dict.fromkeys(coded + holding + near))[:2]
    if shown:
        return f"did you mean {' or '.join(shown)}?"
    return "write an abbreviation, name or code, like DOJ, Justice or 015, or all."
