"""`comity awards fetch`, as typed, against hosts on this machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from comity.awards.fetch import Line
from comity.cli import awards_fetch
from comity.cli.main import run
from tests.awards.fetch.contracts import (
    RECIPIENTS,
    SEARCH,
    archive_path,
    audit_path,
    found,
    searched,
    usaspending,
)
from tests.awards.fetch.server import TODAY, File, Host, a_line, a_table, an_archive, serving

NAME = "FY2024_015_Assistance_Full_20260606.zip"
DOJ = ["awards", "fetch", "--agency", "DOJ", "--fiscal-year", "2024"]


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A host that the environment names, and a folder and a line of this test's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    monkeypatch.delenv("COMITY_AUDIT_KEY", raising=False)
    monkeypatch.setattr(awards_fetch, "_line", a_quick_line)
    with serving() as one:
        monkeypatch.setenv("COMITY_USASPENDING_URL", one.root)
        monkeypatch.setenv("COMITY_AUDIT_URL", one.root)
        yield usaspending(one)


def a_quick_line() -> Line:
    """A line whose waits take no time."""
    return a_line()


def test_a_file_comes_into_the_workspace(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """The answer says where, how many, and how large."""
    host.say(archive_path(), File(an_archive()))

    assert run(DOJ) == 0

    out, err = capsys.readouterr()
    place = Path("comity-workspace/awards/downloads")
    size = (place / NAME).stat().st_size
    assert out.splitlines() == [
        f"{place}: 1 file fetched, 0 there already",
        f"  {NAME}  {size:>15,} bytes",
    ]
    assert err == ""


def test_the_second_time_it_is_there_already(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is fetched twice, and the answer says so."""
    host.say(archive_path(), File(an_archive()))
    run(DOJ)
    capsys.readouterr()

    run(DOJ)

    assert "0 files fetched, 1 there already" in capsys.readouterr().out


def test_the_workspace_may_be_named(host: Host) -> None:
    """As everywhere, one that is named must be there."""
    host.say(archive_path(), File(an_archive()))
    assert run([*DOJ, "--workspace", "mine"]) == 2
    Path("mine").mkdir()

    run([*DOJ, "--workspace", "mine"])

    assert Path(f"mine/awards/downloads/{NAME}").exists()


def test_a_mirror_may_be_named(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the command line, which goes before the environment."""
    host.say(archive_path(), File(an_archive()))
    monkeypatch.setenv("COMITY_USASPENDING_URL", "http://127.0.0.1:9")

    assert run([*DOJ, "--base-url", host.root]) == 0


def test_a_dry_run_shows_each_request_and_makes_none(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing leaves the machine, and no folder is made."""
    assert run([*DOJ, "--audits", "2022-2023", "--dry-run"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert f"GET {host.root}{audit_path('passthrough', 2022)}" in lines
    assert lines[-1] == "files would go to comity-workspace/awards/downloads"
    assert host.seen == []
    assert not Path("comity-workspace").exists()


def test_the_answer_may_be_json(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """The ledger's rows, and what was not fetched."""
    host.say(archive_path(), File(an_archive(a_table())))

    run([*DOJ, "--format", "json"])

    told = json.loads(capsys.readouterr().out)
    assert told["files"][0]["name"] == NAME
    assert told["files"][0]["is_new"] is True
    assert told["files"][0]["notes"] == ["No rows: the host has none for this request."]
    assert told["not_fetched"] == []


def test_what_was_not_fetched_is_told_on_standard_error(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence each, and exit code 1."""
    assert run(DOJ) == 1

    out, err = capsys.readouterr()
    assert "0 files fetched" in out
    assert err.count("\n") == 1 and "answered 404: Not found." in err


def test_a_government_is_searched_for_by_its_name(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """Any name that the gazetteer resolves; words and State limit the search."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(1))

    assert run(["awards", "fetch", "--government", "Chicago, IL"]) == 0

    filters = host.asked(SEARCH)[0].body["filters"]
    assert filters["recipient_search_text"] == ["CHICAGO CITY"]
    assert filters["recipient_locations"] == [{"country": "USA", "state": "IL"}]
    assert f"awards_il-chicago_grants_{TODAY}.jsonl" in capsys.readouterr().out


def test_a_state_is_searched_for_as_a_state(host: Host) -> None:
    """Its name alone would find every city of that name."""
    host.say(RECIPIENTS, found())
    host.say(SEARCH, searched(0))

    run(["awards", "fetch", "--government", "wa"])

    assert host.asked(RECIPIENTS)[0].body["keyword"] == "STATE OF WASHINGTON"


def test_audits_come_from_the_address_of_audits(host: Host) -> None:
    """Three tables a year."""
    for table in ("general", "federal_awards", "passthrough"):
        host.say(audit_path(table), File(b"report_id,x\r\n1,2\r\n"))

    assert run(["awards", "fetch", "--audits", "2023"]) == 0

    assert len(list(Path("comity-workspace/awards/downloads").glob("2023-ay-*.csv"))) == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "found nothing to fetch"),
        (["--agency", "Justise"], 'found "Justise"; did you mean DOJ'),
        (["--agency", "DOJ", "--fiscal-year", "24"], 'found "24"; write a year like 2024'),
        (["--agency", "DOJ", "--fiscal-year", "2020-2016"], "write the earlier year first"),
        (["--audits", "2023", "--audit-pages"], "found no key in COMITY_AUDIT_KEY"),
        (["--audits", "2023", "--wait", "long"], '--wait: found "long"; write minutes, like 60.'),
        (["--audits", "2023", "--wait", "nan"], '--wait: found "nan"; write minutes, like 60.'),
        (["--audits", "2023", "--wait", "-5"], '--wait: found "-5"; write minutes, like 60.'),
        (["--government", "Nowhere, ZZ"], "Nowhere"),
    ],
)
def test_what_cannot_be_asked_for_is_one_sentence(
    host: Host, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and no request made."""
    assert run(["awards", "fetch", *words]) == 2

    err = capsys.readouterr().err
    assert told in err and err.count("\n") == 1
    assert host.seen == []


def test_years_are_given_singly_in_ranges_and_more_than_once() -> None:
    """Each once, in order."""
    given = awards_fetch.years(["2024", "2016-2018", "2017,2019"], "--fiscal-year")

    assert given == (2016, 2017, 2018, 2019, 2024)


def test_files_are_imported_at_once_where_asked(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the paths and the workspace of this fetch."""
    host.say(archive_path(), File(an_archive()))
    given: list[list[str]] = []
    module = ModuleType("comity.cli.awards_import")
    module.run = lambda words: len(given.append(words) or [])  # type: ignore[attr-defined, func-returns-value]
    Path("mine").mkdir()
    monkeypatch.setitem(sys.modules, "comity.cli.awards_import", module)

    assert run([*DOJ, "--import", "--workspace", "mine"]) == 0

    assert given == [[f"mine/awards/downloads/{NAME}", "--workspace", "mine"]]


def test_a_stop_by_hand_says_that_what_came_is_kept(
    host: Host, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 130, as everywhere."""

    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("comity.awards.fetch.fetch", stopped)

    assert run(DOJ) == 130
    assert "the same command goes on from there" in capsys.readouterr().err


def test_the_progress_line_is_drawn_on_a_screen_only(
    host: Host, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, drawn over and taken away at the end."""
    from comity.cli.progress_line import ProgressLine

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    line = ProgressLine()
    line.begins(NAME)
    line.moves(2_000_000, 8_000_000)
    line.waits(300, "the host asks")
    line.ends(NAME)

    err = capsys.readouterr().err
    assert f"\r\x1b[K{NAME}: 2.0 of 8.0 MB (25%), 0 s" in err
    assert "the host asks; waiting 5 min" in err
    assert err.endswith("\r\x1b[K") and "\n" not in err


def test_a_long_wait_is_told_without_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """A log shows why nothing moves; short waits are left out."""
    from comity.cli.progress_line import ProgressLine

    line = ProgressLine()
    line.waits(3, "soon")
    line.waits(300, "the host asks")

    assert capsys.readouterr().err == "the host asks; waiting 5 min\n"
