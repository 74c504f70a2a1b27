"""Intake: files of every kind and coding, with pages, days and clear words for what is no text."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.reading.intake.dateline import day_at_head
from comity.reading.intake.intake import pages_source, read_source, source_of, text_source
from comity.reading.text import Part
from tests.documents.terms.pdf_maker import Paper

TEXT = "“We signed,” she said.\r\nThe sum is £3 — or €4.\rIt was naïve.\n"
needs_pdfium = pytest.mark.skipif(
    __import__("importlib.util").util.find_spec("pypdfium2") is None, reason="needs pypdfium2"
)


@pytest.mark.parametrize(
    ("coding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"),
     ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""), ("utf-16-be", b""), ("cp1252", b"")],
)  # fmt: skip
def test_a_text_is_the_same_in_every_coding(coding: str, mark: bytes) -> None:
    """Every line end stays; a byte order mark is no part of it; the hash is that of the bytes."""
    content = mark + TEXT.encode(coding)
    source = source_of(content, "story.txt")

    assert source.words == TEXT
    assert source.kind == "text"
    assert source.sha256 == hashlib.sha256(content).hexdigest()


def test_offsets_of_a_text_are_those_of_the_file() -> None:
    """Code points of the file as decoded."""
    source = source_of(TEXT.encode(), "story.txt")
    start = source.words.index("naïve")

    assert source.offsets.span(start, start + 5) == (start, start + 5)
    assert source.decoded[start : start + 5] == "naïve"


@pytest.mark.parametrize(
    ("markup", "charset"),
    [(b'<meta charset="windows-1252"><p>%s</p>', ""), (b"<p>%s</p>", "iso-8859-1"),
     (b"<p>%s</p>", "nosuch"), (b'<meta charset="nosuch"><p>%s</p>', "")],
)  # fmt: skip
def test_a_page_is_decoded_as_it_tells(markup: bytes, charset: str) -> None:
    """By header or meta tag; one that is unknown is left aside."""
    words = "“The county will answer in public,” said its attorney on Monday, “and not before.”"
    source = source_of(markup % words.encode("cp1252"), "a.html", charset=charset)

    assert source.words == words


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "found nothing in it"),
        (b" \n\t ", "found nothing in it"),
        (b"\xc2\xa0\xc2\xa0", "found no words"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "neither PDF, Word, HTML nor"),
        (bytes(range(1, 32)) * 40, "neither PDF, Word, HTML nor text"),
        (b"{\\rtf1 words}", "Rich Text Format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old format of Word"),
        (b"PK\x03\x04 broken", "cannot be unpacked"),
    ],
)
def test_what_is_no_text_is_told_in_a_sentence(content: bytes, told: str) -> None:
    """What was found, and what would be right."""
    with pytest.raises(InputError, match=told) as fault:
        source_of(content, "folder/thing.bin")

    assert "\n" not in str(fault.value)
    assert "thing.bin" in str(fault.value)


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    """Names the place and the reason."""
    with pytest.raises(InputError, match="No such file"):
        read_source(str(tmp_path / "nothing.txt"))
    with pytest.raises(InputError, match="name a file"):
        read_source(str(tmp_path))


@needs_pdfium
def test_a_court_filing_keeps_its_pages_and_loses_its_stamps() -> None:
    """Stamps, line numbers and page numbers are left out; each word knows its page."""
    source = source_of(_filing(), "filing.pdf")

    assert source.kind == "pdf"
    assert "Document 1" not in source.words
    assert "Page 1 of 2" not in source.words
    assert "\n7" not in source.words
    assert source.page(source.words.index("County alleges")) == 1
    assert source.page(source.words.index("second page")) == 2
    assert source.page_count == 2
    assert any("line numbers" in note for note in source.notes)


@needs_pdfium
def test_a_sentence_over_two_pages_changes_its_page_in_the_middle() -> None:
    """The first words stand on the first page, the last on the second."""
    paper = Paper()
    paper.page().block(
        72, 660, ["The county signed the award in October and it was handed another"]
    )
    paper.page().block(72, 72, ["version of the same award in April, as its attorney said."])
    source = source_of(paper.bytes(), "two.pdf")

    assert source.words.startswith("The county signed")
    assert source.page(source.words.index("another")) == 1
    assert source.page(source.words.index("version")) == 2


@needs_pdfium
def test_a_filing_of_one_page_loses_its_stamp() -> None:
    """Although it repeats nowhere."""
    paper = Paper()
    paper.page().put(90, 20, "Case 3:17-cv-00485-WHO Document 12 Filed 01/31/17 Page 1 of 1")
    paper.block(72, 90, ["The motion is granted.", "So ordered by the court today."])
    source = source_of(paper.bytes(), "order.pdf")

    assert source.words.startswith("The motion is granted.")


@needs_pdfium
def test_pictures_of_pages_are_told_so() -> None:
    """With the way to add their text."""
    with pytest.raises(InputError, match=r"only pictures of pages.*ocrmypdf"):
        source_of(Paper().page().picture().bytes(), "scan.pdf")


@needs_pdfium
def test_a_locked_or_broken_pdf_is_told_so(tmp_path: Path) -> None:
    """With the way to unlock it."""
    pikepdf = pytest.importorskip("pikepdf", reason="needs pikepdf to lock a PDF")
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(_filing())) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(InputError, match=r"encrypted.*qpdf"):
        source_of(locked.getvalue(), "locked.pdf")
    with pytest.raises(InputError, match="cannot be opened"):
        source_of(_filing()[:200], "cut.pdf")


def test_a_word_file_is_its_paragraphs() -> None:
    """Parted by blank lines; headings are headlines, numbered ones items."""
    source = source_of(_word(), "letter.docx")

    assert source.kind == "word"
    assert source.words == "A letter\n\nThe county will not sign, its attorney said."
    assert source.parts == {0: Part.HEADLINE}


def test_pages_of_recognised_text_keep_their_numbers() -> None:
    """Each page begins where its text begins."""
    source = pages_source(["One, she said.", "Two."], "scan", published=date(2017, 3, 27))

    assert source.words == "One, she said.\n\nTwo."
    assert [source.page(at) for at in (0, 14, 16, 19)] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("City sues\nMarch 27, 2017\n\nThe city sued.", "2017-03-27"),
        ("City sues\nPublished: Monday, March 27, 2017 at 4:05 p.m. ET\nThe", "2017-03-27"),
        ("FOR IMMEDIATE RELEASE: 27 March 2017\n\nThe city", "2017-03-27"),
        ("Date: 2017-03-27\n\nThe city", "2017-03-27"),
        ("Posted 3/27/2017\n\nThe city", "2017-03-27"),
        ("RIVERMARK, Wash., March 27, 2017 – The city sued.", "2017-03-27"),
        ("WASHINGTON (AP), March 27, 2017 (Wire) — The city", "2017-03-27"),
        ("The order of March 27, 2017 is gone, she said.", None),
        ("It was signed on March 27, 2017 — a Monday.", None),
        ("February 30, 2017\n\nThe city", None),
        ("The city sued.", None),
    ],
)
def test_the_first_lines_tell_the_day(head: str, day: str | None) -> None:
    """A line of its own or a dateline; not a day inside a sentence."""
    assert day_at_head(head) == (date.fromisoformat(day) if day else None)


def test_the_day_given_wins() -> None:
    """Over that of the first lines; and what told it is told."""
    words = "March 27, 2017\n\nThe city sued."

    assert text_source(words).published_by == "dateline"
    assert text_source(words, published=date(2018, 1, 1)).published == date(2018, 1, 1)
    assert text_source("The city sued.").published_by == ""


def _filing() -> bytes:
    """Two pages of a filing with stamps, line numbers and page numbers."""
    paper = Paper()
    bodies = (
        ["The County alleges that the term was", *["never authorized by Congress at all."] * 19],
        ["On the second page the County asks for", *["relief from the term in its award."] * 19],
    )
    for number, body in enumerate(bodies, 1):
        paper.page().put(90, 20, f"Case 3:17-cv-00485 Document 1 Filed 01/31/17 Page {number} of 2")
        for row, line in enumerate(body):
            top = 72 + 28 * row
            paper.put(48, top, str(row + 1))
            paper.put(90, top, line)
        paper.put(300, 760, str(number))
    return paper.bytes()


def _word() -> bytes:
    """A Word file with a heading and a paragraph."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = (
        f'<w:styles {space}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
        "</w:style></w:styles>"
    )
    body = (
        f'<w:document {space}><w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>A letter'
        "</w:t></w:r></w:p><w:p><w:r><w:t>The county will not sign, its attorney said.</w:t></w:r>"
        "</w:p></w:body></w:document>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("word/styles.xml", styles)
    return written.getvalue()
