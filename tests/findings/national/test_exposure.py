"""Exposure by what is asked, each channel apart, equal to adding up award by award."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from comity.findings.check import Days
from comity.findings.national.exposure import (
    NOT_THERE,
    By,
    Exposure,
    ExposureRow,
    Filters,
    exposure,
    number_of,
)
from comity.findings.national.national import National
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf
from comity.law.statuses import CATCHES
from tests.findings.national.one_by_one import EVERYONE, cents_of, nearest
from tests.findings.national.stores import Audited, Award, random_awards, write_store

DAYS = Days(date(2018, 9, 1), date(2026, 6, 1))
JAG = "jag-fy2017-notice"

AUDITED = [
    Audited("il/chicago", "16.738", 500_000, True, 2018),
    Audited("il/chicago", "16.738", 70_000, False, 2018),
    Audited("il/chicago", "16.738", 9_999_999, True, 2016),
    Audited("il/chicago", "14.248", 8_888_888, True, 2018, is_loan=True),
    Audited("il/chicago", "16.738", 7_777_777, True, 2026),
    Audited("wa/seattle", "97.067", 333, False, 2017),
]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def awards() -> list[Award]:
    return random_awards(18610412, 500)


@pytest.fixture(scope="module")
def national(
    shelf: Shelf, awards: list[Award], tmp_path_factory: pytest.TempPathFactory
) -> National:
    folder = tmp_path_factory.mktemp("store") / "tiny"
    return National(shelf, write_store(folder, shelf, awards, AUDITED))


def direct(found: Exposure) -> dict[str, tuple[int, int]]:
    """Exposed and all direct cents by id."""
    return {
        row.id or "": (row.of("direct").exposed_cents, row.of("direct").total_cents)
        for row in found.rows
        if "direct" in row.channels
    }


def added_up(
    shelf: Shelf, awards: list[Award], key: Callable[[Award], str], days: Days = DAYS
) -> dict[str, tuple[int, int]]:
    """The same, award by award."""
    exposed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for award in awards:
        cents = cents_of(award, days)
        if cents is not None and award.government:
            total[key(award)] += cents
            exposed[key(award)] += cents * (nearest(shelf, award, days) in CATCHES)
    return {name: (exposed[name], total[name]) for name in total}


KEYS: dict[By, Callable[[Award], str]] = {
    "government": lambda award: EVERYONE[award.government or ""].government.id,
    "state": lambda award: EVERYONE[award.government or ""].government.state,
    "program": lambda award: award.program,
    "agency": lambda award: award.agency[:3],
}


@pytest.mark.parametrize("by", KEYS)
def test_obligated_dollars_equal_those_added_up_award_by_award(
    shelf: Shelf, awards: list[Award], national: National, by: By
) -> None:
    """For every government, State, program and agency."""
    expected = added_up(shelf, awards, KEYS[by])

    found = exposure(national, by, DAYS)

    assert direct(found) == expected
    assert found.total.of("direct").total_cents == sum(both[1] for both in expected.values())


def test_filters_leave_only_what_is_asked(
    shelf: Shelf, awards: list[Award], national: National
) -> None:
    """One State's dollars of one agency's listings."""
    asked = [
        award
        for award in awards
        if award.government and KEYS["state"](award) == "IL" and award.program.startswith("16.")
    ]
    expected = added_up(shelf, asked, KEYS["program"])

    found = exposure(national, "program", DAYS, filters=Filters(state="il", program="16.*"))

    assert direct(found) == expected


def test_one_condition_counts_alone(shelf: Shelf, awards: list[Award], national: National) -> None:
    """Dollars that another condition catches are not exposed to this one."""
    expected = sum(
        cents_of(award, DAYS) or 0
        for award in awards
        if award.government and nearest(shelf, award, DAYS, [JAG]) in CATCHES
    )

    found = exposure(national, "state", DAYS, filters=Filters(conditions=(JAG,)))

    assert found.total.of("direct").exposed_cents == expected > 0


def test_by_condition_each_has_its_own_dollars(
    shelf: Shelf, awards: list[Award], national: National
) -> None:
    """The same cent under several conditions; the total has it once."""
    found = exposure(national, "condition", DAYS)
    rows = {row.id: row for row in found.rows}

    for name in ("eo-13768-9a", JAG, "voca-1373"):
        expected = sum(
            cents_of(award, DAYS) or 0
            for award in awards
            if award.government and nearest(shelf, award, DAYS, [name]) in CATCHES
        )
        has = rows[name].of("direct").exposed_cents if name in rows else 0
        assert has == expected
    once = exposure(national, "government", DAYS).total
    assert found.total.of("direct") == once.of("direct")


def test_audited_dollars_stand_beside_and_are_never_added(national: National) -> None:
    """Chicago's latest audited year begun by the day, without loans; direct and passed through."""
    found = exposure(national, "government", DAYS)
    chicago = next(row for row in found.rows if row.name == "Chicago, IL")

    assert chicago.of("audited direct").total_cents == 500_000
    assert chicago.of("audited passed through").total_cents == 70_000
    assert chicago.of("direct").total_cents not in (0, 500_000, 570_000)
    assert found.total.of("audited passed through").total_cents == 70_333


def test_an_audit_names_no_agency(national: National) -> None:
    """By agency the audited channels are empty."""
    assert set(exposure(national, "agency", DAYS).total.channels) == {"direct"}


def outlay_row(shelf: Shelf, folder: object, stage: str) -> ExposureRow:
    awards = [
        Award("wa/seattle", outlaid=300, actions=[_action(1000)]),
        Award("wa/seattle", outlaid=900, actions=[_action(500)]),
        Award("wa/seattle", outlaid=None, actions=[_action(7)]),
    ]
    national = National(shelf, write_store(folder, shelf, awards))  # type: ignore[arg-type]
    return exposure(national, "government", DAYS, stage=stage).rows[0]  # type: ignore[arg-type]


def _action(cents: int):  # type: ignore[no-untyped-def]
    from tests.findings.national.stores import Action

    return Action(date(2017, 10, 1), cents, date(2017, 10, 5))


def test_outlaid_dollars_tell_apart_what_is_not_known(
    shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An unknown outlay is no zero: the award is counted with what was obligated."""
    found = outlay_row(shelf, tmp_path_factory.mktemp("store") / "o", "outlaid").of("direct")

    assert (found.total_cents, found.unknown_awards, found.unknown_cents) == (1200, 1, 7)


def test_undrawn_dollars_are_never_below_zero_for_an_award(
    shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """700 of the first; of the second, overpaid, nothing; of the third nobody knows."""
    found = outlay_row(shelf, tmp_path_factory.mktemp("store") / "u", "undrawn").of("direct")

    assert (found.total_cents, found.unknown_awards, found.unknown_cents) == (700, 1, 7)


def test_a_government_without_awards_has_no_dollars(national: National) -> None:
    """Its number is that of none; it is never taken for all."""
    number = number_of(national, "hi/honolulu")
    found = exposure(national, "state", DAYS, filters=Filters(government=number))

    assert number == NOT_THERE
    assert not found.rows and not found.total.channels
