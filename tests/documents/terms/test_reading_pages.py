"""What stands on pages and is no part of the text, and what looks like it and is."""

from __future__ import annotations

from pathlib import Path

from comity.documents.terms.stored import Document, Told, read_document
from comity.texts.reading import read_file
from tests.documents.terms.pdf_maker import Paper, wrapped


def read(paper: Paper, folder: Path) -> Document:
    """Read a PDF in the making."""
    path = folder / "a.pdf"
    path.write_bytes(paper.bytes())
    return read_document(path, Told())


def wholes(paper: Paper, folder: Path) -> list[str]:
    """The clauses of a PDF in the making."""
    return [clause.whole for clause in read(paper, folder).clauses]


def test_line_numbers_of_pleading_paper_are_no_text(tmp_path: Path) -> None:
    """They stand at even distances, whatever the distances of the lines."""
    paper = Paper().page()
    for number in range(1, 26):
        paper.put(40, 60 + 24 * number, str(number), size=9)
    paper.block(90, 100, ["1. The first clause of a letter", "goes on here."])
    paper.block(90, 160, ["2. The second clause."])

    assert wholes(paper, tmp_path) == [
        "1. The first clause of a letter goes on here.", "2. The second clause."
    ]  # fmt: skip


def test_numbers_of_clauses_in_the_margin_are_text(tmp_path: Path) -> None:
    """They stand beside beginnings only."""
    paper = Paper().page()
    top = 100.0
    for number in range(1, 8):
        paper.put(72, top, f"{number}.")
        top = paper.block(100, top, [f"Clause {number} has words that run", "over two lines."]) + 8

    assert wholes(paper, tmp_path)[6] == "7. Clause 7 has words that run over two lines."
    assert len(wholes(paper, tmp_path)) == 7


def test_a_table_is_not_read_as_two_columns(tmp_path: Path) -> None:
    """Cells that do not fill their column are read row by row."""
    paper = Paper().page()
    for row in range(8):
        paper.put(72, 100 + 20 * row, f"Item {row}").put(
            330, 100 + 20 * row, f"Amount of item {row}"
        )

    assert "Item 3 Amount of item 3" in " ".join(wholes(paper, tmp_path))


def test_three_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """As in the Federal Register."""
    words = "the recipient keeps every record of the award for three years and shows it on request"
    paper = Paper().page()
    for column in range(3):
        paper.block(40 + 180 * column, 100, wrapped(f"{column + 1}. Here {words} {words}.", 25))

    assert [one[:7] for one in wholes(paper, tmp_path)] == ["1. Here", "2. Here", "3. Here"]


def test_a_heading_over_two_columns_comes_first(tmp_path: Path) -> None:
    """Then the left column, then the right one."""
    words = "the recipient keeps every record of the award for three years and shows it on request"
    paper = Paper().page().put(150, 70, "GENERAL TERMS AND CONDITIONS OF ALL AWARDS", font="bold")
    paper.block(54, 100, wrapped(f"1. Left {words} {words}.", 38))
    paper.block(320, 107, wrapped(f"2. Right {words} {words}.", 38))

    found = wholes(paper, tmp_path)

    assert [one[:8] for one in found] == ["GENERAL ", "1. Left ", "2. Right"]
    assert found[1] == f"1. Left {words} {words}."


def test_a_hyphen_that_belongs_to_the_word_is_kept(tmp_path: Path) -> None:
    """`long-term` parted at its hyphen stays, `agreement` parted in the middle is joined."""
    lines = [
        "1. A long-term agreement is made. The second agree-",
        "ment is as long-",
        "term as the first.",
    ]
    paper = Paper().page()
    paper.block(72, 100, lines)

    (only,) = wholes(paper, tmp_path)

    assert only == (
        "1. A long-term agreement is made. The second agreement is as long-term as the first."
    )


def test_a_footnote_does_not_part_a_clause(tmp_path: Path) -> None:
    """A clause goes on over the page; the note at the foot follows it."""
    paper = Paper().page()
    paper.block(72, 90, ["1. A clause that begins on this page", "and whose words go on over"])
    paper.put(72, 680, "1 A note in small type.", size=7)
    paper.page()
    paper.block(72, 90, ["the foot of it, to the next.", "2. Another clause.", "3. And another."])

    assert wholes(paper, tmp_path) == [
        "1. A clause that begins on this page and whose words go on over the foot of it, to the "
        "next.",
        "[note] 1 A note in small type.",
        "2. Another clause.",
        "3. And another.",
    ]


def test_a_table_of_contents_is_left_out_and_told(tmp_path: Path) -> None:
    """Its lines would be clauses twice."""
    paper = Paper().page().put(72, 72, "TABLE OF CONTENTS")
    for row in range(4):
        paper.put(
            72, 100 + 14 * row, f"Section {row + 1}. Terms ......................... {row + 2}"
        )
    paper.page().put(72, 100, "Section 1. Terms").put(72, 120, "The words of the section.")

    made = read(paper, tmp_path)

    assert [one.whole for one in made.clauses] == ["Section 1. Terms", "The words of the section."]
    assert {one.what for one in made.removed} == {"table of contents"}


def lines_of_text(folder: Path, text: str) -> list[str]:
    """The paragraphs of a plain text."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return [one.text for one in read_file(folder / "a.txt").paragraphs]


def test_a_blank_line_parts_paragraphs_of_one_line_each(tmp_path: Path) -> None:
    """Headings and short paragraphs with blank lines between are not one paragraph."""
    text = "SPECIAL CONDITIONS\n\n1. Financial Guide\n\nThe recipient follows it.\n\n2. Audit\n"

    assert lines_of_text(tmp_path, text) == [
        "SPECIAL CONDITIONS", "1. Financial Guide", "The recipient follows it.", "2. Audit",
    ]  # fmt: skip


def test_blank_lines_of_double_spacing_part_nothing(tmp_path: Path) -> None:
    """Where nearly every line is followed by a blank one and many go on in small letters."""
    text = (
        "1. The recipient agrees that its records are kept for three years after the\n\n"
        "final report, and that officials of the agency may look at them in its\n\n"
        "office during the hours in which it is open.\n\n"
        "2. Costs are told in full, with the day on which each was paid and the\n\n"
        "account to which it was charged.\n"
    )

    assert [line.split()[0] for line in lines_of_text(tmp_path, text)] == ["1.", "2."]
