"""Two deliveries of the same published figures, held against each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.awards.deliveries import compare
from comity.awards.published import Drift
from comity.cli.main import run
from comity.errors import InputError
from tests.awards.lists.files import SHARED, needs_shared

JUNE = SHARED / "govex_city_obligations_2024-06-05.csv"
JULY = SHARED / "govex_city_obligations_2024-07-31.csv"


def a_file(place: Path, *lines: str) -> Path:
    """Write a small table."""
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place


@needs_shared
def test_three_negative_totals_of_the_first_delivery_are_gone() -> None:
    """Days, fillers and binary noise are read as what they are; what is left are three figures."""
    found = compare(JUNE, JULY)

    assert found.by == ("date", "place_id", "category_id")
    assert found.figures == (880, 0, 0)
    assert {key[:2]: one.first_cents for (key, _), one in found.drifts.items()} == {
        ("2018-01-01", "c-us-nj-jec"): -103_872_800,
        ("2020-01-01", "c-us-nj-jec"): -16_452_876,
        ("2022-01-01", "c-us-nv-hnz"): -42_348_460,
    }
    assert all(one.second_cents is None and one.hides_a_negative for one in found.drifts.values())
    assert found.sums_cents[1] - found.sums_cents[0] == 103_872_800 + 16_452_876 + 42_348_460


@needs_shared
def test_a_delivery_does_not_differ_from_itself() -> None:
    """Every figure is there twice."""
    assert compare(JUNE, JUNE).drifts == {}


@needs_shared
def test_compare_tells_the_same_in_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 where a figure differs; text, JSON and CSV."""
    words = ["awards", "compare", str(JUNE), str(JULY)]

    assert run(words) == 1
    assert "3 negative figures gone or no longer negative (-$1,626,741.36)" in (
        capsys.readouterr().out
    )
    assert run([*words, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["figures"] == {"in_both": 880, "only_in_first": 0, "only_in_second": 0}
    assert told["differing"][0] == {
        "row": {"date": "2018-01-01", "place_id": "c-us-nj-jec", "category_id": ""},
        "amount": "value",
        "first_cents": -103_872_800,
        "second_cents": None,
        "hides_a_negative": True,
    }
    assert run([*words, "--format", "csv"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_rows_that_only_one_delivery_has_are_told(tmp_path: Path) -> None:
    """Gone, new and changed; columns in one file alone are left out and named."""
    first = a_file(tmp_path / "1.csv", "city,amount,note", "A,1.00,x", "B,2.00,x", "C,-3.00,x")
    second = a_file(tmp_path / "2.csv", "city,amount", "A,1.00", "C,3.00", 'D,"$4,000.00"')

    found = compare(first, second)

    assert found.figures == (2, 1, 1)
    assert found.left_out == ("note",)
    assert found.drifts == {
        (("B",), "amount"): Drift(200, None),
        (("C",), "amount"): Drift(-300, 300),
        (("D",), "amount"): Drift(None, 400_000),
    }
    assert [one.hides_a_negative for one in found.drifts.values()] == [False, True, False]


def test_columns_may_be_named(tmp_path: Path) -> None:
    """Where names do not tell amounts, or other columns changed too."""
    first = a_file(tmp_path / "1.csv", "id,made,x", "1,2020-01-01,5", "2,2020-01-01,6")
    second = a_file(tmp_path / "2.csv", "id,made,x", "1,2021-01-01,5", "2,2021-01-01,7")

    found = compare(first, second, by=["ID"], amounts=["x"])

    assert found.drifts == {(("2",), "x"): Drift(600, 700)}
    assert found.left_out == ("made",)


@pytest.mark.parametrize(
    ("lines", "options", "told"),
    [
        (("id,x", "1,2"), {}, "found no column named like an amount among id, x; name one with"),
        (("id,amount", "1,2", "1,3"), {}, "found rows 2 and 3 with the same id (1); name columns"),
        (("id,amount", "1,many"), {}, 'row 2, column amount: found "many"; write digits'),
        (("id,amount", "1,1.005"), {}, 'found "1.005"; write dollars and whole cents'),
        (("id,amount", "1,2"), {"by": ["day"]}, '--by: found "day"; in both files are id, amount.'),
        (("other",), {}, "found no header; give a table with named columns."),
    ],
)
def test_a_file_that_cannot_be_compared_is_one_sentence(
    lines: tuple[str, ...], options: dict[str, list[str]], told: str, tmp_path: Path
) -> None:
    """Where, what was found, what would be right."""
    path = a_file(tmp_path / "1.csv", *lines)

    with pytest.raises(InputError) as fault:
        compare(path, path, **options)

    assert told in str(fault.value)


def test_two_tables_without_a_common_column_are_refused(tmp_path: Path) -> None:
    """They are no two deliveries."""
    first = a_file(tmp_path / "1.csv", "city,amount", "A,1")
    second = a_file(tmp_path / "2.csv", "town,dollars", "A,1")

    with pytest.raises(InputError, match=r"none of them in 2\.csv; give two deliveries"):
        compare(first, second)
