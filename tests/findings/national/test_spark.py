"""Spark and DuckDB answer alike: every statement, row for row and cent for cent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.national.engine import Engine
from comity.findings.national.engines import open_engine
from comity.findings.national.exposure import STAGES, By, Exposure, Filters, Stage, exposure
from comity.findings.national.national import National
from comity.findings.national.spark_engine import spark_missing
from comity.findings.national.suppose import suppose
from comity.findings.national.timeline import change_points, exposure_by_day
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf
from tests.findings.national.many import write_many
from tests.findings.national.stores import Audited, TinyStore, random_awards, write_store

pytestmark = pytest.mark.skipif(bool(spark_missing()), reason=spark_missing() or "none")

SPAN = date(2016, 9, 1), date(2026, 9, 1)
SUPPOSED = "suppose:\n  - {enjoins: eo-13768-9a, for: everyone, day: 2018-08-01}\n"
TWO_DAYS = [
    Days(date(2018, 9, 1), date(2026, 6, 1)),
    Days(date(2025, 6, 30), date(2025, 7, 1)),
    Days(date(2025, 6, 30), date(2024, 12, 1)),
]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def spark() -> Iterator[Engine]:
    engine = open_engine("spark:local[2]")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def store(shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> TinyStore:
    awards = random_awards(7, 300)
    audited = [Audited("il/chicago", "16.738", 1_234_567), Audited("wa", "97.067", 89, False)]
    return write_store(tmp_path_factory.mktemp("store") / "tiny", shelf, awards, audited)


@pytest.fixture(scope="module")
def both(shelf: Shelf, store: TinyStore, spark: Engine) -> tuple[National, National]:
    return National(shelf, store), National(shelf, store, engine=spark)


@pytest.mark.parametrize("days", TWO_DAYS, ids=str)
def test_dollars_by_government(both: tuple[National, National], days: Days) -> None:
    """Also where the day of knowledge is earlier than the day asked."""
    one, other = (national.dollars(days) for national in both)

    assert one.rows == other.rows
    assert one.foots and other.foots


def told(found: Exposure) -> list[tuple[object, ...]]:
    return [(row.key, row.id, row.name, row.channels) for row in [*found.rows, found.total]]


ASKED: list[tuple[By, Stage]] = [
    *((by, "obligated") for by in get_args(By)),
    *(("agency", stage) for stage in STAGES[1:]),
]


@pytest.mark.parametrize(("by", "stage"), ASKED)
def test_exposure(both: tuple[National, National], by: By, stage: Stage) -> None:
    """By everything, and at every stage."""
    filters = Filters(program="16.*")
    one, other = (
        exposure(national, by, TWO_DAYS[0], stage=stage, filters=filters) for national in both
    )

    assert told(one) == told(other)


def test_timelines(both: tuple[National, National]) -> None:
    """Change points of every government, and the sums of all."""
    one, other = (change_points(national, SPAN, date(2026, 6, 1)) for national in both)
    sums, their_sums = (exposure_by_day(national, SPAN, date(2026, 6, 1)) for national in both)

    assert one == other != []
    assert sums == their_sums != []


def test_supposed_acts(both: tuple[National, National], tmp_path: Path) -> None:
    """A supposed injunction leaves the same dollars in both."""
    path = tmp_path / "suppose.yaml"
    path.write_text(SUPPOSED, encoding="utf-8")
    found = []
    for national in both:
        with suppose(national, str(path), TWO_DAYS[0].known) as after:
            found.append(after.national.dollars(TWO_DAYS[0]).rows)

    assert found[0] == found[1]


@pytest.fixture(scope="module")
def many(
    shelf: Shelf, spark: Engine, tmp_path_factory: pytest.TempPathFactory
) -> tuple[National, National]:
    if not os.environ.get("CI"):
        pytest.skip("takes minutes; runs where CI is set")
    store = write_many(tmp_path_factory.mktemp("stores") / "many", shelf, 1_000_000)
    return National(shelf, store), National(shelf, store, engine=spark.another())


@pytest.mark.parametrize("days", TWO_DAYS, ids=str)
def test_a_million_rows_on_a_day(many: tuple[National, National], days: Days) -> None:
    """Dollars of each government by status; some are unsettled, and knowledge may be earlier."""
    one, other = (national.dollars(days) for national in many)

    assert one.rows == other.rows
    assert one.foots and other.foots
    assert {"binding", "unsettled", "blocked"} & one.by_status().keys()


@pytest.mark.parametrize("by", get_args(By))
def test_exposure_of_a_million_rows(many: tuple[National, National], by: By) -> None:
    """By everything, with what is unsettled and blocked in it."""
    one, other = (exposure(national, by, TWO_DAYS[0]) for national in many)

    assert told(one) == told(other)
    assert {"unsettled", "blocked"} <= one.total.of("direct").cents.keys()


def test_timelines_of_a_million_rows(many: tuple[National, National]) -> None:
    """Every change point of every government, and the sums of all."""
    known = TWO_DAYS[0].known
    one, other = (change_points(national, SPAN, known) for national in many)

    assert one == other
    assert len(one) > 100_000
    assert exposure_by_day(many[0], SPAN, known) == exposure_by_day(many[1], SPAN, known)


def test_a_supposed_act_over_a_million_rows(
    many: tuple[National, National], tmp_path: Path
) -> None:
    """The scenario moves dollars, and the same dollars in both."""
    path = tmp_path / "suppose.yaml"
    path.write_text(SUPPOSED, encoding="utf-8")
    found = []
    for national in many:
        with suppose(national, str(path), TWO_DAYS[0].known) as after:
            found.append(after.national.dollars(TWO_DAYS[0]).rows)

    assert found[0] == found[1]
    assert found[0] != many[0].dollars(TWO_DAYS[0]).rows


def test_an_unknown_engine_is_refused() -> None:
    """With the names that would be right."""
    with pytest.raises(InputError, match=r"write duckdb, spark:local\[2\]"):
        open_engine("presto")
