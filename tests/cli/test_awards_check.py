"""`comity awards check`: what the figures of a store say of each other, in every form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from comity.cli.main import run
from tests.awards.store.files import action, write

FIRST, SECOND = (f"FY2024_015_Assistance_Full_{day}_1.csv" for day in ("20250606", "20260606"))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A workspace with two whole files of one agency and year."""
    place = tmp_path_factory.mktemp("check")
    kept = action(award_id_fain="KEPT", total_obligated_amount="250.00")
    gone = action(award_id_fain="GONE", federal_action_obligation="-50.00")
    paths = [write(place / FIRST, [kept, gone]), write(place / SECOND, [kept])]
    assert run(["awards", "import", *map(str, paths), "--workspace", str(place / "ws")]) == 0
    return str(place / "ws")


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What the command prints."""
    capsys.readouterr()
    assert run(["awards", "check", *words]) == code
    return capsys.readouterr().out


def test_figures_that_do_not_agree_are_one_block_after_the_files(
    workspace: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are told, and are no fault of the store: exit code 0."""
    out = told(capsys, "--workspace", workspace, "--known", "2026-12-01").splitlines()

    head = "figures told twice, and totals beside their parts, as known 2026-12-01:"
    assert out[out.index(head) + 1 :] == [
        "   015 Department of Justice, FY2024, files of 2026-06-06: $50.00 more, of 1 award",
        "      1 action gone (-$50.00)",
        "      1 negative figure gone or no longer negative (-$50.00), the largest of 015/GONE",
        "   1 of 1 award total not the sum of the actions here",
        "      015/KEPT CITY OF CHICAGO: $250.00 told 2026-06-06, $100.00 here",
    ]


def test_what_later_files_changed_is_hidden_on_an_earlier_day(
    workspace: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both times are kept: on that day nobody knew."""
    out = told(capsys, "--workspace", workspace, "--known", "2026-06-05")

    assert "files of 2026-06-06" not in out
    assert "$250.00 told 2025-06-06, $100.00 here" in out


def test_json_and_csv_tell_the_same(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON by kind; CSV with a line for each file and for each two figures."""
    words = ("--workspace", workspace, "--known", "2026-12-01", "--format")

    plain = json.loads(told(capsys, *words, "json"))
    rows = list(csv.DictReader(io.StringIO(told(capsys, *words, "csv"))))

    assert [one["name"] for one in plain["files"]] == [FIRST, SECOND]
    (restated,) = plain["agreement"]["restated"]
    assert (restated["gone_negative_rows"], restated["told_on"]) == (1, "2026-06-06")
    assert plain["agreement"]["award_totals"]["largest"][0]["told_cents"] == 25_000
    assert [row["line"] for row in rows] == ["file"] * 2 + ["figures"] * 3
    assert [(row["what"], row["first_cents"], row["second_cents"]) for row in rows[2:]] == [
        ("gone", "-5000", ""),
        ("negative gone", "-5000", ""),
        ("award total", "25000", "10000"),
    ]


def test_very_many_figures_are_counted_and_the_largest_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twenty lines of a kind; CSV has them all, those that differ most first."""
    rows = [action(award_id_fain=f"A{n}", total_obligated_amount=f"{n}00.00") for n in range(2, 27)]
    path = write(tmp_path / "custom_2026-06-06.csv", rows)
    assert run(["awards", "import", str(path), "--workspace", str(tmp_path)]) == 0
    words = ("--workspace", str(tmp_path), "--known", "2026-12-01")

    out = told(capsys, *words).splitlines()
    table = told(capsys, *words, "--format", "csv").splitlines()

    assert "25 of 25 award totals not the sum of the actions here" in out[-22]
    assert out[-21].endswith("015/A26 CITY OF CHICAGO: $2,600.00 told 2026-06-06, $100.00 here")
    assert out[-1].strip() == "and 5 more; --format csv tells them"
    assert sum(line.startswith("figures") for line in table) == 25


def test_a_store_that_tells_nothing_twice_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One file without totals."""
    path = write(tmp_path / "custom_2026-06-06.csv", [action()])
    assert run(["awards", "import", str(path), "--workspace", str(tmp_path)]) == 0

    out = told(capsys, "--workspace", str(tmp_path), "--known", "2026-12-01")

    assert out.splitlines()[-1] == (
        "as known 2026-12-01: no figure is told twice, and no total beside its parts"
    )
