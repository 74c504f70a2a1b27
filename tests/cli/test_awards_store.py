"""The commands of the store, as typed: import, sources, check, review, find, show."""

from __future__ import annotations

import csv
import io
import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from comity.cli.main import run
from tests.awards.store.files import action, write

ROWS = [
    action(award_id_fain="2017-DJ-BX-0990", action_date="2018-06-01"),
    action(award_id_fain="2017-DJ-BX-0990", modification_number="1", action_type_code="C",
           action_date="2019-06-01", federal_action_obligation="-20.00",
           total_outlayed_amount_for_overall_award="30.00"),
    action(award_id_fain="B-24-MC-06-0001", awarding_agency_code="086", cfda_number="14.218",
           awarding_sub_agency_code="8620", recipient_name="TREASURER OFFICE"),
    action(award_id_fain="BAD", action_date="never"),
]  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace into which one file was imported."""
    place = tmp_path_factory.mktemp("cli")
    path = write(place / "custom_2026-06-06.csv", ROWS)
    assert run(["awards", "import", str(path), "--workspace", str(place / "ws")]) == 0
    return place / "ws"


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What a command prints."""
    capsys.readouterr()
    assert run(["awards", *words]) == code
    return capsys.readouterr().out


def test_import_tells_rows_dollars_and_where_the_rest_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line a file, one for what was set aside, one for the store; then nothing twice."""
    path = str(write(tmp_path / "custom_2026-06-06.csv", ROWS))
    words = ("import", path, "--workspace", str(tmp_path))

    first = told(capsys, *words).splitlines()
    second = told(capsys, *words).splitlines()

    assert "as of 2026-06-06: 3 of 4 rows used, $180.00" in first[0]
    assert "1 row set aside, $100.00: set-aside/" in first[1]
    assert first[-1] == "1 file in the store: 3 actions, known from 2026-06-06 to 2026-06-06"
    assert second == ["custom_2026-06-06.csv: in the store already", first[-1]]


def test_import_refuses_an_unknown_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, exit code 2, and no store."""
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")

    assert run(["awards", "import", str(tmp_path / "x.csv"), "--workspace", str(tmp_path)]) == 2
    assert "x.csv: the header: found 2 columns" in capsys.readouterr().err
    assert not (tmp_path / "awards" / "store.json").exists()


def test_import_takes_an_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file at an address is brought to the workspace and read; a missing one is one sentence."""
    write(tmp_path / "shelf" / "custom_2026-06-06.csv", ROWS)
    handler = partial(Silent, directory=str(tmp_path / "shelf"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}"
        words = ["--workspace", str(tmp_path / "ws")]
        there = told(capsys, "import", f"{root}/custom_2026-06-06.csv", *words)
        told(capsys, "import", f"{root}/nothing.csv", *words, code=2)
        server.shutdown()

    assert "3 of 4 rows used" in there
    brought = tmp_path / "ws" / "awards" / "downloads"
    assert {path.name for path in brought.iterdir()} == {"custom_2026-06-06.csv", "fetched.json"}


def test_import_reads_what_came_and_tells_what_did_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file here, an address of another scheme, and a wrong one: one sentence each, and rows."""
    path = write(tmp_path / "custom_2026-06-06.csv", ROWS)
    words = ("import", "ftp://h/x.csv", str(path), "http://h/page", "--workspace", str(tmp_path))

    assert run(["awards", *words]) == 2

    out, err = capsys.readouterr()
    assert "3 of 4 rows used" in out
    first, second = err.splitlines()
    assert first.startswith('found the address "ftp://h/x.csv"; write one like https://')
    assert second.startswith('http://h/page: found "page" at its end')


class Silent(SimpleHTTPRequestHandler):
    """A server of files that prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_an_interrupted_import_ends_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C: exit code 130, and what happens next is told."""
    from comity.cli.rate_line import RateLine

    def interrupt(self: RateLine, doing: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(RateLine, "moves", interrupt)
    path = str(write(tmp_path / "custom_2026-06-06.csv", ROWS))

    assert run(["awards", "import", path, "--workspace", str(tmp_path)]) == 130
    assert capsys.readouterr().err.startswith("stopped: the store is as it was")


def test_sources_lists_files_in_every_form(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text for people, CSV and JSON with all there is to know of a file."""
    words = ("sources", "--workspace", str(workspace))

    assert "custom_2026-06-06.csv" in told(capsys, *words)
    (row,) = csv.DictReader(io.StringIO(told(capsys, *words, "--format", "csv")))
    (source,) = json.loads(told(capsys, *words, "--format", "json"))["sources"]
    assert row["rows_in"] == str(source["rows_in"]) == "4"
    assert len(source["sha256"]) == 64


@pytest.mark.parametrize("deep", [[], ["--deep"]])
def test_check_reconciles_rows_and_cents(
    deep: list[str], workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows and dollars in are those used and set aside."""
    out = told(capsys, "check", "--workspace", str(workspace), *deep)

    assert "4 rows in = 3 used + 1 set aside" in out
    assert "$280.00 in = $180.00 used + $100.00 set aside" in out


def test_check_fails_where_a_part_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, and the folder with the way out; the figures are not held against each other."""
    path = str(write(tmp_path / "custom_2026-06-06.csv", ROWS))
    told(capsys, "import", path, "--workspace", str(tmp_path))
    for part in (tmp_path / "awards" / "parts").glob("*/*.parquet"):
        part.unlink()

    out = told(capsys, "check", "--workspace", str(tmp_path), code=1)

    assert "found no rows there; remove this folder and import" in out
    assert "figures were not held against each other" in out


def test_review_gives_the_form_that_review_takes(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unresolved recipients by dollars, ready to be filled in."""
    out = told(capsys, "review", "--workspace", str(workspace), "--format", "csv")

    (row,) = csv.DictReader(io.StringIO(out))
    assert list(row)[:5] == ["recipient", "uei", "state", "government", "note"]
    assert (row["recipient"], row["government"]) == ("TREASURER OFFICE", "")


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (["chicago"], ["015/2017DJBX0990"]),
        (["2017-dj"], ["015/2017DJBX0990"]),
        (["--government", "il/chicago"], ["015/2017DJBX0990"]),
        (["--program", "14.218"], ["086/B24MC060001"]),
        (["--agency", "86"], ["086/B24MC060001"]),
        (["--fiscal-year", "2018"], ["015/2017DJBX0990"]),
    ],
)
def test_find_by_anything(
    words: list[str], keys: list[str], workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words, government, program, agency and year, alone or together."""
    out = told(capsys, "find", *words, "--workspace", str(workspace), "--format", "json")

    assert [one["award_key"] for one in json.loads(out)["awards"]] == keys


def test_find_of_nothing_is_told(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No award: a line that says so and that this proves nothing (trap 55), and exit code 1."""
    out = told(capsys, "find", "xyzzy", "--workspace", str(workspace), code=1)

    assert out.startswith("no awards in the files of this store")
    assert "agencies need not report small awards" in out


def test_show_tells_what_is_not_known_of_subawards(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """None in the store is no proof that there are none."""
    out = told(capsys, "show", "2017DJBX0990", "--workspace", str(workspace))

    assert "passed on   none known; those under $30,000 need not be reported" in out


def test_the_first_import_makes_the_workspace_that_the_environment_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """COMITY_WORKSPACE may name a folder that is not there yet."""
    monkeypatch.setenv("COMITY_WORKSPACE", str(tmp_path / "new"))
    path = write(tmp_path / "custom_2026-06-06.csv", ROWS)

    assert "3 of 4 rows used" in told(capsys, "import", str(path))
    assert (tmp_path / "new" / "awards" / "store.json").exists()


@pytest.mark.parametrize(
    "words",
    [
        "2017-DJ-BX-0990",
        "2017djbx0990",
        "015/2017DJBX0990",
        "ASST_NON_2017-DJ-BX-0990_015",
        "ASST_NON_2017-DJ-BX-0990_1550",
        "https://www.usaspending.gov/award/ASST_NON_2017-DJ-BX-0990_015/",
    ],
)
def test_show_by_any_key(words: str, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Hyphens or none, old key or new, address or number: one award."""
    out = told(capsys, "show", words, "--workspace", str(workspace), "--format", "json")

    shown = json.loads(out)
    assert shown["stages"] == {
        "obligated_cents": 8000, "outlaid_cents": 3000, "undrawn_cents": 5000,
    }  # fmt: skip
    assert len(shown["actions"]) == 2


def test_show_as_known_before_the_file(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a day before the first file, nothing of an award is known yet."""
    words = ("show", "2017DJBX0990", "--workspace", str(workspace), "--known", "2020-01-01")

    out = told(capsys, *words)

    assert "$0.00" in out
    assert "2 versions of actions became known only later" in out


def test_commands_without_a_store_say_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and the command that makes a store."""
    for command in (["sources"], ["check"], ["review"], ["find", "x"], ["show", "x"]):
        assert run(["awards", *command, "--workspace", str(tmp_path)]) == 2
        assert "comity awards import" in capsys.readouterr().err


def test_years_tell_the_usual_one_and_those_far_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A year of fifty is kept in its place beside a median of three; a year without money is 0."""
    rows = [
        action(award_id_fain=f"2016DJBX{n}", action_date=f"{year}-03-01",
               federal_action_obligation=amount, recipient_name="CITY OF SEATTLE",
               recipient_state_code="WA")
        for n, (year, amount) in enumerate([(2014, 3), (2015, 4), (2016, 50), (2017, 3), (2019, 2)])
    ]  # fmt: skip
    path = write(tmp_path / "custom_2026-06-06.csv", rows)
    told(capsys, "import", str(path), "--workspace", str(tmp_path / "ws"))
    words = ("years", "Seattle, WA", "--workspace", str(tmp_path / "ws"))

    found = json.loads(told(capsys, *words, "--format", "json"))["years"]
    text = told(capsys, *words)

    assert [(one["fiscal_year"], one["obligated_cents"]) for one in found] == [
        (2014, 300), (2015, 400), (2016, 5000), (2017, 300), (2018, 0), (2019, 200),
    ]  # fmt: skip
    assert {one["usual_cents"] for one in found} == {300}
    assert [one["fiscal_year"] for one in found if one["is_far_above"]] == [2016]
    assert "more than four times the usual year" in text
    assert told(capsys, *words, "--program", "20.205", code=1).startswith("no dated actions")
    header, first, *_ = told(capsys, *words, "--format", "csv", "--known", "2026-07-01").split("\n")
    assert (header.split(",")[-1], first.split(",")[-1]) == ("known", "2026-07-01")


@pytest.mark.parametrize("command", ["find", "years", "audits", "show"])
def test_a_place_that_takes_no_file_is_refused_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Even before the store is looked for, which is not there."""
    words = ["awards", command, "Seattle, WA", "--workspace", str(tmp_path / "ws")]

    assert run([*words, "-o", str(tmp_path / "x.pdf")]) == 2
    assert "end it in .txt, .json, .csv, or give --format" in capsys.readouterr().err
    assert run([*words, "-o", str(tmp_path / "none" / "x.csv")]) == 2
    assert "there is no folder" in capsys.readouterr().err
