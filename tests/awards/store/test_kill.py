"""An import that is killed at any moment leaves a store that opens, and ends in the same bytes."""

from __future__ import annotations

import gzip
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from shutil import copytree

import pytest

from comity.awards.store import open_store
from comity.errors import InputError
from tests.awards.store.files import Plain, a_store, action, deleted, tree, write

KILLS = int(os.environ.get("COMITY_KILLS", "15"))

SCRIPT = """
import sys
from comity.awards.store import import_files
from tests.awards.store.files import Plain
print("begins", flush=True)
import_files(sys.argv[1], sys.argv[2:], signing_days=[], resolver=Plain())
"""


def file_set(folder: Path) -> list[Path]:
    """A zip of two members, a gzip, and a file of which rows are set aside."""
    packed = folder / "FY2024_015_Assistance_Full_20240601.zip"
    with zipfile.ZipFile(packed, "w") as into:
        for part in (1, 2):
            name = f"FY2024_015_Assistance_Full_20240601_{part}.csv"
            rows = [action(award_id_fain=f"D{part}{n}") for n in range(40)]
            into.write(write(folder / "passing" / name, rows), name)
    zipped = folder / "custom_2024-07-01.csv.gz"
    plain = write(
        folder / "passing" / "custom.csv", [action(award_id_fain="D11", cfda_number="16.575")]
    )
    with gzip.GzipFile(zipped, "wb", mtime=0) as file:
        file.write(plain.read_bytes())
    rows = [action(award_id_fain="X1", action_date="never"), action(award_id_fain="X2")]
    bad = write(folder / "custom_2024-08-01.csv", rows)
    delta = write(
        folder / "FY(All)_015_Assistance_Delta_20240901_1.csv",
        [deleted("1550_D12_-NONE-_16.738_0")],
    )
    return [packed, zipped, bad, delta]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kill")


@pytest.fixture(scope="module")
def files(folder: Path) -> list[Path]:
    return file_set(folder)


@pytest.fixture(scope="module")
def first(folder: Path) -> Path:
    """A file that is in the store before the import that is killed."""
    return write(folder / "custom_2024-05-01.csv", [action(award_id_fain="OLD")])


def test_a_killed_import_is_taken_up_again(files: list[Path], first: Path, tmp_path: Path) -> None:
    """After SIGKILL at a random moment the store opens, and the same call ends the same."""
    begun, whole = tmp_path / "begun", tmp_path / "whole"
    a_store(begun, first, resolver=Plain())
    copytree(begun, whole)
    began = time.monotonic()
    a_store(whole, *files, resolver=Plain())
    lasts = time.monotonic() - began
    expected = tree(whole)
    moments = random.Random(7)

    for number in range(KILLS):
        place = tmp_path / f"killed-{number}"
        copytree(begun, place)
        _killed_after(moments.uniform(0, lasts * 1.5), place, files)

        assert open_store(place).connect().execute("select count(*) from actions").fetchone()
        a_store(place, *files, resolver=Plain())
        assert tree(place) == expected, f"kill {number}"


def _killed_after(seconds: float, place: Path, files: list[Path]) -> None:
    """Import in a process of its own, and kill it some time after it has begun."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, place, *files],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()


def test_two_imports_do_not_run_at_once(files: list[Path], tmp_path: Path) -> None:
    """While one import holds the lock, another is refused with the number of its process."""
    from comity.awards.store.lock import locked

    with (
        locked(tmp_path / "awards"),
        pytest.raises(InputError, match="another import is under way"),
    ):
        a_store(tmp_path, files[0], resolver=Plain())


def test_a_second_import_of_the_same_files_changes_nothing(
    files: list[Path], tmp_path: Path
) -> None:
    """Files that are in the store are told as known, and no byte changes."""
    a_store(tmp_path, *files, resolver=Plain())
    before = tree(tmp_path)

    a_store(tmp_path, *files, resolver=Plain())

    assert tree(tmp_path) == before


def test_stores_of_the_same_files_have_the_same_bytes(files: list[Path], tmp_path: Path) -> None:
    """What is built depends on the files alone."""
    a_store(tmp_path / "one", *files, resolver=Plain())
    a_store(tmp_path / "two", *files, resolver=Plain())

    assert tree(tmp_path / "one") == tree(tmp_path / "two")
