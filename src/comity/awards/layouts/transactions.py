"""Layouts of transactions: archive, delta and custom download, broker file D2, feed before 2017."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from comity.awards.layouts import action_sql
from comity.awards.layouts.action_cells import NOTHING, Cells, not_acquired, plain_cells
from comity.awards.layouts.codes import (
    agency_of_name,
    agency_of_subagency,
    found,
    state_of_name,
    table,
)
from comity.awards.layouts.form import Form
from comity.awards.layouts.layout import Layout
from comity.awards.layouts.names import ignored_of, names_of

_NUMBER = ("fain", "uri", "transaction_key", "award_key")
_AMOUNT = ("pragmatic", "obligation")
_REQUIRED = (_NUMBER, _AMOUNT, ("action_date",))


def _transaction_cells(fields: Mapping[str, str]) -> Cells:
    """Read a download; where it holds words and no codes, the words give the codes."""
    cells = plain_cells("transactions", fields)
    cells["assistance_type"] = action_sql.type_code(cells["assistance_type"])
    by_words = {
        "assistance_type": ("assistance_words", action_sql.type_of_words),
        "record_type": ("record_words", action_sql.record_type_of_words),
        "agency_code": ("agency", agency_of_name),
        "state": ("state_name", state_of_name),
    }
    for field, (words, code_of) in by_words.items():
        if cells[field] == NOTHING != cells[words]:
            cells[field] = code_of(cells[words])
    return cells


def _broker_cells(fields: Mapping[str, str]) -> Cells:
    cells = plain_cells("broker", fields)
    return {**cells, "assistance_type": action_sql.type_code(cells["assistance_type"])}


def _api_cells(fields: Mapping[str, str]) -> Cells:
    """Read the API's transactions, whose sub-agency and number stand in their key alone."""
    cells = plain_cells("api_transactions", fields)
    code = action_sql.type_code(cells["assistance_type"])
    if "subagency_code" not in fields:
        return {**cells, "assistance_type": code}
    agency = agency_of_subagency(cells["subagency_code"])
    return {**cells, "assistance_type": code, "agency_code": agency}


def _feed_cells(fields: Mapping[str, str]) -> Cells:
    """Read the feed's cells such as `06: Direct payment ...`: the code before the colon."""
    cells = {
        field: NOTHING if sql == NOTHING else f"trim({sql})"
        for field, sql in plain_cells("feed", fields).items()
    }
    coded = ("assistance_type", "record_type", "action_type", "correction", "subagency_code")
    code = {
        field: NOTHING if cells[field] == NOTHING else f"trim(split_part({cells[field]}, ':', 1))"
        for field in coded
    }
    letters = {row["old"]: row["letter"] for row in table("business_types") if row["old"]}
    department = f"trim(split_part({cells['department']}, ':', 1))"
    first_two = f"case when {department} <> '' then '0' || left({department}, 2) else '' end"
    return {
        **cells,
        **code,
        "agency_code": agency_of_subagency(code["subagency_code"], first_two),
        "agency": f"trim(split_part({cells['department']}, ':', 2))",
        "business_types": found(f"trim(split_part({cells['recipient_type']}, ':', 1))", letters),
    }


def _layout(
    name: Callable[[Mapping[str, str]], str], cells_of: Callable[[Mapping[str, str]], Cells]
) -> Callable[[Mapping[str, str], Sequence[str], tuple[str, ...]], Layout]:
    """Make the maker of layouts of one form."""

    def layout(
        fields: Mapping[str, str], header: Sequence[str], unknown: tuple[str, ...]
    ) -> Layout:
        cells = cells_of(fields)
        amount = action_sql.amount(cells)
        column = fields[next(field for field in _AMOUNT if field in fields)]
        return Layout(
            name=f"{name(fields)}, {len(header)} columns",
            table="action",
            cells={**cells, "amount": amount},
            columns=action_sql.columns(fields),
            fault=action_sql.fault(fields, column, _NUMBER),
            money=action_sql.money(amount, cells["correction"]),
            not_acquired=not_acquired({**cells, **_key_of(fields, cells)}, "action"),
            unknown=unknown,
            is_person=action_sql.IS_PERSON,
        )

    return layout


def _key_of(fields: Mapping[str, str], cells: Cells) -> Cells:
    """Tell whether keys can be had: of the source, or made of the parts that it makes them of."""
    has_parts = action_sql.has_key_parts(fields)
    return {"transaction_key": "made of parts" if has_parts else cells["transaction_key"]}


def _kind_of_download(fields: Mapping[str, str]) -> str:
    is_delta = fields.get("correction", "").lower() == "correction_delete_ind"
    return "usaspending delta" if is_delta else "usaspending transactions"


TRANSACTIONS = Form(
    name="usaspending transactions",
    table="action",
    names=names_of("transactions"),
    ignored=ignored_of("transactions"),
    required=_REQUIRED,
    layout=_layout(_kind_of_download, _transaction_cells),
)

BROKER = Form(
    name="broker file D2",
    table="action",
    names=names_of("broker"),
    ignored=ignored_of("broker"),
    required=(("fain", "uri", "transaction_key"), ("obligation",), ("action_date",)),
    layout=_layout(lambda fields: "broker file D2", _broker_cells),
)

FEED = Form(
    name="usaspending feed before 2017",
    table="action",
    names=names_of("feed"),
    ignored=ignored_of("feed"),
    required=(("fain", "uri"), ("obligation",), ("action_date",)),
    layout=_layout(lambda fields: "usaspending feed before 2017", _feed_cells),
)

API_TRANSACTIONS = Form(
    name="usaspending API, transactions",
    table="action",
    names=names_of("api_transactions"),
    ignored=ignored_of("api_transactions"),
    required=(("transaction_key",), ("obligation",), ("action_date",), ("modification",)),
    layout=_layout(lambda fields: "usaspending API, transactions", _api_cells),
)
