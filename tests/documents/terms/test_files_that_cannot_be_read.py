"""Files that cannot be read get one sentence: what was found, and what would be right."""

from __future__ import annotations

import io
import resource
import zipfile
from pathlib import Path

import pytest

from comity.documents.terms.stored import Told, read_document
from comity.errors import InputError
from comity.texts.reading import read_file
from tests.documents.terms.layouts import word
from tests.documents.terms.pairs import AGREEMENTS, PAIRS, numbered
from tests.documents.terms.pdf_maker import Paper

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def packed(**parts: str) -> bytes:
    """A packed file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return written.getvalue()


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'

FILES = {
    "empty.pdf": (b"", "found an empty file; give a PDF, Word, HTML or text."),
    "blank.txt": (b" \n\n", "found an empty file"),
    "pictures.pdf": (
        Paper().page().picture().page().picture().bytes(),
        "found 2 pages and no text, only pictures of pages; add the text by recognition, like "
        "ocrmypdf pictures.pdf out.pdf, and give out.pdf.",
    ),
    "cut.pdf": (b"%PDF-1.4\n1 0 obj\n<<", "found a PDF that cannot be opened"),
    "old.doc": (OLD_WORD, "soffice --headless --convert-to docx old.doc."),
    "locked.docx": (
        OLD_WORD + "EncryptedPackage".encode("utf-16-le"),
        "found a Word file that is encrypted; save it without a password.",
    ),
    "letter.rtf": (b"{\\rtf1 words}", "found a file in Rich Text Format"),
    "cut.docx": (b"PK\x03\x04 cut off", "found a Word file that cannot be unpacked"),
    "sheet.docx": (packed(xl__workbook="<w/>"), "found a packed file that is no Word document"),
    "bomb.docx": (packed(word__document=BOMB), "found definitions of entities"),
    "script.html": (b"<html><script>write()</script></html>", "found a page without words"),
    "program.bin": (b"\x7fELF\0\0\0", "found a file that is neither PDF, Word, HTML nor text"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_gets_one_sentence(name: str, tmp_path: Path) -> None:
    """It names the file, what was found, and what would be right."""
    content, told = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(InputError) as caught:
        read_file(path)

    message = str(caught.value)
    assert message.startswith(f"{name}: found ")
    assert told in message
    assert len(message.splitlines()) == 1


def test_an_encrypted_pdf_says_how_to_open_it() -> None:
    """The sentence names a command that takes the password away."""
    with pytest.raises(InputError, match=r"password.pdf: found a PDF that is encrypted; .*qpdf"):
        read_file(AGREEMENTS / "password.pdf")


def test_a_damaged_page_is_named(tmp_path: Path) -> None:
    """A page that cannot be opened is not passed over in silence."""
    paper = Paper()
    for words in ("1. The first page.", "2. The second page."):
        paper.page().put(72, 72, words)
    content = paper.bytes()
    (tmp_path / "a.pdf").write_bytes(content.replace(b"<< /Type /Page /P", b"(( /Type /Page /P"))

    with pytest.raises(InputError, match=r"a.pdf: found page [12] damaged, of 2; get the file"):
        read_file(tmp_path / "a.pdf")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Its path and what would be right."""
    with pytest.raises(InputError, match="No such file or directory; name a file"):
        read_file(tmp_path / "none.pdf")


def test_a_file_of_another_kind_than_its_name_is_read_with_a_note(tmp_path: Path) -> None:
    """Text that is called a PDF is text, and the user is told."""
    path = tmp_path / "terms.pdf"
    path.write_text("1. One clause.\n\n2. Another.\n")

    document = read_document(path, Told())

    assert (document.kind, len(document.clauses)) == ("text", 2)
    assert document.notes == ("terms.pdf: read as text, though its name ends in .pdf",)


def test_macros_are_not_run_and_that_is_said(tmp_path: Path) -> None:
    """A .docm is read like any Word file."""
    path = tmp_path / "with.docm"
    path.write_bytes(word(PAIRS[0], PAIRS[0].old, macros=True))

    made = read_document(path, Told())

    assert made.notes == ("with.docm: it has macros, which were not read or run.",)
    assert made.clauses[1].whole == numbered(PAIRS[0].old, PAIRS[0].number)[0]


def test_pages_without_text_are_told_where_others_have_some(tmp_path: Path) -> None:
    """A scanned attachment inside an agreement is not passed over in silence."""
    path = tmp_path / "mixed.pdf"
    path.write_bytes(Paper().page().put(72, 90, "1. Words.").page().picture().bytes())

    (note,) = read_document(path, Told()).notes

    assert "no text on 1 of 2 pages (2)" in note
    assert "ocrmypdf --skip-text mixed.pdf out.pdf" in note


def test_deleted_words_and_headers_of_word_are_no_text(tmp_path: Path) -> None:
    """Tracked deletions are left out, running headers are told apart."""
    path = tmp_path / "a.docx"
    path.write_bytes(word(PAIRS[0], PAIRS[0].old))

    made = read_document(path, Told())

    assert not any("was deleted" in clause.text for clause in made.clauses)
    assert [one.text for one in made.removed] == ["Running words"]


def test_two_thousand_pages_are_read_in_little_memory(tmp_path: Path) -> None:
    """Page by page: far less memory than the pages would fill at once."""
    paper = Paper()
    for page in range(1, 2001):
        paper.page().put(72, 40, "Standard terms").put(280, 750, f"Page {page} of 2000")
        for row in range(6):
            kind = NUMBERS[page % 10] if row % 2 else NUMBERS[page // 10 % 10]
            words = f"{row + 1}. Clause {kind} on the {NUMBERS[row]} place keeps its words."
            paper.put(72, 90 + 30 * row + page % 7 * 9, words)
    path = tmp_path / "long.pdf"
    path.write_bytes(paper.bytes())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    made = read_document(path, Told())

    assert made.pages == 2000
    assert len(made.clauses) == 12_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000
