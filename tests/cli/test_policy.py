"""The commands of the government's own texts, as typed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from comity.cli.main import run

TEXT = """ORDER 5

1. No agent requests information on the immigration status of any person.

2. Consistent with federal law, staff share such information on request.
"""
DAY = ["--on", "2017-06-30", "--known", "2017-06-30"]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    Path("order.txt").write_text(TEXT)
    run(["policy", "add", "order.txt", "--effective", "2012-01-01", "--kind", "order"])


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "csv", "json"])
def test_a_comparison_has_the_same_bytes_twice(ending: str) -> None:
    """In every format."""
    for name in ("one", "two"):
        assert run(["policy", "compare", *DAY, "-o", f"{name}.{ending}"]) == 0

    one, two = Path(f"one.{ending}").read_bytes(), Path(f"two.{ending}").read_bytes()
    assert one
    assert one == two


def test_a_mark_is_shown_with_its_day_and_office(capsys: pytest.CaptureFixture[str]) -> None:
    """In the table, in the text, and in the CSV."""
    assert run(["policy", "mark", "order/1", "open", "--note", "see opinion", "--by",
                "city attorney", "--day", "2017-06-28"]) == 0  # fmt: skip
    run(["policy", "compare", *DAY, "-o", "t.csv"])
    capsys.readouterr()

    run(["policy", "show", "order"])

    told = "open (marked 2017-06-28 by city attorney): see opinion"
    assert told in capsys.readouterr().out
    with Path("t.csv").open(newline="") as file:
        marks = [(row["mark"], row["marked_by"]) for row in csv.DictReader(file)]
    assert marks == [("", ""), ("open", "city attorney"), ("", "")]


def test_the_status_of_the_condition_is_told_for_a_government(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With both dates and the law's version in the first line."""
    run(["policy", "compare", "--government", "Chicago, IL", *DAY])

    told = capsys.readouterr().out
    assert told.startswith("Chicago, IL on 2017-06-30, as known 2017-06-30 (law ")
    assert "Status of the condition: binding." in told


def test_texts_are_listed_with_their_days(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether each is in force on a day."""
    run(["policy", "add", "order.txt", "--id", "past", "--effective", "2010-01-01", "--until",
         "2012-01-01"])  # fmt: skip
    capsys.readouterr()

    run(["policy", "list", "--on", "2017-06-30"])

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["past", "order"]
    assert "not in force" in lines[2]
    assert "not in force" not in lines[3]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["policy", "add", "none.txt", "--effective", "2012-01-01"], "none.txt: No such file"),
        (["policy", "add", "order.txt", "--effective", "now"], '--effective: found "now"'),
        (["policy", "mark", "order/9", "open"], 'order: found no clause "9"'),
        (["policy", "show", "none"], 'found no text "none"; there are order.'),
        (["policy", "compare", "--condition", "none"], "none"),
        (["policy", "compare", "--workspace", "nowhere"], "--workspace: nowhere: no such folder"),
    ],
)
def test_a_mistake_gets_one_sentence_and_exit_code_two(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found and what would be right."""
    capsys.readouterr()
    assert run(words) == 2

    message = capsys.readouterr().err.strip()
    assert told in message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("command", ["", "add", "list", "show", "compare", "mark"])
def test_help_is_a_line_and_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command says what it does and shows a line to type."""
    try:
        run(["policy", *([command] if command else []), "--help"])
    except SystemExit as ended:
        assert ended.code == 0

    assert "example:\n  comity policy" in capsys.readouterr().out
