"""The compiled index: made when needed, never stale, never half written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comity.governments import index
from comity.governments.compiling import compile_index

ASK = "from comity.governments import look_up; print(look_up('Seattle, WA').id)"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the index lie in a folder of the test, and no other."""
    path = tmp_path / "beside" / "compiled.governments"
    monkeypatch.setattr(index, "PLACE", str(path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return path


def test_it_is_made_at_the_first_start_and_used_at_the_next(place: Path) -> None:
    """The second start finds the file and leaves it as it is."""
    assert index.open_index().refs("WA|seattle")
    made = place.stat()

    assert index.open_index().refs("WA|seattle")

    assert made.st_mtime_ns == place.stat().st_mtime_ns


@pytest.mark.parametrize("damage", [b"", b"comity governments 1\n", b"x" * 4096])
def test_a_damaged_one_is_made_anew(place: Path, damage: bytes) -> None:
    """Empty, cut off or foreign files are replaced."""
    place.parent.mkdir()
    place.write_bytes(damage)

    assert index.open_index().refs("WA|seattle")

    assert place.stat().st_size > 1_000_000


def test_other_tables_make_another_index(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is known by the content of the tables, not by times of files."""
    index.open_index()
    before = place.read_bytes()
    monkeypatch.setattr(index, "stamp_of", lambda tables: b"0123456789abcdef")

    index.open_index()

    assert before[:60] != place.read_bytes()[:60]


def test_a_package_that_cannot_be_written_uses_the_cache(place: Path, tmp_path: Path) -> None:
    """Beside a file where a folder should be, nothing can be written."""
    place.parent.write_text("not a folder")

    assert index.open_index().refs("WA|seattle")

    assert (tmp_path / "cache" / "comity" / "compiled.governments").exists()


def test_where_nothing_can_be_written_it_works_from_memory(place: Path, tmp_path: Path) -> None:
    """A read-only system without a cache compiles at each start."""
    place.parent.write_text("not a folder")
    (tmp_path / "cache").write_text("not a folder")

    assert index.open_index().refs("WA|seattle")


def test_unknown_keys_give_nothing() -> None:
    """A key that is not there ends the search."""
    opened = index.open_index()

    assert opened.refs("WA|no such place") == []
    assert opened.refs("") == []


def test_compiling_twice_gives_the_same_bytes() -> None:
    """Nothing in it depends on the hour or the machine's hash seed."""
    tables = index.map_tables()

    assert compile_index(tables, index.HEAD) == compile_index(tables, index.HEAD)


def test_several_starts_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Each writes its own file and renames it."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    started = [
        subprocess.Popen([sys.executable, "-c", ASK], env=environment, stdout=subprocess.PIPE)
        for _ in range(4)
    ]

    assert [one.communicate()[0] for one in started] == [b"WA-p63000\n"] * 4
