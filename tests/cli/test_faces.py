"""The commands brief, check, timeline, changes and governments, as typed."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from comity.awards import shipped_awards
from comity.cli.main import run

CHICAGO = str(shipped_awards("chicago"))
DAY = ["--on", "2018-07-01", "--known", "2018-07-01"]
ENDINGS = {
    "brief": ("txt", "html", "json", "xlsx"),
    "check": ("txt", "csv", "json", "xlsx", "parquet"),
    "timeline": ("txt", "json", "svg", "png"),
    "changes": ("txt", "html", "json"),
}
WORDS = {
    "brief": ["brief", "Chicago, IL", "--awards", CHICAGO, *DAY],
    "check": ["check", CHICAGO, "--government", "il/chicago", *DAY],
    "timeline": ["timeline", "IL-p14000", "--from", "2018-01-01", *DAY],
    "changes": ["changes", "Chicago, IL", "--since", "2018-06-01", "--awards", CHICAGO, *DAY],
}


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)


def a_list(*rows: str) -> str:
    """A list of awards in this folder."""
    Path("list.csv").write_text("\n".join(["FAIN,Recipient,State,ALN,FY,Obligated", *rows, ""]))
    return "list.csv"


def rows_of(path: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("command", WORDS)
def test_screen_begins_with_both_dates(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Today is never implied: the first line says which day, and as known when."""
    assert run(WORDS[command]) == 0

    first = " ".join(capsys.readouterr().out.splitlines()[:2])
    assert "2018-07-01, as known 2018-07-01 (law " in first


@pytest.mark.parametrize(
    ("command", "ending"), [(name, one) for name, endings in ENDINGS.items() for one in endings]
)
def test_ending_of_the_file_decides_the_format(command: str, ending: str) -> None:
    """`-o brief.html` writes HTML, and the same command twice the same bytes."""
    for name in ("one", "two"):
        assert run([*WORDS[command], "-o", f"{name}.{ending}"]) == 0

    one, two = Path(f"one.{ending}").read_bytes(), Path(f"two.{ending}").read_bytes()
    assert one
    assert one == two


def test_format_wins_over_the_ending() -> None:
    """`--format json -o answer.txt` writes JSON."""
    assert run([*WORDS["brief"], "--format", "json", "-o", "answer.txt"]) == 0

    assert json.loads(Path("answer.txt").read_text())["government"]["name"] == "Chicago, IL"


def test_an_ending_that_means_nothing_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence lists the endings that would be right."""
    assert run([*WORDS["brief"], "-o", "brief.docx"]) == 2
    assert '-o: found "brief.docx"; end it in .txt, .html' in capsys.readouterr().err


def test_rows_set_aside_go_beside_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence tells how many rows and dollars, and where they are."""
    awards = a_list("A-1,City of Seattle,WA,16.738,2017,100.10", "A-2,Atlantis,WA,16.738,2017,5.25")

    assert run(["check", awards, *DAY, "-o", "out.json"]) == 0

    assert (
        "list.csv: 1 row with $5.25 obligated set aside, with the reason of each, in "
        "out.set-aside.csv" in capsys.readouterr().err
    )
    (row,) = rows_of("out.set-aside.csv")
    assert (
        row["row"], row["FAIN"], row["Recipient"], row["Obligated"],
    ) == ("3", "A-2", "Atlantis", "5.25")  # fmt: skip
    assert row["reason"].startswith('row 3, government: found "Atlantis"')


def test_rows_set_aside_go_into_this_folder_when_printing() -> None:
    """The file is named after the list."""
    run(["check", a_list("A-2,Atlantis,WA,16.738,2017,5.25"), *DAY])

    assert Path("list.set-aside.csv").exists()


def test_strict_turns_rows_set_aside_into_a_failed_check() -> None:
    """Exit code 1; without `--strict` it is 0, and a list without faults passes."""
    faulty = a_list("A-2,Atlantis,WA,16.738,2017,5.25")
    assert (run(["check", faulty, *DAY]), run(["check", faulty, *DAY, "--strict"])) == (0, 1)

    sound = a_list("A-1,City of Seattle,WA,16.738,2017,100.10")
    assert run(["check", sound, *DAY, "--strict"]) == 0


def test_a_total_that_does_not_foot_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A total row of the list that differs from its rows is told on the error stream."""
    awards = a_list("A-1,City of Seattle,WA,16.738,2017,100.10", "Total,,,,,999.00")

    run(["check", awards, *DAY, "-o", "out.json"])

    assert "list.csv, row 3, column Obligated: the total is 999.00" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["brief", "Springfield"], '"Springfield": '),
        (["brief", "Seattle, WA", "--on", "2018-02-30"], '--on: found "2018-02-30"'),
        (["brief", "Seattle, WA", "--known", "1700-01-01"], "--known: found 1700-01-01"),
        (["brief", "Seattle, WA", "--awards", "none.csv"], "none.csv"),
        (["check", "none.csv"], "none.csv"),
        (["changes", "Seattle, WA"], "--since"),
        (
            ["changes", "Seattle, WA", "--since", "2030-01-01", "--on", "2020-01-01"],
            "--since: found",
        ),
        (
            ["timeline", "Seattle, WA", "--from", "2020-01-02", "--to", "2020-01-01"],
            "--from: found",
        ),
        (["timeline", "Seattle, WA", "--conditions", "few"], '--conditions: found "few"'),
        (["governments", "list"], 'found "list"; there are find, match'),
        (["governments", "find", "x", "--limit", "0"], '--limit: found "0"'),
        (["governments", "match", "none.csv"], "none.csv"),
    ],
)
def test_a_mistake_gets_one_sentence_and_exit_code_two(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found and what would be right, without a stack trace."""
    assert run(words) == 2

    message = capsys.readouterr().err.strip()
    assert told in message
    assert len(message.splitlines()) == 1


def test_timeline_of_awards_leaves_out_other_conditions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Only conditions on a listing and year of the list, and those on the government itself."""
    awards = a_list("A-1,City of Chicago,IL,16.738,2017,100.10")

    run(["timeline", "Chicago, IL", "--awards", awards, "--format", "json", *DAY])

    found = [one["condition"] for one in json.loads(capsys.readouterr().out)["conditions"]]
    assert "jag-fy2017-notice" in found
    assert "usc-8-1373" in found
    assert "jag-fy2018-notice" not in found
    assert "scaap-1373" not in found


def test_timeline_begins_with_the_year_before(capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--from` it is 1 January of the year before the last day."""
    run(["timeline", "Chicago, IL", "--program", "16.738", *DAY])

    assert capsys.readouterr().out.startswith("Chicago, IL on 2017-01-01 through 2018-07-01")


def test_governments_are_found_by_a_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    """The most populous first, with the slug that every command takes."""
    run(["governments", "find", "Franklin County", "--limit", "2"])
    text = capsys.readouterr().out
    run(["governments", "find", "Franklin County", "--limit", "1", "--format", "json"])
    (first,) = json.loads(capsys.readouterr().out)

    assert first["slug"] == "oh/franklin-county"
    assert "Franklin County, OH  oh/franklin-county" in text
    assert len(text.splitlines()) == 4


def test_a_file_of_names_is_matched_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Every row is decided, and the counts add up to the file."""
    Path("names.csv").write_text("name,state\nSeattle,WA\nFranklin County,\nSeattle,WA\n")

    assert run(["governments", "match", "names.csv", "-o", "out.csv"]) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "names.csv: 3 rows, written to out.csv"
    assert [line.split() for line in told[1:]] == [["2", "matched"], ["1", "ambiguous"]]
    assert [row["gov_id"] for row in rows_of("out.csv")] == ["WA-p63000", "", "WA-p63000"]


OVERRIDE = """
acts:
  - id: own-opinion
    kind: override
    title: Counsel reads the notice condition as lifted for Fort Worth
    by: counsel
    entered: 2018-06-27
    effective: 2018-06-27
    lifts:
      mode: declines_to_enforce
      targets: [{act: jag-fy2017-notice}]
      for: {named: [tx/fort-worth]}
    confidence: high
    note: Opinion of the city attorney.
"""


@pytest.mark.parametrize(
    "words",
    [
        ["brief", "Fort Worth, TX"],
        ["timeline", "Fort Worth, TX", "--program", "16.738"],
        ["changes", "Fort Worth, TX", "--since", "2018-06-01"],
        ["check", "list.csv"],
    ],
    ids=lambda words: words[0],
)
def test_counsel_s_own_act_is_marked_where_it_decides(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A workspace's override decides, and every face says that it is counsel's."""
    a_list("A-1,City of Fort Worth,TX,16.738,2017,100.10")
    Path("comity-workspace").mkdir()
    Path("comity-workspace/overrides.yaml").write_text(OVERRIDE)

    assert run([*words, *DAY]) == 0

    assert "counsel's own act" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["brief"], ["check"], ["timeline"], ["changes"], ["governments"], ["governments", "find"],
        ["governments", "match"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_help_is_a_line_and_an_example(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command says what it does and shows a line to type."""
    try:
        run([*words, "--help"])
    except SystemExit as ended:
        assert ended.code == 0

    assert "example:\n  comity " in capsys.readouterr().out
