"""Word redlines: accepting all gives the new text, rejecting all the old; the same bytes twice."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from comity.documents.terms.clause import Clause
from comity.documents.terms.redline import redline
from comity.documents.terms.redline_word import redline_word
from comity.documents.terms.side import Side
from comity.documents.terms.stored import Told, read_document
from comity.texts.plain import plain
from tests.documents.terms.layouts import text
from tests.documents.terms.pairs import PAIRS, Pair
from tests.documents.word.opened import out_of_order

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEPT = {"accept": ("ins", "moveTo"), "reject": ("del", "moveFrom")}


def sides(pair: Pair, folder: Path) -> tuple[Side, Side]:
    """Both versions, read from text files."""
    found = []
    for name, items in (("old", pair.old), ("new", pair.new)):
        path = folder / f"{name}.txt"
        path.write_bytes(text(pair, items))
        found.append(Side(read_document(path, Told())))
    return found[0], found[1]


def made(pair: Pair, folder: Path) -> bytes:
    """The redline of a pair as a Word file."""
    old, new = sides(pair, folder)
    return redline_word(redline(old.document.clauses, new.document.clauses), old, new)


def body(content: bytes) -> ElementTree.Element:
    """The body of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        root = ElementTree.fromstring(file.read("word/document.xml"))
    found = root.find(f"{W}body")
    assert found is not None
    return found


def paragraphs(content: bytes, way: str) -> list[str]:
    """The paragraphs behind the first page, with all changes accepted or rejected."""
    found: list[str] = []
    words = ""
    is_text = False
    for child in body(content):
        if child.tag != f"{W}p":
            continue
        if not is_text:
            is_text = child.find(f"{W}r/{W}br") is not None
            continue
        words += told(child, way)
        if not is_mark_gone(child, way):
            found.append(words)
            words = ""
    assert not words
    return [plain(one) for one in found]


def told(paragraph: ElementTree.Element, way: str) -> str:
    """The words of a paragraph that stay."""
    kept = [f"{W}{kind}" for kind in KEPT[way]]
    words = ""
    for child in paragraph:
        runs = [child] if child.tag == f"{W}r" else list(child) if child.tag in kept else []
        for run in runs:
            words += "".join(one.text or "" for one in run if one.tag in (f"{W}t", f"{W}delText"))
    return words


def is_mark_gone(paragraph: ElementTree.Element, way: str) -> bool:
    """Whether the end of a paragraph goes away."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    other = KEPT["reject" if way == "accept" else "accept"]
    return marks is not None and any(marks.find(f"{W}{kind}") is not None for kind in other)


def written(clauses: tuple[Clause, ...]) -> list[str]:
    """The clauses as paragraphs."""
    return [plain(clause.whole) for clause in clauses]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(
    pair: Pair, tmp_path: Path
) -> None:
    """Paragraph by paragraph, also where clauses were split, merged and moved."""
    old, new = sides(pair, tmp_path)
    content = made(pair, tmp_path)

    assert paragraphs(content, "accept") == written(new.document.clauses)
    assert paragraphs(content, "reject") == written(old.document.clauses)


def test_moves_are_word_s_own_moves(tmp_path: Path) -> None:
    """Every move has a name, one place it left and one where it arrived."""
    content = body(made(PAIRS[1], tmp_path))

    left = [one.get(f"{W}name", "") for one in content.iter(f"{W}moveFromRangeStart")]
    came = [one.get(f"{W}name", "") for one in content.iter(f"{W}moveToRangeStart")]
    assert sorted(left) == sorted(came) == sorted(set(came))
    assert len(came) == 4


def test_every_tracked_change_has_its_own_number(tmp_path: Path) -> None:
    """Word repairs files in which two changes share a number."""
    content = body(made(PAIRS[1], tmp_path))
    kinds = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")

    numbers = [one.get(f"{W}id") for kind in kinds for one in content.iter(f"{W}{kind}")]

    assert len(numbers) == len(set(numbers)) > 20


def test_elements_of_a_redline_stand_in_the_order_that_word_asks_for(tmp_path: Path) -> None:
    """Word offers to repair a file in which they do not."""
    assert out_of_order(made(PAIRS[1], tmp_path)) == []


def test_the_same_redline_has_the_same_bytes(tmp_path: Path) -> None:
    """No clock, no chance."""
    assert made(PAIRS[0], tmp_path) == made(PAIRS[0], tmp_path)


def test_the_table_of_changes_repeats_its_heading(tmp_path: Path) -> None:
    """Its first row is a heading row of Word."""
    table = body(made(PAIRS[0], tmp_path)).find(f"{W}tbl")

    assert table is not None
    assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_shows_every_word(tmp_path: Path) -> None:
    """It becomes a PDF with the words of both versions on it."""
    from comity.texts.reading import read_file

    (tmp_path / "redline.docx").write_bytes(made(PAIRS[2], tmp_path))

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "redline.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    shown = " ".join(one.text for one in read_file(tmp_path / "redline.pdf").paragraphs)
    assert "What changed" in shown
    assert "twelve twenty-four months" in shown
