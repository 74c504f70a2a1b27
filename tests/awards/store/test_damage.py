"""Stores that something has damaged: one sentence each, and the way out that it names works."""

from __future__ import annotations

import json
import shutil
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


def two_files(folder: Path) -> None:
    """Two files of one action each, in the store of the folder."""
    for n in (1, 2):
        write(folder / f"custom_2025-07-0{n}.csv", [action(award_id_fain=f"N{n}")])
    imported(folder, *sorted(folder.glob("*.csv")))


PARTS: list[Callable[[Path], object]] = [
    lambda rows: rows.unlink(),
    lambda rows: rows.write_bytes(rows.read_bytes()[:200]),
    lambda rows: rows.write_bytes(b""),
]


@pytest.mark.parametrize("damage", PARTS)
def test_a_damaged_part_is_told_and_the_other_files_are_still_checked(
    damage: Callable[[Path], object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The way out that is named works: without its folder, the file is read once more."""
    two_files(tmp_path)
    part = next((tmp_path / "awards" / "parts").glob("*"))
    for rows in part.glob("*.parquet"):
        damage(rows)
    capsys.readouterr()

    assert run(["awards", "check", "--workspace", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert told.count("does not agree") == 1
    assert told.count("agrees") == 1
    assert f"{part}: " in told
    assert "remove this folder and import" in told
    assert "figures were not held against each other" in told

    told = refused(capsys, tmp_path, "awards", "import")
    assert "remove this folder" in told or "ask comity awards check" in told
    shutil.rmtree(part)
    imported(tmp_path, *sorted(tmp_path.glob("*.csv")))
    assert run(["awards", "check", "--workspace", str(tmp_path)]) == 0


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_damaged_part_leaves_the_figures_out_of_other_forms_too(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files are told, and nothing stands in place of what could not be compared."""
    two_files(tmp_path)
    shutil.rmtree(next((tmp_path / "awards" / "parts").glob("*")))
    capsys.readouterr()

    assert run(["awards", "check", "--format", form, "--workspace", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    if form == "json":
        found = json.loads(told)
        assert [bool(one["faults"]) for one in found["files"]].count(True) == 1
        assert found["agreement"] is None
    else:
        assert [line.split(",")[0] for line in told.splitlines()] == ["line", "file", "file"]


def test_a_set_aside_file_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a spreadsheet may leave it: without its columns."""
    store = imported(
        tmp_path, write(tmp_path / "custom_2025-07-01.csv", [action(action_date="soon")])
    )
    aside = store.folder / store.manifest.sources[0].set_aside
    capsys.readouterr()

    for damage in (lambda: aside.write_text("a,b\n1,2\n"), aside.unlink):
        damage()
        assert run(["awards", "check", "--workspace", str(tmp_path)]) == 1
        told = capsys.readouterr().out
        assert f"{aside}: " in told
        assert "import" in told
