"""Timelines of all governments: equal on every day to the question about that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.national.building import build, timeline, update
from comity.findings.national.exposure import Filters
from comity.findings.national.national import National
from comity.findings.national.stored_timeline import StoredTimeline, frame_spans
from comity.findings.national.timeline import change_points, exposure_by_day
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf
from tests.findings.national.stores import random_awards, write_store

SPAN = date(2016, 9, 1), date(2026, 9, 1)
KNOWN = date(2026, 6, 1)
EARLIER = date(2021, 3, 1)

days = st.dates(SPAN[0], SPAN[1] - timedelta(days=1))
Sums = dict[int, tuple[int, int]]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def national(shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> National:
    awards = random_awards(19360101, 500)
    return National(shelf, write_store(tmp_path_factory.mktemp("store") / "tiny", shelf, awards))


@pytest.fixture(scope="module")
def stored(national: National) -> StoredTimeline:
    return timeline(national, SPAN, KNOWN)


def asked(national: National, on: date, known: date = KNOWN) -> Sums:
    """Exposed and total cents of each government, by the question about one day."""
    found = national.dollars(Days(on, known))
    return {row.number: (row.exposed_cents, row.total_cents) for row in found.rows if row.number}


def read_off(points: Iterable[tuple[int, date, date, int, int]], on: date) -> Sums:
    """The same, read off change points."""
    return {
        government: (exposed, total)
        for government, day, until, exposed, total in points
        if day <= on < until
    }


def with_dollars(sums: Sums) -> Sums:
    """Without governments whose actions cancel out, of which a timeline need not tell."""
    return {government: both for government, both in sums.items() if any(both)}


@settings(max_examples=40, deadline=None)
@given(days)
def test_a_stored_timeline_equals_the_question_on_any_day(
    national: National, stored: StoredTimeline, on: date
) -> None:
    """To the cent, for every government."""
    found = {government: (exposed, total) for government, exposed, total in stored.day_answer(on)}

    assert with_dollars(found) == with_dollars(asked(national, on))


@settings(max_examples=15, deadline=None)
@given(days)
def test_a_timeline_of_an_earlier_knowledge_equals_the_question(
    national: National, on: date
) -> None:
    """Acts entered later and corrections that came later are both hidden."""
    found = read_off(change_points(national, SPAN, EARLIER), on)

    assert with_dollars(found) == with_dollars(asked(national, on, EARLIER))


def test_change_points_are_days_on_which_something_changes(national: National) -> None:
    """Neighbouring rows differ, each begins where the one before ends, the last at the end."""
    by_government: dict[int, list[tuple[date, date, int, int]]] = {}
    for government, *row in change_points(national, SPAN, KNOWN):
        by_government.setdefault(government, []).append((row[0], row[1], row[2], row[3]))

    for rows in by_government.values():
        neighbours = list(pairwise(rows))
        assert all(one[1] == next_[0] for one, next_ in neighbours)
        assert all(one[2:] != next_[2:] for one, next_ in neighbours)
        assert rows[-1][1] == SPAN[1]


def test_one_government_is_answered_from_its_own_rows(
    national: National, stored: StoredTimeline
) -> None:
    """Those of the whole timeline that are its own."""
    points = change_points(national, SPAN, KNOWN)

    for government in range(len(national.names()) + 2):
        expected = [tuple(row[1:]) for row in points if row[0] == government]
        assert stored.government_answer(government) == expected


def test_the_stored_rows_are_the_change_points(national: National, stored: StoredTimeline) -> None:
    """What is stored by government is what a sweep gives."""
    points = change_points(national, SPAN, KNOWN)

    assert len({row[0] for row in points}) > 10
    assert sorted(
        (government, *row)
        for government in range(len(national.names()) + 1)
        for row in stored.government_answer(government)
    ) == [tuple(row) for row in points]


def test_a_day_outside_is_refused(stored: StoredTimeline) -> None:
    """With the days that the timeline tells about."""
    with pytest.raises(InputError, match="this timeline tells of 2016-09-01 to before 2026-09-01"):
        stored.day_answer(SPAN[1])


@settings(max_examples=10, deadline=None)
@given(days)
def test_sums_by_day_equal_the_question(national: National, on: date) -> None:
    """The sums of all governments, and of one State's and one program's."""
    sums = exposure_by_day(national, SPAN, KNOWN)
    expected = asked(national, on).values()

    found = [(one.exposed_cents, one.total_cents) for one in sums if one.day <= on < one.until]

    assert found == [(sum(one[0] for one in expected), sum(one[1] for one in expected))]


def test_sums_by_day_of_no_dollars_are_empty(national: National) -> None:
    """A State without awards has no row."""
    assert exposure_by_day(national, SPAN, KNOWN, Filters(state="HI")) == []


OWN_ACT = """
acts:
  - id: seattle-lifted
    kind: override
    title: No string of 2017 on the awards of Seattle
    by: counsel
    entered: 2020-02-03
    lifts: {mode: enjoins, for: {named: [wa/seattle]}, targets: [eo-13768-9a, jag-fy2017-notice]}
    note: A test.
"""


def answers(stored: StoredTimeline) -> list[tuple[int, ...]]:
    """Everything that a timeline can answer about its first days of months."""
    months = [first for first, _ in frame_spans(stored.span, 1)]
    return [row for month in months for row in sorted(stored.day_answer(month))]


@pytest.fixture(scope="module")
def changed(national: National, tmp_path_factory: pytest.TempPathFactory) -> National:
    """The same store under a law with one act more."""
    own = tmp_path_factory.mktemp("own") / "overrides.yaml"
    own.write_text(OWN_ACT, encoding="utf-8")
    return National(open_law(str(own)), national.record)


@pytest.mark.parametrize("known", [KNOWN, date(2026, 6, 9)])
def test_an_update_equals_building_anew(
    national: National, changed: National, stored: StoredTimeline, tmp_path: Path, known: date
) -> None:
    """Under a law with one act more, also as known some days later."""
    anew = build(changed, SPAN, known, tmp_path / "anew")

    found = update(stored, changed, known, tmp_path / "updated")

    assert answers(found) == answers(anew) != answers(stored)
    for government in range(len(national.names()) + 1):
        assert found.government_answer(government) == anew.government_answer(government)


def test_an_update_leaves_frames_before_the_change_alone(
    changed: National, stored: StoredTimeline, tmp_path: Path
) -> None:
    """The act works from 2020 on, so files of earlier years are the very same."""
    found = update(stored, changed, KNOWN, tmp_path / "new")

    same = [
        frame.first
        for frame in found.head.frames
        if (found.folder / frame.file).samefile(stored.folder / frame.file)
    ]
    assert same == [frame.first for frame in stored.head.frames if frame.end <= "2020-02-03"]


def test_frames_follow_the_calendar() -> None:
    """Years and months begin on their first days; the ends are cut."""
    assert list(frame_spans((date(2016, 11, 5), date(2018, 2, 3)), 12)) == [
        (date(2016, 11, 5), date(2017, 1, 1)),
        (date(2017, 1, 1), date(2018, 1, 1)),
        (date(2018, 1, 1), date(2018, 2, 3)),
    ]
    assert list(frame_spans((date(2016, 11, 5), date(2017, 1, 3)), 1)) == [
        (date(2016, 11, 5), date(2016, 12, 1)),
        (date(2016, 12, 1), date(2017, 1, 1)),
        (date(2017, 1, 1), date(2017, 1, 3)),
    ]
