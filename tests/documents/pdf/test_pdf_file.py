"""PDF files: tagged, titled, with a language, fonts inside, headings in order, the same bytes.

Two validators that are not ours hold the files to PDF/UA-1 where they are installed: `page`, which
passes the corpus of veraPDF, and `pdfua`. The structure is also read here on its own, and the
typesetter refuses what breaks PDF/UA-1 as far as it can tell.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("typst")
pikepdf: Any = pytest.importorskip("pikepdf")

from comity.documents.pdf.pdf_file import pdf_file  # noqa: E402
from comity.errors import InputError  # noqa: E402
from tests.documents.papers import ADDRESS, a_paper  # noqa: E402


@pytest.fixture(scope="module")
def content() -> bytes:
    """A paper of several pages."""
    return pdf_file(a_paper(rows=120, wide=True))


def tags(node: Any) -> Iterator[Any]:
    """The elements of the structure, in reading order."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from tags(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from tags(node.K)


@pytest.fixture(scope="module")
def structure(content: bytes) -> Iterator[list[Any]]:
    """Every element of the structure, while the file is open."""
    with pikepdf.open(io.BytesIO(content)) as file:
        yield list(tags(file.Root.StructTreeRoot.K))


def test_it_says_that_it_is_tagged_titled_and_in_english(content: bytes) -> None:
    """Marked, suspects excluded, language, title shown, PDF/UA part 1."""
    file = pikepdf.open(io.BytesIO(content))

    assert bool(file.Root.MarkInfo.Marked)
    assert str(file.Root.Lang).startswith("en")
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
    with file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Seattle, WA: A title"


def test_headings_follow_each_other_without_a_leap(structure: list[Any]) -> None:
    """The title is the first heading, and no level is left out."""
    levels = [int(str(one.S)[2]) for one in structure if str(one.S)[:2] == "/H"]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_of_tables_are_header_cells_with_a_scope(structure: list[Any]) -> None:
    """A reader for ears can say which column a cell is in, in each part of a long table."""
    found = structure
    headers = [one for one in found if str(one.S) == "/TH"]

    assert len(headers) == 6
    assert all("Column" in str(one.get("/A")) for one in headers)
    assert sum(str(one.S) == "/TR" for one in found) == 123


def test_notes_lists_and_links_are_tagged_as_such(structure: list[Any]) -> None:
    """Footnotes, list items and links are what they look like."""
    kinds = {str(one.S) for one in structure}

    assert {"/Note", "/L", "/LI", "/Link", "/Table", "/Caption"} <= kinds


def test_fonts_are_inside(content: bytes) -> None:
    """Every font that is used is embedded."""
    file = pikepdf.open(io.BytesIO(content))
    fonts = [
        font for page in file.pages for font in page.get("/Resources", {}).get("/Font", {}).values()
    ]

    assert fonts
    for font in fonts:
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))


def test_every_page_carries_both_dates_and_its_number(content: bytes) -> None:
    """The running head stands on each page, as an artifact that is not read aloud each time."""
    pypdf = pytest.importorskip("pypdf")

    pages = pypdf.PdfReader(io.BytesIO(content)).pages

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        told = page.extract_text()
        assert "on 2018-07-01, as known 2018-07-01 (law 0123456789ab" in told
        assert f"Page {number} of {len(pages)}" in told


def test_links_lead_to_the_whole_address(content: bytes) -> None:
    """An address that is broken over lines still leads where it should."""
    file = pikepdf.open(io.BytesIO(content))

    found = {
        str(one.A.URI)
        for page in file.pages
        for one in page.get("/Annots", [])
        if "/A" in one and "/URI" in one.A
    }
    assert found == {ADDRESS}


def report_of(content: bytes) -> Any:
    """What the validator finds by the rules of PDF/UA-1."""
    page: Any = pytest.importorskip("page", reason="page-validation is not installed")
    return page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)


@pytest.mark.parametrize("wide", [False, True])
def test_a_validator_of_others_finds_no_fault_by_pdf_ua_1(wide: bool) -> None:
    """No rule fails, in a paper of many pages with every kind of block."""
    report = report_of(pdf_file(a_paper(rows=120, wide=wide)))

    assert report.failures == []
    assert report.is_compliant


def test_that_validator_sees_what_is_missing(content: bytes) -> None:
    """Without its tags, or without its language, the same file fails."""
    for name in ("/StructTreeRoot", "/Lang"):
        with pikepdf.open(io.BytesIO(content)) as file:
            del file.Root[name]
            broken = io.BytesIO()
            file.save(broken)

        assert not report_of(broken.getvalue()).is_compliant, name


def test_checks_of_the_profile_pass(content: bytes, tmp_path: Path) -> None:
    """The machine-checkable part that `pdfua` implements finds nothing."""
    import subprocess
    import sys

    pytest.importorskip("pdfua")
    path = tmp_path / "a.pdf"
    path.write_bytes(content)

    done = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", str(path)], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_same_paper_gives_the_same_bytes() -> None:
    """Dated by the day of knowledge, never by a clock."""
    one = pdf_file(a_paper())

    assert one == pdf_file(a_paper())
    assert b"20180701000000Z" in one


def test_words_that_no_font_shows_are_refused_in_one_sentence() -> None:
    """The sentence names the letter; Word is the way out."""
    with pytest.raises(InputError, match=r"PDF: the text .* write .docx instead\.") as refused:
        pdf_file(a_paper(words="中文"))
    assert "\n" not in str(refused.value)


def test_markup_in_words_stays_words() -> None:
    """What looks like a command of the typesetter is printed as it is."""
    pypdf = pytest.importorskip("pypdf")

    content = pdf_file(a_paper(words='#read("/etc/passwd") *x* $y$'))

    assert (
        '#read("/etc/passwd") *x* $y$'
        in pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    )


def test_a_long_table_is_set_in_parts_and_loses_no_row() -> None:
    """Each part says which it is; the total stands once, at the end."""
    pypdf = pytest.importorskip("pypdf")

    content = pdf_file(a_paper(rows=230))

    told = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert [f"A table (part {number} of 3)" in told for number in (1, 2, 3)] == [True] * 3
    assert all(f"A-{number}" in told for number in range(230))
    assert told.count("Total") == 1
