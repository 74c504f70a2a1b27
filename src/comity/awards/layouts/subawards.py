"""Layouts of subawards: custom download of every era, SAM.gov's own names, answers of the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from comity.awards.layouts import action_sql, cell_sql, listing_sql
from comity.awards.layouts.action_cells import NOTHING, Cells
from comity.awards.layouts.codes import agency_of_name, agency_of_subagency
from comity.awards.layouts.form import Form
from comity.awards.layouts.layout import Layout, quoted
from comity.awards.layouts.names import ignored_of, names_of
from comity.awards.layouts.staged import STAGED

_TEXTS = {
    "report_id": "report_id",
    "prime_source_key": "prime_key",
    "prime_fain": "prime_fain",
    "number": "number",
    "prime_uei": "prime_uei",
    "prime_recipient": "prime_recipient",
    "prime_state": "prime_state",
    "recipient_city": "city",
    "recipient_state": "state",
    "programs": "listings",
    "business_types": "business_types",
}
_IS_PERSON = "regexp_matches(lower(_business_types), 'sole propriet|\\bindividual')"
_CONTRACT = (
    "case when starts_with(_prime_key, 'CONT_') then 'column {}: found \"' || _prime_key"
    " || '\"; give subawards of assistance, whose prime keys begin with ASST_.' end"
)
_REQUIRED = (("number", "report_id"), ("amount",), ("prime_fain", "prime_key", "recipient"))


def _download_cells(fields: Mapping[str, str]) -> Cells:
    cells = _plain_cells("subawards", fields)
    listed, month = cells["listings"], cells["report_month"]
    whole = f"{cells['report_year']} || '-' || lpad({month}, 2, '0')"
    report_month = f"case when {month} <> '' then {whole} else '' end"
    return {
        **cells,
        "report_month": NOTHING if month == NOTHING else report_month,
        "listings": listing_sql.anywhere(cells["program"])
        if listed == NOTHING
        else listing_sql.of_numbers_and_titles(listed),
    }


def _sam_cells(fields: Mapping[str, str]) -> Cells:
    """Read SAM.gov's own names: listings as a list in JSON, the agency in the prime award's key."""
    cells = _plain_cells("sam_subawards", fields)
    last = f"regexp_extract({cells['prime_key']}, '_([^_]+)$', 1)"
    agency = agency_of_subagency(last)
    return {
        **cells,
        "prime_agency_code": f"case when length({last}) = 4 then {agency} else {last} end",
        "report_month": f"substr({cells['submitted']}, 1, 7)",
        "listings": listing_sql.anywhere(cells["listings"]),
    }


def _search_cells(fields: Mapping[str, str]) -> Cells:
    cells = _plain_cells("api_subaward_search", fields)
    return {
        **cells,
        "prime_agency_code": agency_of_name(cells["agency_name"]),
        "listings": listing_sql.anywhere(cells["program"]),
    }


def _award_cells(fields: Mapping[str, str]) -> Cells:
    return _plain_cells("api_subawards", fields)


def _plain_cells(form: str, fields: Mapping[str, str]) -> Cells:
    every = {*_TEXTS.values(), *names_of(form), "uei", "recipient", "report_month", "modified"}
    every |= {"prime_agency_code", "prime_amount", "action_date"}
    return {
        field: cell_sql.text(quoted(fields[field])) if field in fields else NOTHING
        for field in sorted(every)
    }


def _layout(
    name: str, cells_of: Callable[[Mapping[str, str]], Cells]
) -> Callable[[Mapping[str, str], Sequence[str], tuple[str, ...]], Layout]:
    """Make the maker of layouts of one form."""

    def layout(
        fields: Mapping[str, str], header: Sequence[str], unknown: tuple[str, ...]
    ) -> Layout:
        cells = cells_of(fields)
        return Layout(
            name=f"{name}, {len(header)} columns",
            table="subaward",
            cells=cells,
            columns=_columns(),
            fault=_fault(fields),
            money=cell_sql.cents(cells["amount"]),
            not_acquired=_not_acquired(cells),
            unknown=unknown,
            is_person=_IS_PERSON,
        )

    return layout


def _columns() -> dict[str, str]:
    return {
        **{column: f"_{field}" for column, field in _TEXTS.items()},
        "uei": "case when _is_person then '' else _uei end",
        "recipient": "case when _is_person then '' else _recipient end",
        "report_month": "_report_month",
        "prime_agency_code": action_sql.three_digits("_prime_agency_code"),
        "prime_cents": cell_sql.cents("_prime_amount"),
        "cents": cell_sql.cents("_amount"),
        "action_day": cell_sql.day("_action_date"),
        "modified_day": cell_sql.day("_modified"),
    }


def _clause(condition: str, column: str, cell: str, advice: str) -> str:
    return cell_sql.clause(condition, column, cell, advice, is_of_persons=True)


def _fault(fields: Mapping[str, str]) -> str:
    amount, prime = fields["amount"], fields.get("prime_amount")
    clauses = [_clause("cents is null", amount, "_amount", cell_sql.AN_AMOUNT)]
    if prime:
        is_wrong = cell_sql.unreadable("_prime_amount", "prime_cents")
        clauses.append(_clause(is_wrong, prime, "_prime_amount", cell_sql.AN_AMOUNT))
    for field, column in {"action_date": "action_day", "modified": "modified_day"}.items():
        if field in fields:
            is_wrong = cell_sql.unreadable(f"_{field}", column)
            clauses.append(_clause(is_wrong, fields[field], f"_{field}", cell_sql.A_DAY))
    if "prime_key" in fields:
        clauses.append(_CONTRACT.format(fields["prime_key"]))
    return cell_sql.clauses(clauses)


def _not_acquired(cells: Cells) -> tuple[str, ...]:
    filled_by = {
        **_TEXTS,
        "uei": "uei",
        "recipient": "recipient",
        "report_month": "report_month",
        "prime_agency_code": "prime_agency_code",
        "prime_cents": "prime_amount",
        "action_day": "action_date",
        "modified_day": "modified",
    }
    lacking = {column for column, field in filled_by.items() if cells[field] == NOTHING}
    return tuple(column for column in STAGED["subaward"] if column in lacking)


def _form(form: str, name: str, cells_of: Callable[[Mapping[str, str]], Cells]) -> Form:
    return Form(
        name=name,
        table="subaward",
        names=names_of(form),
        ignored=ignored_of(form),
        required=_REQUIRED,
        layout=_layout(name, cells_of),
    )


SUBAWARDS = _form("subawards", "usaspending subawards", _download_cells)
SAM_SUBAWARDS = _form("sam_subawards", "SAM.gov subawards", _sam_cells)
API_SUBAWARD_SEARCH = _form(
    "api_subaward_search", "usaspending API, search of subawards", _search_cells
)
API_SUBAWARDS = _form("api_subawards", "usaspending API, subawards of an award", _award_cells)
