"""Files written whole, and cells of a CSV that stay words in a spreadsheet."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.files import APOSTROPHE, cell_as_it_was, csv_text, safe_cell, write_whole


@pytest.mark.parametrize(
    "words",
    ['=HYPERLINK("http://x","y")', "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-NONE-"]
    + ["=1", "@1", "\uff1d1+1", "'=1", "''-5"],
)
def test_what_a_spreadsheet_would_reckon_gets_an_apostrophe(words: str) -> None:
    assert safe_cell(words) == f"'{words}"


@pytest.mark.parametrize(
    "value", ["-12.50", "+3", "-1,250,000", "", "Chicago", "13-DJ-BX", -5, 1.5, None, True]
)
def test_numbers_and_plain_words_stay_as_they_are(value: object) -> None:
    assert safe_cell(value) == value


def test_a_listing_of_awards_holds_no_formula() -> None:
    assert csv_text(["recipient", "cents"], [["=1+1", -5]]) == "recipient,cents\n'=1+1,-5"


@given(st.text("'=+-@1a,.\t\r\n\uff1d", max_size=8))
def test_each_cell_comes_back_as_it_was(cell: str) -> None:
    """Also one that had apostrophes of its own; and none begins like a formula meanwhile."""
    kept = safe_cell(cell)

    assert cell_as_it_was(kept) == cell
    assert re.sub(APOSTROPHE, r"\1", kept, count=1) == cell
    assert not kept.startswith(("=", "@"))


def test_a_file_is_replaced_where_a_link_points_to_it(tmp_path: Path) -> None:
    """The link stays, and nothing passing is left."""
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    link.symlink_to(file)

    write_whole(os.fspath(link), b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [file, link]


def test_what_is_no_file_is_written_to_as_it_stands(tmp_path: Path) -> None:
    """As `-o /dev/stdout` in a pipe: whoever runs as root must not lose it."""
    code = "import sys; from comity.files import write_whole; write_whole(sys.argv[1], b'told')"
    link = tmp_path / "out"
    link.symlink_to("/proc/self/fd/1" if Path("/proc/self/fd").exists() else "/dev/fd/1")

    done = subprocess.run([sys.executable, "-c", code, link], capture_output=True, check=True)

    assert done.stdout == b"told"
    assert link.is_symlink()
