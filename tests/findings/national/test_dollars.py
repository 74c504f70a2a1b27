"""Dollars of all governments by status: equal to asking about each award, one after another."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from comity.findings.check import Days
from comity.findings.national.national import National
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf
from tests.findings.national.one_by_one import dollars
from tests.findings.national.stores import Award, random_awards, write_store


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def awards() -> list[Award]:
    return random_awards(20170327, 600)


@pytest.fixture(scope="module")
def national(
    shelf: Shelf, awards: list[Award], tmp_path_factory: pytest.TempPathFactory
) -> National:
    return National(shelf, write_store(tmp_path_factory.mktemp("store") / "tiny", shelf, awards))


def random_days(seed: int) -> Days:
    """A day, and a day of knowledge that may be earlier or later."""
    chosen = random.Random(seed)
    on = date(2016, 9, 1) + timedelta(days=chosen.randrange(3700))
    return Days(on, max(date(2016, 8, 1), on + timedelta(days=chosen.randrange(-900, 900))))


@pytest.mark.parametrize("seed", range(12))
def test_dollars_equal_those_found_award_by_award(
    shelf: Shelf, awards: list[Award], national: National, seed: int
) -> None:
    """For every government and status, to the cent, whatever the two days."""
    days = random_days(seed)
    expected = dollars(shelf, awards, days)

    found = national.dollars(days)

    assert {row.named.slug or None: row.cents for row in found.rows if row.cents} == {
        slug: cents for slug, cents in expected.items() if cents
    }
    assert found.foots


def test_the_usual_status_and_the_odd_pairs_say_what_is_decided(national: National) -> None:
    """Every pair has the status of its condition, as the usual one or as an odd one."""
    for seed in range(40):
        days = random_days(seed)
        standing = national.rules.standing(days)
        odd = dict(zip(standing.odd_pairs, standing.odd_statuses, strict=True))
        usual = [
            status
            for status, own in zip(standing.usual, national.maps.pairs, strict=True)
            for _ in own
        ]
        found = [odd.get(pair, status) for pair, status in enumerate(usual)]

        assert "".join(map(str, found)) == national.rules.decide(days)
        assert all(usual[pair] != status for pair, status in odd.items())


def test_asked_again_it_answers_the_same(national: National) -> None:
    """Kept, decided anew, and after another day in between."""
    days = random_days(3)
    expected = national.dollars(days).rows

    assert national.dollars(days).rows == expected
    national.forget()
    assert national.dollars(days).rows == expected
    assert national.dollars(random_days(4)).rows != expected
    assert national.dollars(days).rows == expected
