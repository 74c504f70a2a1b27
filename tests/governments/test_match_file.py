"""Matching a file: the same rows, four columns more, and every row counted."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.governments import match_file

LIST = """Name,State,City,Amount
"SEATTLE, CITY OF",WA,SEATTLE,"1,000"
JACKSON TOWNSHIP,OH,GROVE CITY,7
JACKSON TOWNSHIP,OH,,8
SEATTLE PUBLIC LIBRARY,WA,SEATTLE,
CHICAGO TRANSIT AUTHORITY,IL,CHICAGO,3
,WA,,
SOMEWHERE,ZZ,,2
"""


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a list."""
    path = folder / "list.csv"
    path.write_text(text, encoding=encoding)
    return path


def test_the_same_rows_come_back_with_what_was_found(tmp_path: Path) -> None:
    """Columns are found by their names in any letters; the others are kept as they are."""
    out = tmp_path / "out.csv"

    counts = match_file(str(written(tmp_path, LIST, "utf-8-sig")), str(out))

    rows = list(csv.DictReader(out.open(encoding="utf-8", newline="")))
    assert counts == {"matched": 2, "ambiguous": 1, "separate body": 1, "unknown": 3}
    assert [row["Amount"] for row in rows] == ["1,000", "7", "8", "", "3", "", "2"]
    assert [row["gov_id"] for row in rows] == ["WA-p63000", "OH-p37772", "", "", "", "", ""]
    assert rows[0]["gov_name"] == "Seattle, WA"
    assert rows[5]["evidence"] == "No name is given."
    assert rows[6]["evidence"].startswith('state: found "ZZ"')


def test_the_file_may_be_replaced_by_its_answer(tmp_path: Path) -> None:
    """The answer takes the name only when it is whole."""
    path = written(tmp_path, "government\nSeattle\n")

    match_file(str(path), str(path))

    assert path.read_text().splitlines()[1].startswith("Seattle,WA-p63000,")
    assert [file.name for file in tmp_path.iterdir()] == ["list.csv"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("city,state\nSeattle,WA\n", "found the columns city, state; one must be name"),
        ("", "found the columns nothing; one must be name or government"),
        ("name,gov_id\nSeattle,x\n", 'it has a column "gov_id" already'),
        ("name\nSeattle,WA\n", "row 2: found 2 cells; write at most 1"),
        ('name\n"Seattle\n', "write it as CSV with closed quotes"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """One clear sentence, and nothing is written."""
    with pytest.raises(InputError, match=message):
        match_file(str(written(tmp_path, text)), str(tmp_path / "out.csv"))
    assert [file.name for file in tmp_path.iterdir()] == ["list.csv"]


def test_other_encodings_and_missing_files_are_told(tmp_path: Path) -> None:
    """A spreadsheet's old encoding, and a path that leads nowhere."""
    path = tmp_path / "old.csv"
    path.write_bytes("name\nDo\xf1a Ana County\n".encode("latin-1"))

    with pytest.raises(InputError, match="is not UTF-8"):
        match_file(str(path), str(tmp_path / "out.csv"))
    with pytest.raises(InputError, match="No such file"):
        match_file(str(tmp_path / "none.csv"), str(tmp_path / "out.csv"))
