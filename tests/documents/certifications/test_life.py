"""The life of a certification: what may follow what, what is struck, what is known when."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from comity.documents.certifications.due import signed_by
from comity.documents.certifications.ledger import FILE, add_step, read_steps
from comity.documents.certifications.life import life
from comity.documents.certifications.step import Step
from comity.documents.deadlines import Deadline
from comity.errors import InputError

CONDITION = "jag-fy2017-1373-certification"
KEY = ("il/chicago", "2017DJBX0001", CONDITION)


def a_step(kind: str, day: str, entered: str = "", **more: object) -> Step:
    """One step, written down on its own day where not said otherwise."""
    step = Step(
        0, kind, "il/chicago", "2017-DJ-BX-0001", CONDITION, date.fromisoformat(day),
        date.fromisoformat(entered or day),
    )  # fmt: skip
    return replace(step, **more)  # type: ignore[arg-type]


def state(folder: Path, on: str, known: str = "") -> str:
    """The state on a day."""
    days = {"on": date.fromisoformat(on), "known": date.fromisoformat(known or on)}
    return life(read_steps(folder), KEY, **days).state


def test_nothing_recorded_is_due(tmp_path: Path) -> None:
    """An empty workspace knows of no signature."""
    assert state(tmp_path, "2018-08-01") == "due"


def test_the_state_is_that_of_the_last_act_by_its_day(tmp_path: Path) -> None:
    """Acts count by the day on which they were done."""
    add_step(tmp_path, a_step("drafted", "2018-07-02"))
    add_step(tmp_path, a_step("signed_with_reservation", "2018-08-03"))

    assert [state(tmp_path, day) for day in ("2018-07-01", "2018-07-02", "2018-08-03")] == [
        "due", "drafted", "signed_with_reservation",
    ]  # fmt: skip


def test_what_was_written_down_later_was_not_known(tmp_path: Path) -> None:
    """`known` hides every line entered later."""
    add_step(tmp_path, a_step("signed", "2018-08-03", "2018-08-10"))

    assert state(tmp_path, "2018-08-05", known="2018-08-05") == "due"
    assert state(tmp_path, "2018-08-05", known="2018-08-10") == "signed"


def test_a_struck_line_counts_until_it_was_struck(tmp_path: Path) -> None:
    """A mistake stays in the file, and stays known for the days between."""
    add_step(tmp_path, a_step("signed", "2018-08-03"))
    add_step(tmp_path, a_step("struck", "2018-08-06", strikes=1))

    assert state(tmp_path, "2018-08-05") == "signed"
    assert state(tmp_path, "2018-08-06") == "due"
    assert state(tmp_path, "2018-08-10", known="2018-08-05") == "signed"


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("signed", "signed", False),
        ("signed", "returned", True),
        ("signed", "superseded", True),
        ("declined", "signed", True),
        ("returned", "signed_with_reservation", True),
        ("drafted", "returned", False),
        ("declined", "withdrawn", False),
    ],
)
def test_what_may_follow_what(tmp_path: Path, before: str, after: str, may: bool) -> None:
    """An act that cannot follow is refused with those that can."""
    if before == "returned":
        add_step(tmp_path, a_step("signed", "2018-07-01"))
    add_step(tmp_path, a_step(before, "2018-08-01"))

    if may:
        assert add_step(tmp_path, a_step(after, "2018-08-02")).kind == after
        return
    with pytest.raises(InputError, match="there can follow"):
        add_step(tmp_path, a_step(after, "2018-08-02"))
    assert len(read_steps(tmp_path)) == 1 + (before == "returned")


def test_nothing_but_acts_can_come_first(tmp_path: Path) -> None:
    """Nothing can be returned that was not signed."""
    with pytest.raises(InputError, match='found "withdrawn" on 2018-08-01 after "due"'):
        add_step(tmp_path, a_step("withdrawn", "2018-08-01"))


def test_an_act_between_two_others_must_fit_both(tmp_path: Path) -> None:
    """What is entered late is held against what was done after it."""
    add_step(tmp_path, a_step("signed", "2018-08-03"))

    with pytest.raises(InputError, match="after"):
        add_step(tmp_path, a_step("signed", "2018-08-01", "2018-08-09"))


def test_lines_are_added_and_never_changed(tmp_path: Path) -> None:
    """Each line holds the hash of the one before."""
    add_step(tmp_path, a_step("drafted", "2018-07-02"))
    first = (tmp_path / FILE).read_text()
    add_step(tmp_path, a_step("signed", "2018-08-03"))

    assert (tmp_path / FILE).read_text().startswith(first)


def test_a_changed_line_is_found(tmp_path: Path) -> None:
    """Who changes a line by hand is told so at the next one."""
    add_step(tmp_path, a_step("drafted", "2018-07-02"))
    add_step(tmp_path, a_step("signed", "2018-08-03"))
    path = tmp_path / FILE
    lines = path.read_text().splitlines()
    lines[0] = json.dumps({**json.loads(lines[0]), "day": "2018-07-01"})
    path.write_text("\n".join(lines) + "\n")

    with pytest.raises(InputError, match=f"{FILE}, line 2: found a line that does not follow"):
        read_steps(tmp_path)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "found no JSON object"),
        ('{"entry": 1, "previous": "", "kind": "signed"}', "fields that are not those"),
        ('{"entry": 2, "previous": ""}', "does not follow"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, told: str) -> None:
    """The sentence has the number of the line."""
    (tmp_path / FILE).write_text(f"{line}\n")

    with pytest.raises(InputError, match=f"line 1: .*{told}"):
        read_steps(tmp_path)


def a_deadline(time: str = "", zone: str = "") -> Deadline:
    """10 August 2018."""
    return Deadline(date(2018, 8, 10), "acceptance", time, zone, "", False)


@pytest.mark.parametrize(
    ("step", "deadline", "told"),
    [
        (a_step("signed", "2018-08-09"), a_deadline(), "signed before, on 2018-08-09"),
        (a_step("signed", "2018-08-13"), a_deadline(), "signed after it, on 2018-08-13, 3 days"),
        (a_step("signed", "2018-08-10"), a_deadline(), "signed on the day"),
        (
            a_step("signed", "2018-08-10"),
            a_deadline("17:00", "America/New_York"),
            "the hour of signing is not recorded",
        ),
        (
            a_step("signed", "2018-08-10", time="16:30", zone="America/Chicago"),
            a_deadline("17:00", "America/New_York"),
            "signed after the hour",
        ),
        (
            a_step("signed", "2018-08-10", time="15:30", zone="America/Chicago"),
            a_deadline("17:00", "America/New_York"),
            "signed before the hour",
        ),
        (a_step("declined", "2018-08-09"), a_deadline(), "no signature recorded"),
    ],
)
def test_late_is_told_to_the_hour(step: Step, deadline: Deadline, told: str) -> None:
    """Half past four in Chicago is after five in New York."""
    assert told in signed_by((step,), deadline)
