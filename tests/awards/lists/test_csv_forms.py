"""CSV in the forms in which Excel, portals and other countries save it."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.awards import read_awards
from tests.awards.lists.files import only_row

LINES = ("FAIN;ALN;Title;Obligated", "A-1;16.738;Brücke – 1;7", "")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends(
    tmp_path: Path, separator: str, encoding: str, told: str, newline: str
) -> None:
    """Each is found from the file itself, and told."""
    path = tmp_path / "awards.csv"
    path.write_bytes(newline.join(LINES).replace(";", separator).encode(encoding))

    awards = read_awards(path)

    row = only_row(awards)
    assert (row.title, row.obligated_cents) == ("Brücke – 1", 700)
    assert awards.read_as.startswith(f"CSV, {told}, ")


def test_a_line_break_inside_quotation_marks_is_one_row(tmp_path: Path) -> None:
    """A spreadsheet shows such a record as one row, and so do we."""
    path = tmp_path / "awards.csv"
    path.write_text('FAIN,Title,Obligated\nA-1,"one\ntwo ""2""",7\nA-2,x,8\n')

    awards = read_awards(path)

    assert [row.row for row in awards.rows] == [2, 3]
    assert awards.rows[0].title == 'one\ntwo "2"'


def test_the_separator_hint_of_excel_is_a_title_row(tmp_path: Path) -> None:
    """`sep=;` stands above the header in some exports."""
    path = tmp_path / "awards.csv"
    path.write_text("sep=;\nFAIN;Obligated\nA-1;7\n")

    assert only_row(read_awards(path)).obligated_cents == 700
