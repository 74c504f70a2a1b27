"""Import: rows reconcile, bad ones are set aside with reasons, nothing is entered twice."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.import_mapping import ImportMapping, mapping_of, read_import_mapping
from comity.requests.importing import ImportReport, import_rows
from comity.requests.ledger import read_ledger
from comity.requests.recording import Log, Recorder
from tests.requests.building import MemoryLog, facilities

HEAD = "Inmate,Fac,Form,Date,Event,Notice,How,Out\n"
GOOD = "A Person,TRAVJTX,I247D,01/10/2017,EV 1,01/12/2017 10:00,F,01/12/2017 11:00\n"


def mapping(**more: Any) -> ImportMapping:
    """A mapping of the columns above; the column of persons is not named."""
    told = {
        "times": ["%m/%d/%Y %H:%M", "%m/%d/%Y"],
        "columns": {"facility": "Fac", "form": "Form", "sent": "Date", "number": "Event"},
        "values": {"channel": {"F": "fax"}},
        "outcomes": {"notified": {"at": "Notice", "channel": "How"}, "released": {"at": "Out"}},
    }  # fmt: skip
    return mapping_of({**told, **more}, "jail.yaml")


def digest(*words: str) -> str:
    """A stand-in for the keyed reference."""
    return hashlib.sha256(repr(words).encode()).hexdigest()


def imported(text: str, log: Log | None = None, **more: Any) -> tuple[ImportReport, Log]:
    """Import a file into a log."""
    into = log or MemoryLog()
    recorder = Recorder(into, facilities())
    report = import_rows(
        (HEAD + text).splitlines(), mapping(**more), recorder, datetime(2026, 1, 5, tzinfo=UTC),
        digest,
    )  # fmt: skip
    return report, into


def test_a_row_becomes_a_request_and_its_responses() -> None:
    """With times in the facility's zone, and the sender's number as a digest."""
    report, log = imported(GOOD)
    story = read_ledger(log.entries()).stories[0]

    assert (report.recorded, report.entries) == (1, 3)
    assert story.notice_minutes == 60
    assert story.request.reference == digest("EV 1", "TRAVJTX", "I-247D", "2017-01-10")


def test_what_the_mapping_does_not_name_never_enters() -> None:
    """Neither the name nor the sender's number is anywhere in the log."""
    _, log = imported(GOOD)

    assert not any(word in leaf for leaf in log.entries() for word in (b"Person", b"EV 1", b"EV1"))


def test_bad_rows_are_set_aside_with_reasons_and_the_rest_is_recorded() -> None:
    """Each reason names line, field, what was found and what would be right."""
    report, log = imported(
        GOOD
        + "A Person,TRAVJTX,I-247A,01/10/2017,EV 2,,,\n"
        + "A Person,NOWHERE,I247D,01/10/2017,EV 3,,,\n"
        + "A Person,TRAVJTX,I247D,13/13/2017,EV 4,,,\n"
    )

    assert report.adds_up
    assert [one.line for one in report.set_aside] == [3, 4, 5]
    assert "issued from 2017-04-02 on" in report.set_aside[0].reason
    assert len(read_ledger(log.entries()).stories) == 1


def test_a_wrongly_mapped_column_is_not_repeated_in_the_reason() -> None:
    """Where the column of names was taken for the form, the reasons hold no name."""
    columns = {"facility": "Fac", "form": "How", "sent": "Date"}
    report, _ = imported("x,TRAVJTX,I247D,01/10/2017,,,Maria Garcia,\n", columns=columns)

    assert "Garcia" not in report.set_aside[0].reason


def test_a_file_may_be_imported_again() -> None:
    """Known rows are recognised; what is new about them is added."""
    before = "A Person,TRAVJTX,I247D,01/10/2017,EV 1,,,\n"
    _, log = imported(before)
    again, _ = imported(before, log)
    more, _ = imported(GOOD, log)

    assert (again.already_there, again.entries) == (1, 0)
    assert (more.recorded, more.added_to_known, more.entries) == (1, 1, 2)


def test_rows_that_are_alike_are_several_requests() -> None:
    """Without a reference two like rows are two, and stay two when imported again."""
    row = "A Person,TRAVJTX,I247D,01/10/2017,,,,\n"
    first, log = imported(row * 3)
    again, _ = imported(row * 4, log)

    assert first.recorded == 3
    assert (again.recorded, again.already_there) == (1, 3)


@given(st.lists(st.sampled_from([
    GOOD, "x,TRAVJTX,I247D,01/10/2017,,,,\n", "x,NOWHERE,I247D,01/10/2017,,,,\n",
    "x,TRAVJTX,,01/10/2017,,,,\n", "x,TRAVJTX,I-247A,01/10/2017,,,,\n", "x,,,,,,,\n",
]), max_size=12))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_rows_always_reconcile(rows: list[str]) -> None:
    """Rows in the file are rows recorded, already there, or set aside."""
    report, _ = imported("".join(rows))

    assert report.adds_up
    assert report.rows == len(rows)


def test_an_outcome_column_is_read_by_its_values() -> None:
    """A word of the jail's own becomes an outcome; one that the mapping lacks is set aside."""
    outcome = {"column": "How", "at": "Out", "values": {"To ICE": "collected", "Other": None}}
    rows = (
        "x,TRAVJTX,I247D,01/10/2017,,,To ICE,01/12/2017 11:00\n"
        "x,TRAVJTX,I247D,01/11/2017,,,Other,\n"
        "x,TRAVJTX,I247D,01/12/2017,,,Escaped,\n"
    )
    report, log = imported(rows, outcome=outcome, outcomes={})

    assert (report.recorded, len(report.set_aside)) == (2, 1)
    assert read_ledger(log.entries()).stories[0].has("collected")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"columns": {"name": "Inmate", "sent": "Date"}}, "no field of a person"),
        ({"columns": {"form": "Form"}}, "neither sent nor received"),
        ({"columns": {"sent": "Date"}, "zone": "Mountain"}, "write one like America/Denver"),
        ({"columns": {"sent": "Date"}, "outcomes": {"vanished": {"at": "Out"}}}, "vanished"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(content: dict[str, Any], told: str) -> None:
    """A line for each fault, before anything is read."""
    with pytest.raises(InputError, match=told):
        mapping_of(content, "jail.yaml")


def test_a_mapping_of_another_file_is_refused() -> None:
    """It names the column that is not there."""
    with pytest.raises(InputError, match='names the column "Released"'):
        imported(GOOD, outcomes={"released": {"at": "Released"}})


def test_a_file_that_is_no_table_of_ours_is_told() -> None:
    """Empty, parted by semicolons, or with more cells than columns."""
    recorder, now = Recorder(MemoryLog(), facilities()), datetime(2026, 1, 5, tzinfo=UTC)
    plain = mapping_of(
        {"columns": {"facility": "Fac", "form": "Form", "sent": "Date"}}, "jail.yaml"
    )
    for text, told in (("", "the file is empty"), ("Fac;Form;Date\n", 'are parted by ";"')):
        with pytest.raises(InputError, match=told):
            import_rows(io.StringIO(text), plain, recorder, now)
    rows = "Fac,Form,Date\nTRAVJTX,I-247D,2017-01-20,more\n"

    (aside,) = import_rows(io.StringIO(rows), plain, recorder, now).set_aside

    assert aside.reason == "line 2: it has more cells than the header; quote commas."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("columns: [a", "jail.yaml, line 2"),
        ("", "jail.yaml: found no mapping"),
        ("columns: {facility: Fac, sent: D}\nfoo: 1", "jail.yaml, foo: found a part that"),
        ("zone: America/Chicago", "jail.yaml, columns: found nothing"),
        ("columns: {sent: D}\ncolumns: {sent: E}", "jail.yaml, line 2"),
    ],
)
def test_a_mapping_that_is_none_is_told(tmp_path: Path, content: str, told: str) -> None:
    """With its line or its part, in one sentence each."""
    (tmp_path / "jail.yaml").write_text(content)

    with pytest.raises(InputError) as fault:
        read_import_mapping(tmp_path / "jail.yaml")

    assert str(fault.value).startswith(told)
    assert all(line.endswith(".") for line in str(fault.value).splitlines())
