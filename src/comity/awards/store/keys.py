"""Our own keys: which award a staged row is of, and which name its recipient has, as SQL."""

from __future__ import annotations

from comity.awards.layouts import STAGED, Layout
from comity.awards.layouts.codes import found, table
from comity.awards.store.statements import statement

NUMBER = """
upper(replace(replace(
    case
        when record_type <> '1' and fain <> '' then fain
        when uri <> '' then uri
        when fain <> '' then fain
        when award_source_key <> '' then award_source_key
        else transaction_key
    end, '-', ''), ' ', ''))
""".strip()
"""The number of an award in its normal form: capitals, without hyphens and blanks."""

NAME_HASH = (
    "hash(recipient, recipient_raw, uei, duns, recipient_state, recipient_city, "
    "recipient_county_fips, business_types, record_type)"
)
"""A number for all that tells one recipient from another."""

SHORT_NAME = """
trim(
    case
        when contains(recipient, '_') or contains(recipient, '  ') or contains(recipient, chr(9))
            or contains(recipient, chr(10)) or contains(recipient, chr(12))
            or contains(recipient, chr(13))
            then regexp_replace(upper(recipient), '[_\\s]+', ' ', 'g')
        else upper(recipient)
    end
)
""".strip()
"""A name in capitals with single blanks; few names need the slow way."""

KEYED = {"award_key": "VARCHAR", "name_hash": "UBIGINT"}
"""Columns that parts of actions and summaries have beside the staged ones."""


def staged_with_keys(layout: Layout, rows: str) -> str:
    """The statement that stages rows; those of awards get their keys with it."""
    staged = layout.select(rows)
    if "fain" not in STAGED[layout.table]:
        return staged
    agencies = {row["subtier"]: row["agency"] for row in table("subtier_agencies")}
    toptier = found("subagency_code", agencies, "'0' || left(subagency_code, 2)")
    return statement("keyed", staged=staged, number=NUMBER, name_hash=NAME_HASH, toptier=toptier)
