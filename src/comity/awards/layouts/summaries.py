"""Layouts of awards as a whole: custom download, export of the search, answers of the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from comity.awards.layouts import action_sql, cell_sql, listing_sql
from comity.awards.layouts.action_cells import NOTHING, Cells, not_acquired, plain_cells
from comity.awards.layouts.codes import agency_of_name, state_of_name
from comity.awards.layouts.form import Form
from comity.awards.layouts.layout import Layout
from comity.awards.layouts.names import ignored_of, names_of

_NUMBER = ("fain", "uri", "award_key", "number")
_OF_ACTIONS = ("transaction_key", "modification", "action_type", "correction", "reported_day")
_CONTRACT = (
    "case when starts_with(_award_key, 'CONT_') then 'column {}: found \"' || _award_key"
    " || '\"; give awards of assistance, whose keys begin with ASST_.' end"
)


def _summary_cells(fields: Mapping[str, str]) -> Cells:
    cells = plain_cells("summaries", fields)
    listed = cells["programs_and_titles"]
    if listed != NOTHING:
        numbers = listing_sql.of_numbers_and_titles(listed)
        title = f"case when contains({numbers}, ';') then '' else {_after_colon(listed)} end"
        cells |= {"listings": numbers, "program": numbers, "program_title": title}
    return cells


def _export_cells(fields: Mapping[str, str]) -> Cells:
    """Read the export for people: names for codes, and listings that were numbers in a sheet."""
    cells = plain_cells("search_export", fields)
    agency = f"trim(regexp_replace({cells['agency']}, '\\([^)]*\\)$', ''))"
    return {
        **cells,
        "agency_code": agency_of_name(agency),
        "state": state_of_name(cells["state_name"]),
        "program": listing_sql.from_numbers(cells["program"]),
    }


def _search_cells(fields: Mapping[str, str]) -> Cells:
    """Read a row of search results, whose number is a FAIN unless the award is an aggregate."""
    cells = plain_cells("api_search", fields)
    is_aggregate = f"starts_with({cells['award_key']}, 'ASST_AGG_')"
    return {
        **cells,
        "fain": f"case when {is_aggregate} then '' else {cells['number']} end",
        "uri": f"case when {is_aggregate} then {cells['number']} else '' end",
        "record_type": f"case when {is_aggregate} then '1' else '' end",
        "assistance_type": action_sql.type_of_words(cells["assistance_words"]),
        "listings": listing_sql.of_list(cells["listings"]),
        "fund_codes": f"array_to_string(regexp_extract_all({cells['fund_codes']}, '\\w+'), ';')",
    }


def _award_cells(fields: Mapping[str, str]) -> Cells:
    cells = plain_cells("api_award", fields)
    is_person = f"contains(lower({cells['categories']}), 'individual')"
    return {
        **cells,
        "business_types": f"case when {is_person} then 'P' else '' end",
        "listings": listing_sql.of_list(cells["listings"]),
    }


def _layout(
    name: str, cells_of: Callable[[Mapping[str, str]], Cells]
) -> Callable[[Mapping[str, str], Sequence[str], tuple[str, ...]], Layout]:
    """Make the maker of layouts of one form."""

    def layout(
        fields: Mapping[str, str], header: Sequence[str], unknown: tuple[str, ...]
    ) -> Layout:
        cells = cells_of(fields)
        code = action_sql.type_code(cells["assistance_type"])
        cells |= {"obligation": cells["award_amount"], "assistance_type": code}
        amount = action_sql.amount(cells)
        return Layout(
            name=f"{name}, {len(header)} columns",
            table="summary",
            cells={"listings": cells["program"], **cells, "amount": amount},
            columns=_columns(fields),
            fault=_fault(fields),
            money=cell_sql.cents(amount),
            not_acquired=_not_acquired(cells),
            unknown=unknown,
            is_person=action_sql.IS_PERSON,
        )

    return layout


def _columns(fields: Mapping[str, str]) -> dict[str, str]:
    """Give the columns of an award; those that tell of one action stay empty."""
    return {
        **action_sql.columns(fields),
        **dict.fromkeys(_OF_ACTIONS, "''"),
        "reported_day": "null",
        "programs": "case when _listings <> '' then _listings else _program end",
    }


def _fault(fields: Mapping[str, str]) -> str:
    number = [field for field in _NUMBER if field in fields]
    clauses = [
        action_sql.no_number(fields, tuple(number)),
        action_sql.clause(
            "cents is null",
            fields.get("award_amount", fields.get("subsidy", "")),
            "_amount",
            cell_sql.AN_AMOUNT,
        ),
        *action_sql.other_clauses(
            {field: name for field, name in fields.items() if field != "award_amount"}
        ),
    ]
    if "action_date" in fields:
        is_wrong = cell_sql.unreadable("_action_date", "action_day")
        clauses.append(
            action_sql.clause(is_wrong, fields["action_date"], "_action_date", cell_sql.A_DAY)
        )
    if "award_key" in fields:
        clauses.append(_CONTRACT.format(fields["award_key"]))
    return cell_sql.clauses(clauses)


def _not_acquired(cells: Cells) -> tuple[str, ...]:
    lacking = not_acquired(cells, "summary")
    return tuple(column for column in lacking if column not in _OF_ACTIONS)


def _after_colon(cell: str) -> str:
    return f"trim(regexp_replace({cell}, '^[^:]*:', ''))"


SUMMARIES = Form(
    name="usaspending award summaries",
    table="summary",
    names=names_of("summaries"),
    ignored=ignored_of("summaries"),
    required=(
        ("fain", "uri", "award_key"),
        ("award_amount",),
        ("action_date", "latest_action", "old_amount"),
    ),
    layout=_layout("usaspending award summaries", _summary_cells),
)

SEARCH_EXPORT = Form(
    name="usaspending search export",
    table="summary",
    names=names_of("search_export"),
    ignored=ignored_of("search_export"),
    required=(("fain",), ("award_amount",), ("outlaid",), ("program",)),
    layout=_layout("usaspending search export", _export_cells),
)

API_SEARCH = Form(
    name="usaspending API, search",
    table="summary",
    names=names_of("api_search"),
    ignored=ignored_of("api_search"),
    required=(("number",), ("award_key",), ("award_amount", "subsidy")),
    layout=_layout("usaspending API, search", _search_cells),
)

API_AWARD = Form(
    name="usaspending API, award",
    table="summary",
    names=names_of("api_award"),
    ignored=ignored_of("api_award"),
    required=(("award_key",), ("award_amount",), ("action_date",)),
    layout=_layout("usaspending API, award", _award_cells),
)
