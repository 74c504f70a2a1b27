"""The fiscal year of an award, where it is from, and the day on which it was signed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.awards.store.files import Plain, a_store, action, day, rows_of, write

CASES = {
    "the first action": ([{"action_date": "2018-10-01"}], (2019, "first action", "2018-10-01")),
    "a blank modification": (
        [{"action_type_code": "", "modification_number": "", "action_date": "2018-09-30"}],
        (2018, "first action", "2018-09-30"),
    ),
    "the number of Justice": (
        [
            {
                "award_id_fain": "2017-DJ-BX-0990",
                "action_type_code": "C",
                "modification_number": "00",
            }
        ],
        (2017, "award number", None),
    ),
    "the later number of Justice": (
        [{"award_id_fain": "15PBJA24GG04727JAGX", "action_type_code": "C"}],
        (2024, "award number", None),
    ),
    "the number of HUD": (
        [{"award_id_fain": "B-24-MC-06-0001", "action_type_code": "B"}],
        (2024, "award number", None),
    ),
    "what is seen first": (
        [{"award_id_fain": "X", "action_type_code": "C", "action_date": "2020-12-01"}],
        (2021, "earliest action seen", None),
    ),
    "an action before the one called new": (
        [
            {"award_id_fain": "X", "action_date": "2021-01-01"},
            {
                "award_id_fain": "X",
                "action_type_code": "C",
                "modification_number": "1",
                "action_date": "2019-01-01",
            },
        ],
        (2019, "earliest action seen", None),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_fiscal_year_and_signing_day(case: str, tmp_path: Path) -> None:
    """The base action decides; else the number's form; else the earliest action seen."""
    rows, expected = CASES[case]
    path = write(tmp_path / "custom_2026-01-01.csv", [action(**cells) for cells in rows])

    found = rows_of(
        a_store(tmp_path, path, resolver=Plain()),
        "select fiscal_year, fiscal_year_from, cast(signed as varchar) from awards",
    )

    assert found == [expected]


@pytest.mark.parametrize(
    ("signed", "cell"),
    [("2017-07-24", "0001-01-01"), ("2017-07-25", "2017-07-25"), ("2025-04-25", "2025-04-25")],
)
def test_cells_are_cut_at_the_days_that_the_law_asks_about(
    signed: str, cell: str, tmp_path: Path
) -> None:
    """A cell has the last such day that is not later than the award's first action."""
    days: list[Any] = [day("2025-04-25"), day("2017-07-25")]
    path = write(tmp_path / "custom_2026-01-01.csv", [action(action_date=signed)])

    store = a_store(tmp_path, path, resolver=Plain(), signing_days=days)

    assert rows_of(store, "select cast(signed as varchar) from cells") == [(cell,)]
    assert store.manifest.signing_days == ["2017-07-25", "2025-04-25"]
