"""The commands of terms, as typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.main import run

OLD = """STANDARD TERMS

1. Payment. The recipient draws money only for costs that were allowable under the award.

2. Cooperation. The recipient must honor requests for cooperation, such as participation in joint
operations, sharing of information, or requests for short term detention of an alien pursuant to a
valid detainer.

3. Rules. The recipient complies with 2 CFR Part 200 and the Grants Policy Statement.
"""
NEW = OLD.replace("allowable", "reasonable")
ENDINGS = ("txt", "html", "docx", "json")
DAY = ["--on", "2025-06-01", "--known", "2025-06-01"]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    Path("old.txt").write_text(OLD)
    Path("new.txt").write_text(NEW)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_redline_has_the_same_bytes_twice(ending: str) -> None:
    """In every format."""
    for name in ("one", "two"):
        assert run(["terms", "diff", "old.txt", "new.txt", "-o", f"{name}.{ending}"]) == 0

    one, two = Path(f"one.{ending}").read_bytes(), Path(f"two.{ending}").read_bytes()
    assert one
    assert one == two


def test_a_redline_on_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """What changed, where, and in which words; no colours where there is no screen."""
    run(["terms", "diff", "old.txt", "new.txt"])

    told = capsys.readouterr().out
    assert "1 changed, 3 unchanged" in told
    assert "[-allowable-] {+reasonable+}" in told
    assert "\033[" not in told


def test_terms_are_added_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Clauses, what they name, what they resemble."""
    assert run(["terms", "add", "old.txt", "--id", "std", "--version", "2", "--day", "2025-03-27",
                "--award", "A-1"]) == 0  # fmt: skip
    added = capsys.readouterr().out
    run(["terms", "list"])
    listed = capsys.readouterr().out
    run(["terms", "show", "std"])
    shown = capsys.readouterr().out

    assert "regulation: 2 CFR 200 (to be followed; 1 clause)" in added
    assert "std" in listed
    assert "2025-03-27" in listed
    assert "> resembles dhs-fy2025-std-terms-immigration" in shown


def test_both_texts_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """The clause on the left, the condition on the right, the reasons above."""
    run(["terms", "add", "old.txt", "--id", "std"])
    capsys.readouterr()

    run(["terms", "show", "std", "--clause", "2"])

    told = capsys.readouterr().out
    assert "words in a row of its quotation" in told
    assert "the clause" in told
    assert "| the condition" in told


def test_a_confirmed_condition_has_its_status_in_the_chain(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From the award's number, for a government, on a day."""
    run(["terms", "add", "old.txt", "--id", "std", "--award", "A-1"])
    run(["terms", "confirm", "std", "2", "dhs-fy2025-std-terms-immigration", "--day", "2025-05-01"])
    capsys.readouterr()

    run(["terms", "chain", "A-1", "--government", "Austin, TX", *DAY, "--format", "json"])

    told = json.loads(capsys.readouterr().out)
    (confirmed,) = told["documents"][0]["confirmed"]
    assert (told["on"], told["known"]) == ("2025-06-01", "2025-06-01")
    assert confirmed["condition"] == "dhs-fy2025-std-terms-immigration"
    assert confirmed["status"] == "binding"
    assert told["missing"] == ["Grants Policy Statement"]


@pytest.mark.parametrize("ending", ["txt", "html", "docx"])
def test_a_chain_in_every_format(ending: str) -> None:
    """The same bytes twice."""
    run(["terms", "add", "old.txt", "--id", "std"])

    for name in ("one", "two"):
        assert run(["terms", "chain", "std", *DAY, "-o", f"{name}.{ending}"]) == 0

    assert Path(f"one.{ending}").read_bytes() == Path(f"two.{ending}").read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["terms", "add", "none.pdf"], "none.pdf: No such file"),
        (["terms", "add", "old.txt", "--day", "soon"], '--day: found "soon"'),
        (["terms", "add", "old.txt", "--id", "A B"], '--id: found "A B"; write an id like a-b.'),
        (["terms", "show", "none"], 'found no document "none"'),
        (["terms", "chain", "none"], 'found no document or award "none"'),
        (["terms", "diff", "old.txt", "none.txt"], 'found no document "none.txt"'),
        (["terms", "erase"], 'found "erase"; there are add, list'),
    ],
)
def test_a_mistake_gets_one_sentence_and_exit_code_two(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found and what would be right."""
    assert run(words) == 2

    message = capsys.readouterr().err.strip()
    assert told in message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("command", ["", "add", "list", "show", "confirm", "chain", "diff"])
def test_help_is_a_line_and_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command says what it does and shows a line to type."""
    try:
        run(["terms", *([command] if command else []), "--help"])
    except SystemExit as ended:
        assert ended.code == 0

    assert "example:\n  comity terms" in capsys.readouterr().out
