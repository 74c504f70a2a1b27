"""The tables that are shipped: small, our own, and made again from their origins."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from tests.governments.shared import FOLDER, needs_shared_tables

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "src/comity/governments/data"
MADE = ("governments.tsv", "states.tsv", "courts.tsv", "recipients.tsv")


def shipped() -> list[Path]:
    """List the files that are under version control."""
    return [path for path in TABLES.iterdir() if not path.name.startswith("compiled.")]


def test_the_tables_are_small() -> None:
    """All together under 2.5 MB."""
    assert sum(path.stat().st_size for path in shipped()) < 2_500_000


def test_each_table_says_what_its_columns_are() -> None:
    """A comment of its own stands first, and no line has spaces at its end."""
    for path in shipped():
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".tsv":
            assert text.startswith("# ")
            assert all(line == line.rstrip(" ") for line in text.splitlines())


def test_the_gazetteer_is_sorted_and_whole() -> None:
    """One line each for 39,368 units, by id."""
    lines = (TABLES / "governments.tsv").read_text(encoding="utf-8").splitlines()
    identities = [line.partition("\t")[0] for line in lines if not line.startswith("#")]

    assert 39_368 == len(identities) == len(set(identities))
    assert sorted(identities) == identities


@needs_shared_tables
def test_no_shared_file_is_shipped() -> None:
    """Facts are written anew; no origin's file lies among ours."""
    theirs = {hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}

    assert theirs.isdisjoint(hashlib.sha256(path.read_bytes()).hexdigest() for path in shipped())


@needs_shared_tables
def test_the_tables_follow_from_their_origins(tmp_path: Path) -> None:
    """The script writes the very same bytes again."""
    script = ROOT / "tools/make_gazetteer.py"
    subprocess.run([sys.executable, str(script), str(FOLDER), str(tmp_path)], check=True)

    for name in MADE:
        assert (tmp_path / name).read_bytes() == (TABLES / name).read_bytes()
