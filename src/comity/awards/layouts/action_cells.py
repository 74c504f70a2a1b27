"""The cells of an action or an award: each field as text, and what a file cannot fill."""

from __future__ import annotations

from collections.abc import Mapping

from comity.awards.layouts import action_sql, cell_sql
from comity.awards.layouts.layout import quoted
from comity.awards.layouts.names import names_of
from comity.awards.layouts.staged import STAGED

Cells = dict[str, str]

NOTHING = "''"
"""The cell of a field for which a file has no column."""

_FILLED_BY = {
    **action_sql.TEXTS,
    **action_sql.NAMES_OF_PERSONS,
    **action_sql.DAYS,
    **action_sql.AMOUNTS,
    "transaction_key": "transaction_key",
    "correction": "correction",
    "agency_code": "agency_code",
    "funding_agency_code": "funding_agency_code",
    "fund_codes": "fund_codes",
    "action_day": "action_date",
}

_APART = (
    "transaction_key",
    "county_fips",
    "county_code",
    "obligation",
    "subsidy",
    "business_words",
)


def not_acquired(cells: Mapping[str, str], kind: str) -> tuple[str, ...]:
    """List the columns of a kind of row that a file cannot fill.

    Args:
        cells: SQL of each field; `''` where the file has no column for it.
        kind: a key of STAGED.
    """
    lacking = {column for column, field in _FILLED_BY.items() if cells.get(field) == NOTHING}
    if cells["county_fips"] == cells["county_code"] == NOTHING:
        lacking.add("recipient_county_fips")
    return tuple(column for column in STAGED[kind] if column in lacking)


def plain_cells(form: str, fields: Mapping[str, str]) -> Cells:
    """Give each field of a form as text; empty text where the file has no column for it."""
    every = {*_FILLED_BY.values(), *_APART, *names_of(form)}
    return {
        field: cell_sql.text(quoted(fields[field])) if field in fields else NOTHING
        for field in sorted(every)
    }
