"""Whatever is handed in: an event, a row set aside, or one sentence for each fault."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.events import event_of
from comity.requests.facilities import parse_facilities
from comity.requests.import_mapping import mapping_of
from comity.requests.importing import import_rows
from comity.requests.recording import Recorder
from comity.requests.statements import made_in
from comity.requests.weekly.federal import parse_published
from comity.requests.weekly.policies import parse_policies
from tests.requests.building import Book, MemoryLog, facilities
from tests.requests.test_privacy_attacks import FULL, filled, leaves_of

WORDS = st.text(max_size=20) | st.sampled_from(["kind", "asks", "sent", "from", "before", "hold"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=8,
)
CELLS = st.text(max_size=12) | st.sampled_from(["TRAVJTX", "I-247D", "2017-01-10", "fax", ""])
T = TypeVar("T")
MANY = settings(max_examples=150, deadline=None)


def told(step: Callable[..., T], *given: Any) -> T | None:
    """What a step gives, or nothing where it refuses in sentences."""
    try:
        return step(*given)
    except InputError as fault:
        assert all(line.strip() for line in str(fault).split("\n"))
        return None


@given(st.sampled_from(FULL), st.data())
@MANY
def test_any_value_in_any_field(plain: dict[str, Any], data: st.DataObject) -> None:
    """An event, or a sentence; nothing that was refused is in the log."""
    place = data.draw(st.sampled_from(leaves_of(plain)))
    book = Book()
    book.ask()
    before = book.recorder.log.size
    event = told(event_of, filled(plain, place, data.draw(ANYTHING)))
    made = told(book.recorder.record, event) if event is not None else None

    assert book.recorder.log.size == before + (made is not None)


@given(ANYTHING)
@MANY
def test_any_value_for_an_event_or_a_mapping(value: object) -> None:
    """What is no object at all is told as well."""
    told(event_of, value)
    told(mapping_of, value, "jail.yaml")


@given(st.text(max_size=200))
@MANY
def test_any_text_for_a_table_or_a_claim(text: str) -> None:
    """With and without a good first line."""
    for head in ("", "code,name,kind,custodian,county,city,state,zone\n"):
        told(parse_facilities, head + text, "facilities.csv")
    for head in ("", "jurisdiction,state,date issued,date declined,section,count\n"):
        told(parse_published, head + text, "list.csv")
    told(parse_policies, "body,hold,notify,from,until,act\n" + text, "policies.csv")
    told(made_in, text)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=7), max_size=4))
@MANY
def test_any_rows_of_a_jails_file(rows: list[list[str]]) -> None:
    """Rows in the file are rows recorded, already there or set aside."""
    columns = {"facility": "A", "form": "B", "sent": "C", "channel": "D", "note": "E"}
    mapping = mapping_of({"columns": columns, "outcomes": {"released": {"at": "F"}}}, "jail.yaml")
    out, log = io.StringIO(), MemoryLog()
    csv.writer(out).writerows([list("ABCDEF"), *rows])
    out.seek(0)

    report = told(import_rows, out, mapping, Recorder(log, facilities()),
                  datetime(2026, 1, 5, tzinfo=UTC))  # fmt: skip

    assert report is None or (report.adds_up and log.size == report.entries)
