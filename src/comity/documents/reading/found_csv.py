"""What was read as a table: one row a thing found, every kind with its own columns filled."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from comity.documents.reading.found_lines import found_objects
from comity.files import safe_cell
from comity.reading.reading import Read

COLUMNS = (
    "doc", "kind", "start", "end", "page", "text", "speaker", "affiliation", "confidence",
    "type", "norm", "acts", "value", "high", "currency", "qualifier", "period", "measure",
    "id", "name", "government", "iso", "claim", "said", "outcome_then", "known_then", "outcome_now",
    "known_now", "record", "place", "source_sha256",
)  # fmt: skip


def found_rows(read: Read) -> list[list[str]]:
    """The rows of one source."""
    place = read.source.url or read.source.place
    objects = list(found_objects(read))
    return [_row({**_flat(one), "place": place}) for one in objects if one["kind"] != "source"]


def found_csv(rows: Iterable[list[str]]) -> str:
    """A table with its heading."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return written.getvalue().rstrip("\n")


def _flat(one: dict[str, Any]) -> dict[str, Any]:
    """An object with what lies deeper brought up to its own columns."""
    if one["kind"] != "finding":
        return {**one, "acts": " | ".join(one.get("acts") or ())}
    then, now, said = one["then"], one["now"], one["statement"]
    return {
        **one,
        "speaker": said["speaker"],
        "said": said["said"],
        "outcome_then": then["outcome"],
        "known_then": then["known"],
        "outcome_now": now["outcome"],
        "known_now": now["known"],
        "record": " ".join(now["sentences"]),
        "acts": " | ".join(of["id"] for of in now["sources"] if of["sort"] == "act"),
    }


def _row(one: dict[str, Any]) -> list[str]:
    return [cell(one.get(column)) for column in COLUMNS]


def cell(value: Any) -> str:
    """A cell; words that a spreadsheet would take for a formula get an apostrophe."""
    return "" if value is None else str(safe_cell(value))
