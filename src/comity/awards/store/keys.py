"""Our own keys, as SQL over staged columns."""

from __future__ import annotations

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

NAME_COLUMNS = {
    "recipient": "recipient",
    "recipient_raw": "recipient_raw",
    "uei": "uei",
    "duns": "duns",
    "state": "recipient_state",
    "city": "recipient_city",
    "county_fips": "recipient_county_fips",
    "business_types": "business_types",
    "record_type": "record_type",
}
"""What tells one recipient from another, with the staged columns of an action."""

NAME_HASH = f"hash({', '.join(NAME_COLUMNS.values())})"
