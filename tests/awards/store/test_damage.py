"""Stores that something has damaged: one sentence each, and the way out that it names works."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.cli.main import run
from tests.awards.store.files import a_store as imported
from tests.awards.store.files import action, rows_of, write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with one action in its store."""
    imported(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [action()]))
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], workspace: Path, *words: str) -> str:
    """The one sentence of a command that cannot be answered."""
    capsys.readouterr()
    assert run([*words, "--workspace", str(workspace)]) == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    return told


def a_table(workspace: Path) -> Path:
    """The file of the table of actions."""
    return next((workspace / "awards" / "build").glob("*/actions.parquet"))


DAMAGES: list[Callable[[Path], object]] = [
    lambda file: file.unlink(),
    lambda file: file.write_bytes(b""),
    lambda file: file.write_bytes(file.read_bytes()[:100]),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_import_makes_damaged_tables_anew(
    damage: Callable[[Path], object], workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the sentence says that it does."""
    damage(a_table(workspace))

    assert "run comity awards import" in refused(capsys, workspace, "awards", "find", "chicago")
    store = imported(workspace)

    assert rows_of(store, "select count(*) from actions") == [(1,)]


def test_bytes_changed_amid_a_table_are_told(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only shows when it is read: the folders to remove are named."""
    file = a_table(workspace)
    content = file.read_bytes()
    file.write_bytes(content[:4] + bytes(byte ^ 0x55 for byte in content[4:40]) + content[40:])

    told = refused(capsys, workspace, "exposure", "--by", "state")

    assert told.startswith("the store of awards: the database stopped (")
    assert "remove the folders build, classes and timeline" in told


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": 1}', '{"format": 1, "sources": [{}]}', "\x00"]
)
def test_a_manifest_of_another_shape_is_told(
    content: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever stands in it, for those who read and for those who import."""
    (workspace / "awards" / "store.json").write_text(content)

    for words in (("awards", "sources"), ("awards", "import"), ("check", "--all")):
        assert "found something that is no manifest" in refused(capsys, workspace, *words)


@pytest.mark.parametrize("content", ["{", "{}", '{"part": "x"}'])
def test_the_note_of_a_part_of_another_shape_is_told(
    content: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its folder, the file is read once more."""
    note = next((workspace / "awards" / "parts").glob("*/part.json"))
    note.write_text(content)

    assert "found no note of a part" in refused(capsys, workspace, "awards", "import")


def test_a_note_of_a_build_of_another_shape_is_made_anew(workspace: Path) -> None:
    """It is no more than what the tables say."""
    note = a_table(workspace).with_name("build.json")
    told = json.loads(note.read_text())
    note.write_text("{}")

    imported(workspace)

    assert json.loads(note.read_text()) == told


def test_corrections_in_the_letters_of_windows_are_told(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a spreadsheet saves them where nobody asks for UTF-8."""
    content = "recipient,uei,state,government,note\nCA\u00d1ON,,,none,\n"
    (workspace / "awards" / "review.csv").write_bytes(content.encode("cp1252"))

    assert "save it as CSV UTF-8" in refused(capsys, workspace, "awards", "import")
