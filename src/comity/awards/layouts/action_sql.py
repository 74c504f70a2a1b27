"""SQL of the columns of one action, or of one award as a whole, over the cells of its row.

Cells are named by the fields of usaspending_names.tsv; those that a file lacks are empty text.
"""

from __future__ import annotations

from collections.abc import Mapping

from comity.awards.layouts import cell_sql
from comity.awards.layouts.codes import any_of, found, table, types_of
from comity.awards.layouts.layout import literal

DAYS = {
    "reported_day": "reported",
    "modified_day": "modified",
    "period_start": "period_start",
    "period_end": "period_end",
}
"""Columns of days, each with its field; the day of the action is apart."""

AMOUNTS = {
    "loan_face_cents": "loan_face",
    "outlaid_cents": "outlaid",
    "award_cents": "award_amount",
}
"""Columns of money, each with its field; the amount of the row is apart."""

TEXTS = {
    "award_source_key": "award_key",
    "fain": "fain",
    "uri": "uri",
    "modification": "modification",
    "record_type": "record_type",
    "action_type": "action_type",
    "agency": "agency",
    "subagency_code": "subagency_code",
    "subagency": "subagency",
    "recipient_city": "city",
    "recipient_state": "state",
    "recipient_place_code": "city_code",
    "business_types": "business_types",
    "program": "program",
    "program_title": "program_title",
    "assistance_type": "assistance_type",
    "place_code": "place_code",
}
"""Columns that are a cell as it is, each with its field."""

NAMES_OF_PERSONS = {
    "uei": "uei",
    "duns": "duns",
    "recipient": "recipient",
    "recipient_raw": "recipient_raw",
}
"""Columns that would name a person where the recipient is one: emptied there."""

IS_PERSON = (
    "(trim(_record_type) = '3' or contains(upper(_business_types), 'P')"
    " or contains(upper(_business_words), 'INDIVIDUAL')"
    " or contains(upper(_business_words), 'SOLE PROPRIETOR'))"
)
"""Whether the recipient is a person, over the cells; asked once for a row (Layout.is_person)."""
_IS_DELETED = "upper(_correction) = 'D'"
_KEY_PARTS = ("subagency_code", "fain", "uri", "program", "modification")
_EARLIEST, _LATEST = "1970-01-01", "2099-12-31"


def columns(fields: Mapping[str, str]) -> dict[str, str]:
    """Give the columns of an action.

    Args:
        fields: those that the file has.
    """
    return {
        **{column: f"_{field}" for column, field in TEXTS.items()},
        **{
            column: f"case when _is_person then '' else _{field} end"
            for column, field in NAMES_OF_PERSONS.items()
        },
        **{column: cell_sql.day(f"_{field}") for column, field in DAYS.items()},
        **{column: cell_sql.cents(f"_{field}") for column, field in AMOUNTS.items()},
        "transaction_key": _transaction_key(fields),
        "correction": "case when upper(_correction) in ('C', 'D') then upper(_correction)"
        " else '' end",
        "agency_code": three_digits("_agency_code"),
        "funding_agency_code": three_digits("_funding_agency_code"),
        "action_day": cell_sql.day("_action_date"),
        "cents": unless_deleted(cell_sql.cents("_amount")),
        "recipient_county_fips": _county(fields),
        "fund_codes": "case when contains(_fund_codes, ';')"
        " then regexp_replace(_fund_codes, ':[^;]*', '', 'g')"
        " else split_part(_fund_codes, ':', 1) end",
    }


def fault(fields: Mapping[str, str], amount: str, number: tuple[str, ...]) -> str:
    """Give what makes a row unusable; a tombstone, which holds six cells, never is.

    Args:
        fields: those that the file has, each with the file's name of the column.
        amount: the file's name of the column of the row's amount.
        number: the fields, any of which names the award.
    """
    day = fields.get("action_date", "action_date")
    clauses = [
        no_number(fields, number),
        clause("action_day is null", day, "_action_date", cell_sql.A_DAY),
        clause(
            f"action_day not between date '{_EARLIEST}' and date '{_LATEST}'",
            day,
            "_action_date",
            f"write a day from {_EARLIEST} to {_LATEST}",
        ),
        clause("cents is null", amount, "_amount", cell_sql.AN_AMOUNT),
        *other_clauses(fields),
    ]
    return f"case when correction = 'D' then '' else {cell_sql.clauses(clauses)} end"


def clause(condition: str, column: str, cell: str, advice: str) -> str:
    """Tell of a cell of an action that cannot be used; words only where the row is of no person."""
    return cell_sql.clause(condition, column, cell, advice, is_of_persons=True)


def other_clauses(fields: Mapping[str, str]) -> list[str]:
    """Tell of days, amounts and codes that a row says and that cannot be read."""
    days = [
        clause(cell_sql.unreadable(f"_{field}", column), fields[field], f"_{field}", cell_sql.A_DAY)
        for column, field in DAYS.items()
        if field in fields
    ]
    amounts = [
        clause(
            cell_sql.unreadable(f"_{field}", column), fields[field], f"_{field}", cell_sql.AN_AMOUNT
        )
        for column, field in AMOUNTS.items()
        if field in fields
    ]
    return [*days, *amounts, *_unknown_type(fields)]


def no_number(fields: Mapping[str, str], number: tuple[str, ...]) -> str:
    """Tell of a row that names no award.

    Args:
        number: the fields, any of which names the award.
    """
    present = [field for field in number if field in fields]
    cells = " and ".join(f"_{field} = ''" for field in present)
    names = " and ".join(fields[field] for field in present)
    word = "columns" if len(present) > 1 else "column"
    said = literal(f"{word} {names}: found nothing; write the award number.")
    return f"case when {cells} then {said} end"


def amount(cells: Mapping[str, str]) -> str:
    """Give the cell that holds the change of an action, over the file's own columns.

    For loans the obligation is nothing, and the cost of the subsidy is what counts (trap 12).
    """
    change = cells["obligation"]
    if "''" not in (cells["subsidy"], cells["assistance_type"]):
        costs = f"coalesce(nullif({cells['subsidy']}, ''), nullif({change}, ''), '0')"
        loans = any_of(types_of("loan"))
        change = f"case when {cells['assistance_type']} in {loans} then {costs} else {change} end"
    pragmatic = cells.get("pragmatic", "''")
    return change if pragmatic == "''" else f"coalesce(nullif({pragmatic}, ''), {change})"


def money(amount_cell: str, correction: str) -> str:
    """Give the cents of a row over the file's own columns; nothing for a tombstone."""
    return f"case when upper({correction}) = 'D' then 0 else {cell_sql.cents(amount_cell)} end"


def unless_deleted(sql: str) -> str:
    """Give nothing for a tombstone, whose cells are empty."""
    return f"case when {_IS_DELETED} then 0 else {sql} end"


def type_code(code: str) -> str:
    """Give the code of an assistance type, with the zero that a spreadsheet lost."""
    if code == "''":
        return code
    is_short = f"length({code}) = 1 and {code} between '0' and '9'"
    return f"case when {is_short} then '0' || {code} else {code} end"


def type_of_words(words: str) -> str:
    """Give the code of an assistance type by its description, for files without codes."""
    begins = " ".join(
        f"when starts_with(upper({words}), '{row['words']}') then '{row['code']}'"
        for row in table("assistance_types")
        if row["words"]
    )
    return f"case {begins} else {words} end"


def record_type_of_words(words: str) -> str:
    """Give the code of a record type by its description, for files without codes."""
    return (
        f"case when starts_with(upper({words}), 'AGGREGATE') then '1'"
        f" when contains(upper({words}), 'INDIVIDUAL') then '3'"
        f" when starts_with(upper({words}), 'NON-AGGREGATE') then '2' else '' end"
    )


def three_digits(code: str) -> str:
    """Put back the zeros before an agency's code that a spreadsheet lost."""
    return f"case when length({code}) between 1 and 2 then lpad({code}, 3, '0') else {code} end"


def _transaction_key(fields: Mapping[str, str]) -> str:
    """Give the source's key; where it gives none, one made of the same parts.

    Where the file lacks one of the parts, the day and the amount tell actions of one award apart.
    """
    parts = [f"coalesce(nullif(_{field}, ''), '-NONE-')" for field in _KEY_PARTS]
    if not has_key_parts(fields):
        parts += ["_action_date", "_amount"]
    made = f"upper(concat_ws('_', {', '.join(parts)}))"
    return f"case when _transaction_key <> '' then _transaction_key else {made} end"


def has_key_parts(fields: Mapping[str, str]) -> bool:
    """Tell whether a file holds what the source makes its transaction keys of."""
    return all(field in fields for field in _KEY_PARTS if field not in ("uri", "fain"))


def _county(fields: Mapping[str, str]) -> str:
    """Give a county as five digits: the file's own, or the state's two and the county's three."""
    whole = "case when length(_county_fips) = 4 then '0' || _county_fips else _county_fips end"
    if "county_code" not in fields:
        return whole
    states = {row["code"]: row["fips"] for row in table("states")}
    state = found("upper(_state)", states)
    return (
        f"case when _county_fips <> '' then {whole} when length(_county_code) = 5 then _county_code"
        f" when length(_county_code) between 1 and 3 and {state} <> ''"
        f" then {state} || lpad(_county_code, 3, '0') else '' end"
    )


def _unknown_type(fields: Mapping[str, str]) -> list[str]:
    column = fields.get("assistance_type") or fields.get("assistance_words")
    if column is None:
        return []
    return [
        clause(
            f"_assistance_type not in {any_of(('', *types_of()))}",
            column,
            "_assistance_type",
            "the codes known are 02 to 11, F001 to F010 and -1",
        )
    ]
