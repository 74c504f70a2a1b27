"""One award: the keys it was cited by, its actions and its stages, as known on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import unquote

from comity.awards.joint_awards import joint_awards_told
from comity.awards.layouts.codes import types_of
from comity.awards.store.searching import plain_number
from comity.awards.store.statements import statement
from comity.awards.store.store import Store
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

_SHOWN = 8

_UNREPORTED_PROGRAMS = frozenset(("21.023", "21.027"))
"""Emergency Rental Assistance and the State and Local Fiscal Recovery Funds: their recipients
report to the Treasury, and their subawards are not in the federal record (note of the Treasury)."""


@dataclass(frozen=True, slots=True)
class Subawards:
    """What a recipient passed on from an award, as it told: inside the award, never added to it.

    Attributes:
        are_reported: whether any would be in the record; where not, none known says nothing.
        known, cents: those known on the day; second tellings are left out.
        flagged: how many are doubtful, second tellings included.
    """

    are_reported: bool
    known: int
    cents: int
    flagged: int


@dataclass(frozen=True, slots=True)
class ShownAward:
    """One award.

    Attributes:
        about: the row of the table `awards`, by column, with the government's name and slug.
        keys: as sources cite it, older forms included.
        actions: rows by column, each with its file; those known on the day.
        obligated_cents: the sum of these. outlaid_cents: None where it is not known.
        undrawn_cents: what is left, never below nothing; None where outlays are not known.
        later: versions of actions that became known only after the day.
        subawards: what went on to others. joint: sentences where it is known as a joint award.
    """

    about: dict[str, Any]
    keys: list[str]
    actions: list[dict[str, Any]]
    obligated_cents: int
    outlaid_cents: int | None
    undrawn_cents: int | None
    later: int
    subawards: Subawards
    joint: list[str]

    @property
    def is_outlaid_above(self) -> bool:
        """Whether more was paid out than is known to be obligated."""
        return self.outlaid_cents is not None and self.outlaid_cents > self.obligated_cents


def show_award(store: Store, words: str, *, known: date) -> ShownAward:
    """Find the one award that a key or number names.

    Args:
        words: our key, a key of USAspending of before or after July 2025, its address, or a FAIN
            or URI with or without hyphens.
    Raises: InputError where there is none, or several, naming these.
    """
    with store.connect() as connection:
        award = _award(connection, words)
        about = _rows(connection, statement("shown_award"), {"award": award})[0]
        keys = [
            row["source_key"]
            for row in _rows(
                connection,
                "select distinct source_key from award_keys where award = $award order by 1",
                {"award": award},
            )
        ]
        every = _rows(connection, statement("shown_actions"), {"award": award})
        asked = {"award": award, "known": known}
        spent = _rows(connection, statement("shown_outlays"), asked)
        [passed_on] = _rows(connection, statement("shown_subawards"), asked)
    files = {source.number: source.name for source in store.manifest.sources}
    seen = [one for one in every if one["known_from"] <= known < one["known_until"]]
    for one in seen:
        one["file"] = files.get(one["source"], "")
    obligated = sum(one["cents"] or 0 for one in seen)
    outlaid = spent[0]["outlaid_cents"] if spent else None
    return ShownAward(
        about=about,
        keys=keys,
        actions=seen,
        obligated_cents=obligated,
        outlaid_cents=outlaid,
        undrawn_cents=None if outlaid is None else max(0, obligated - outlaid),
        later=sum(one["known_from"] > known for one in every),
        subawards=Subawards(_are_reported(about), **passed_on),
        joint=joint_awards_told(about["slug"], about["program"] or "", about["fiscal_year"]),
    )


def _are_reported(about: dict[str, Any]) -> bool:
    """Whether subawards of an award must be reported: those of grants, but not of payments."""
    payments = types_of("direct", "loan", "insurance")
    is_payment = about["assistance_type"] in payments
    return not is_payment and about["program"] not in _UNREPORTED_PROGRAMS


def _award(connection: duckdb.DuckDBPyConnection, words: str) -> int:
    given = unquote(words.strip()).rstrip("/")
    if given.lower().startswith(("http://", "https://")):
        given = given.rpartition("/")[2]
    found = _rows(
        connection,
        statement("named_awards"),
        {"key": given.upper(), "number": plain_number(given)},
    )
    if not found:
        raise InputError(
            f'found no award "{words}" in the store; try comity awards find with some words of it.'
        )
    if len(found) > 1:
        named = "; ".join(f"{one['award_key']} ({one['recipient']})" for one in found[:_SHOWN])
        more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise InputError(f'"{words}" may be {len(found)} awards; write one of {named}{more}.')
    return int(found[0]["award"])


def _rows(
    connection: duckdb.DuckDBPyConnection, sql: str, values: dict[str, Any]
) -> list[dict[str, Any]]:
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
