"""The commands on all governments: what they print and write, and what they refuse."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from comity.cli.main import run
from comity.findings.national.duckdb_engine import DuckEngine
from comity.findings.national.record import TABLES
from comity.findings.opened import open_law
from tests.findings.national.stores import Audited, TinyStore, random_awards, write_store

ON = ["--on", "2018-09-01", "--known", "2026-06-01"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a store, as an import leaves it."""
    folder = tmp_path_factory.mktemp("workspace")
    audited = [Audited("il/chicago", "16.738", 500_000, True, 2018)]
    store = write_store(folder / "awards", open_law(), random_awards(11, 300), audited)
    write_manifest(store)
    return folder


def write_manifest(store: TinyStore) -> None:
    """Write what an import says of its store."""
    manifest = {
        "format": 1,
        "build": "tiny",
        "sources": [],
        "files": {table: [Path(one).name for one in store.files(table)] for table in TABLES},
        "signing_days": store.manifest.signing_days,
        "days": {},
        "counts": {},
    }
    (store.folder / "store.json").write_text(json.dumps(manifest), encoding="utf-8")


def output(capsys: pytest.CaptureFixture[str], workspace: Path, *words: str) -> str:
    """What a command prints."""
    code = run([*words, *ON, "--workspace", str(workspace)])
    told = capsys.readouterr()
    assert code == 0, told.err
    return told.out


def lines(text: str) -> list[dict[str, str]]:
    """The lines of a CSV."""
    return list(csv.DictReader(text.splitlines()))


def test_check_all_says_that_the_rows_add_up(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """Both dates stand in the first line, the footing below."""
    told = output(capsys, workspace, "check", "--all")

    assert "on 2018-09-01, as known 2026-06-01" in " ".join(told.split())
    assert "The rows add up to the store's total of $" in told
    assert "of recipients that are no government." in " ".join(told.split())


def test_check_all_gives_recipients_that_are_none_a_row_of_their_own(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """The last, with all their dollars in one column."""
    rows = list(
        csv.DictReader(output(capsys, workspace, "check", "--all", "--format", "csv").splitlines())
    )

    assert rows[-1]["id"] == ""
    assert rows[-1]["unresolved_cents"] == rows[-1]["total_cents"]
    assert all(row["unresolved_cents"] == "0" for row in rows[:-1])
    assert all(
        int(row["total_cents"])
        == sum(int(row[name]) for name in row if name.endswith("_cents"))
        - int(row["total_cents"])
        - int(row["exposed_cents"])
        for row in rows
    )


def test_every_format_has_the_same_rows(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """CSV, JSON, Parquet and Excel, to the cent."""
    files = {ending: tmp_path / f"all.{ending}" for ending in ("csv", "json", "parquet", "xlsx")}
    for file in files.values():
        output(capsys, workspace, "check", "--all", "-o", str(file))
    found = lines(files["csv"].read_text())
    plain: dict[str, Any] = json.loads(files["json"].read_text())
    stored = duckdb.execute(
        f"select government, exposed_cents from '{files['parquet']}'"
    ).fetchall()
    sheet = openpyxl.load_workbook(files["xlsx"]).active
    assert sheet is not None
    expected = [(line["government"], int(line["exposed_cents"])) for line in found]

    assert stored == expected
    assert [(row["government"], round(row["exposed"] * 100)) for row in plain["rows"]] == expected
    shown = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[3], int | float)]
    assert [(row[1], round(float(str(row[3])) * 100)) for row in shown[:-1]] == expected
    assert plain["on"] == "2018-09-01" and plain["supposed"] == []


@pytest.mark.parametrize("by", ["government", "state", "program", "agency", "condition"])
def test_exposure_by(capsys: pytest.CaptureFixture[str], workspace: Path, by: str) -> None:
    """Each has rows, a total and its notes; no more rows than asked for."""
    told = json.loads(
        output(capsys, workspace, "exposure", "--by", by, "--top", "2", "--format", "json")
    )

    assert 0 < len(told["rows"]) <= 2
    assert told["totals"]["direct_total"] > 0
    assert told["notes"]


def test_exposure_by_day_tells_each_change(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """Rows follow each other without a gap."""
    words = ["exposure", "--by", "day", "--from", "2018-01-01", "--format", "csv"]
    rows = lines(output(capsys, workspace, *words))

    assert rows[0]["day"] == "2018-01-01" and rows[-1]["until"] == "2018-09-02"
    assert [row["until"] for row in rows[:-1]] == [row["day"] for row in rows[1:]]


def test_timeline_all_writes_its_change_points(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """To one Parquet file, with names; on a screen it gives the sums by year."""
    file = tmp_path / "all.parquet"
    output(capsys, workspace, "timeline", "--all", "--from", "2017-01-01", "-o", str(file))
    told = output(capsys, workspace, "timeline", "--all", "--from", "2017-01-01")

    [(rows, names)] = duckdb.execute(
        f"select count(*), count(distinct name) from '{file}'"
    ).fetchall()
    assert rows > names > 5
    assert "2017-12-31" in told
    assert "-o FILE.parquet" in " ".join(told.split())


def test_a_scenario_that_changes_nothing_is_one_sentence(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """No empty table, no sums of nothing: it says why no dollar moves."""
    path = tmp_path / "suppose.yaml"
    path.write_text(
        "suppose:\n  - {enjoins: eo-13768-9a, for: everyone, day: 2030-01-01}\n", encoding="utf-8"
    )

    told = output(capsys, workspace, "check", "--all", "--suppose", str(path))

    words = " ".join(told.split())
    assert "on this day: the supposed acts work from 2030-01-01 on." in words
    assert "of no governments" not in " ".join(told.split())
    assert "Government" not in told
    assert not any(line.strip() == "" and line for line in told.splitlines())


def test_titles_fit_the_screen(capsys: pytest.CaptureFixture[str], workspace: Path) -> None:
    """A long title of a condition is cut on a page of text, and whole in a file."""
    told = output(capsys, workspace, "exposure", "--by", "condition")
    rows = lines(output(capsys, workspace, "exposure", "--by", "condition", "--format", "csv"))
    longest = max((row["condition"] for row in rows), key=len)

    assert len(longest) > 60
    assert longest not in told
    assert longest[:40] in told


def test_listings_with_other_numbers_are_told_with_all_answers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """An award under 16.804 stands beside conditions that name 16.738."""
    shelf = open_law()
    award = random_awards(5, 1)[0]
    award.program, award.government = "16.804", "il/chicago"
    store = write_store(tmp_path / "awards", shelf, [award])
    write_manifest(store)

    told = output(capsys, tmp_path, "check", "--all")

    assert "not counted for these: 16.804 (16.738)." in " ".join(told.split())


def test_supposed_answers_say_so_everywhere(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """In the first line, in a sentence, in the law's version and in every line of a file."""
    path = tmp_path / "what-if.yaml"
    path.write_text(
        "suppose:\n  - {rescinds: eo-13768-9a, for: everyone, day: 2018-01-01}\n", encoding="utf-8"
    )
    words = ["check", "--all", "--suppose", str(path)]
    text = " ".join(output(capsys, workspace, *words).split())
    rows = lines(output(capsys, workspace, *words, "--format", "csv"))

    assert text.startswith("SUPPOSED: ")
    assert (
        "Nobody has done this; it is supposed that: rescinds eo-13768-9a from 2018-01-01 on."
        in text
    )
    assert rows and all(row["supposed"] == "true" and "+" in row["law"] for row in rows)
    assert all(
        int(row["exposed_after_cents"]) - int(row["exposed_before_cents"])
        == int(row["exposed_difference_cents"])
        for row in rows
    )


def test_an_agency_is_named_by_code_abbreviation_or_name(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """As in comity awards find and fetch."""
    for name in ("015", "DOJ", "Justice"):
        assert "from agency 015" in output(capsys, workspace, "exposure", "--agency", name)
    assert "from agency" not in output(capsys, workspace, "exposure", "--agency", "all")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check"], "name an award list, or give --all"),
        (["check", "--all", "list.csv"], "found beside list.csv"),
        (["check", "list.csv", "--suppose", "x"], "--suppose: found without --all"),
        (["timeline"], "name one, or give --all"),
        (["timeline", "--all", "--program", "16.738"], "--program: found beside --all"),
        (["timeline", "--all", "-o", "x.csv"], "end it in .parquet"),
        (["exposure", "--top", "many"], '--top: found "many"'),
        (["exposure", "--program", "JAG"], '--program: found "JAG"'),
        (["exposure", "--agency", "Justise"], '--agency: found "Justise"; did you mean DOJ'),
        (["check", "--all", "--government", "wa/seattle"], "--government: found beside --all"),
        (["check", "--all", "--strict"], "--strict: found beside --all"),
        (["check", "--all", "--repeated", "add"], "--repeated: found beside --all"),
        (["check", "list.csv", "--engine", "spark:local[2]"], "--engine: found without --all"),
        (["timeline", "wa/seattle", "--engine", "spark:local[2]"], "found without --all"),
        (["timeline", "wa/seattle", "--all"], "--all: found beside wa/seattle; give one"),
        (["timeline", "--all", "--sheet", "Awards"], "--sheet: found beside --all"),
        (["timeline", "--all", "--repeated", "add"], "--repeated: found beside --all"),
        (["timeline", "--all", "--format", "parquet"], "or name a file of Parquet with -o"),
        (["timeline", "--all", "--format", "text", "-o", "x.parquet"], "found text beside -o"),
        (["timeline", "--all", "-o", "none/x.parquet"], "there is no folder none; make it"),
        (["exposure", "-o", "none/x.csv"], "-o: none/x.csv: there is no folder none; make it"),
        (["exposure", "-o", "."], "-o: .: is a folder; name a file in it."),
        (["exposure", "--from", "2018-01-01"], "--from: found without --by day"),
        (["exposure", "--to", "2018-01-01"], "--to: found without --by day"),
        (["exposure", "--on", "10000-01-01"], "write a day from 0001-01-01 to 9999-12-31."),
        (["check", "--all", "--on", "0000-12-01"], "write a day from 0001-01-01 to 9999"),
        (["timeline", "--all", "--from", "soon"], '--from: found "soon"; write a day like'),
        (["check", "--all", "--known", "9999-12-31"], "--known: found 9999-12-31, the last day"),
        (["exposure", "--state", "ZZ"], '--state: found "ZZ", which is no State; write two'),
        (["exposure", "--state", "Wasington"], "did you mean WA (Washington)?"),
        (["exposure", "--program", "16.783"], "did you mean 16.738 (Edward Byrne Memorial"),
        (["exposure", "--program", "00.*"], "which neither the store nor the catalogue has"),
        (["exposure", "--agency", "15"], "did you mean DOJ (Department of Justice, 015)?"),
        (["exposure", "--agency", "999"], '--agency: found "999"; write an abbreviation'),
        (["exposure", "--government", "Seatle, WA"], 'did you mean "Seattle, WA" (wa/seattle)'),
        (["exposure", "--condition", "eo-13768-9"], "did you mean eo-13768-9a"),
        (["exposure", "--condition", "none"], 'found "none", which the registry does not have'),
        (["exposure", "--by", "day", "--stage", "outlaid"], "--by day: found beside --stage"),
        (["exposure", "--engine", "presto"], '--engine: found "presto"'),
        (["check", "--all", "--suppose", "none.yaml"], "none.yaml: No such file"),
    ],
)
def test_refusals_are_one_sentence(
    capsys: pytest.CaptureFixture[str], workspace: Path, words: list[str], told: str
) -> None:
    """Exit code 2, and what would be right."""
    dates = [word for at, word in enumerate(ON) if not {ON[at // 2 * 2]} & {*words}]
    code = run([*words, *dates, "--workspace", str(workspace)])

    assert code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--state", "GU"],
        ["--state", "Guam"],
        ["--government", "Ritzville, WA"],
        ["--government", "Ritzville, WA", "--by", "day"],
        ["--program", "10.001"],
        ["--agency", "NASA"],
        ["--suppose", "acts.yaml", "--state", "GU"],
    ],
)
def test_what_is_known_and_has_no_award_is_told_plainly(
    words: list[str],
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """First among the notes, and on the error stream where a form has no notes."""
    monkeypatch.chdir(tmp_path)
    acts = "suppose:\n  - {rescinds: eo-13768-9a, for: everyone, day: 2018-01-01}\n"
    Path("acts.yaml").write_text(acts, encoding="utf-8")

    told = " ".join(output(capsys, workspace, "exposure", *words).split())
    code = run(["exposure", *words, *ON, "--workspace", str(workspace), "--format", "csv"])

    assert "Notes ----- - There is nothing: the store has no dollars of " in told
    assert "by 2018-09-01, as known 2026-06-01." in told
    assert code == 0
    assert capsys.readouterr().err.startswith("There is nothing: the store has no dollars of ")


def test_a_day_before_all_actions_says_when_they_begin(
    capsys: pytest.CaptureFixture[str], of_nobody: Path
) -> None:
    """Where the store tells of the first."""
    file = of_nobody / "awards" / "store.json"
    manifest = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(manifest | {"days": {"first_known": "2019-01-01"}}))

    told = " ".join(output(capsys, of_nobody, "check", "--all").split())

    assert "as known 2026-06-01; it knows of actions from 2019-01-01 on." in told


def test_a_condition_that_exposes_nothing_is_told(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """There are dollars, and none of them under it."""
    words = ["exposure", "--by", "condition", "--condition", "eo-13768-9a", "--on", "2026-06-01"]
    assert run([*words, "--workspace", str(workspace)]) == 0

    assert "No dollar of these is exposed on this day." in capsys.readouterr().out


@pytest.mark.parametrize("by", ["state", "day"])
def test_a_condition_on_the_government_itself_is_told_to_be_on_no_dollar(
    by: str, capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """So that no dollar exposed is not read as nothing in force."""
    told = output(capsys, workspace, "exposure", "--by", by, "--condition", "usc-8-1373")

    assert "usc-8-1373 is on the government itself, so it is on no dollar." in told


def test_a_day_by_day_answer_names_its_government(
    capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """And has at most so many rows as asked for."""
    words = ["exposure", "--by", "day", "--government", "il/chicago", "--from", "2016-01-01"]

    told = json.loads(output(capsys, workspace, *words, "--top", "2", "--format", "json"))

    assert told["title"] == "Obligated dollars of Chicago, IL, day by day,"
    assert len(told["rows"]) == 2
    assert any(" rows, the first." in note for note in told["notes"])


def test_a_scenario_says_whose_dollars_and_shows_what_is_left(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """The filter stands in its title; nothing left is shown as no dollars; --top cuts files too."""
    path = tmp_path / "acts.yaml"
    path.write_text(
        "suppose:\n  - {rescinds: eo-13768-9a, for: everyone, day: 2018-01-01}\n", encoding="utf-8"
    )
    words = ["exposure", "--suppose", str(path), "--by", "government", "--condition", "eo-13768-9a"]

    told = output(capsys, workspace, *words)
    rows = lines(output(capsys, workspace, *words, "--top", "1", "--format", "csv"))

    assert "Obligated dollars of all governments under eo-13768-9a by government" in told
    assert "Exposed before" in told and "Exposed after" in told
    assert len(rows) == 1


def test_a_file_that_may_not_be_written_is_told_before_the_work(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    tmp_path: Path,
) -> None:
    """It stays as it is, though its folder would let it be replaced."""
    file = tmp_path / "kept.csv"
    file.write_text("kept")
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != str(file) and may(path, mode))

    assert run(["exposure", "-o", str(file), "--workspace", str(workspace)]) == 2

    assert "kept.csv: cannot be written; name a file that is yours." in capsys.readouterr().err
    assert file.read_text() == "kept"


def test_memory_that_ends_says_how_to_give_more(
    capsys: pytest.CaptureFixture[str], workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What COMITY_MEMORY allows binds national answers as it binds an import."""
    monkeypatch.setenv("COMITY_MEMORY", "1kB")

    assert run(["exposure", "--by", "state", *ON, "--workspace", str(workspace)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "set COMITY_MEMORY to more, like 4GB." in told


def test_what_does_not_fit_goes_to_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not to the folder that one stands in; with the engine it is gone."""
    monkeypatch.setenv("COMITY_MEMORY", "64MB")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "passing"))
    (tmp_path / "passing").mkdir()
    monkeypatch.chdir(tmp_path)

    engine = DuckEngine(threads=1)
    engine.connection.execute("create table much as select random() from range(12000000)")
    [spilled] = (tmp_path / "passing").iterdir()

    assert os.listdir(spilled)
    engine.close()
    assert [one.name for one in tmp_path.rglob("*")] == ["passing"]


def test_a_workspace_without_a_store_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With the command that makes one."""
    assert run(["check", "--all", "--workspace", str(tmp_path)]) == 2
    assert "comity awards import" in capsys.readouterr().err


@pytest.fixture
def of_nobody(tmp_path: Path) -> Path:
    """A workspace whose store has no award of any government."""
    write_manifest(write_store(tmp_path / "awards", open_law(), []))
    return tmp_path


@pytest.mark.parametrize("by", ["government", "state", "program", "agency", "condition", "day"])
def test_exposure_of_nothing_is_an_empty_table(
    by: str, capsys: pytest.CaptureFixture[str], of_nobody: Path
) -> None:
    """A store without awards of governments has no rows, and is no fault."""
    told = json.loads(output(capsys, of_nobody, "exposure", "--by", by, "--format", "json"))

    assert not told["rows"]


def test_a_timeline_of_nothing_is_told(capsys: pytest.CaptureFixture[str], of_nobody: Path) -> None:
    """There is no file that it could stand in."""
    assert run(["timeline", "--all", "--workspace", str(of_nobody)]) == 2

    assert "found no dollars of any government" in capsys.readouterr().err


def test_a_store_that_can_only_be_read_answers_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    tmp_path: Path,
) -> None:
    """What is kept beside a store stands in the user's own folder then."""
    shared = str(workspace / "awards")
    may = os.access

    def nowhere_beside_the_store(path: Any, mode: int) -> bool:
        return may(path, mode) and not str(path).startswith(shared)

    monkeypatch.setattr(os, "access", nowhere_beside_the_store)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    output(capsys, workspace, "exposure", "--by", "state")

    assert list(tmp_path.glob("comity/stores/*/classes/*/classes.json"))


@pytest.mark.parametrize("content", ["", "5", "- a", "a: &a [*a]"])
def test_a_file_of_supposed_acts_without_any_is_told(
    content: str, capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    """Empty, a number, a bare list, a list within itself: one sentence each."""
    file = tmp_path / "acts.yaml"
    file.write_text(content)

    assert run(["exposure", "--suppose", str(file), "--workspace", str(workspace)]) == 2

    told = capsys.readouterr().err
    assert told.startswith("acts.yaml") and ": found " in told and told.count("\n") == 1


@pytest.mark.parametrize("words", [("timeline", "--all"), ("exposure", "--by", "day")])
def test_the_last_day_of_all_is_told(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    """Days end before one that is there."""
    assert run([*words, "--to", "9999-12-31", "--workspace", str(workspace)]) == 2

    assert "--to: found 9999-12-31" in capsys.readouterr().err
