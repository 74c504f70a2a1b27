"""Word files: real styles, footnotes, heading rows, a fixed form; and a law office's own styles."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from comity.documents.word.look import look_of
from comity.documents.word.word_file import word_file
from comity.errors import InputError
from comity.texts.reading import read_file
from tests.documents.papers import ADDRESS, a_paper
from tests.documents.word.opened import W, out_of_order, paragraphs, part, repacked, text


def test_each_block_has_its_style() -> None:
    """A law office can restyle a heading, a quotation or a caption in one place."""
    styles = {words: style for style, words in paragraphs(word_file(a_paper()))}

    assert (styles["A title"], styles["First"], styles["Second"]) == (
        "Title", "Heading1", "Heading2",
    )  # fmt: skip
    assert (styles["one"], styles["a"], styles["quoted"]) == (
        "ComityNumbered", "ListBullet", "Quote",
    )  # fmt: skip
    assert (styles["A table"], styles["small"]) == ("Caption", "ComitySmall")


def test_sources_are_real_footnotes_with_links() -> None:
    """Each mark in the text has its footnote, and the footnote leads to the address."""
    content = word_file(a_paper(rows=2))

    marks = [
        one.get(f"{W}id")
        for one in part(content, "word/document.xml").iter(f"{W}footnoteReference")
    ]
    notes = {one.get(f"{W}id"): text(one) for one in part(content, "word/footnotes.xml")}
    assert marks == ["1", "2", "3"]
    assert notes["1"].strip() == f"First: {ADDRESS}"
    links = part(content, "word/_rels/footnotes.xml.rels")
    assert [one.get("Target") for one in links] == [ADDRESS] * 3


def test_heading_row_stands_on_each_page_and_no_row_is_torn() -> None:
    """The first row is marked as a heading, and every row stays whole."""
    (table,) = part(word_file(a_paper()), "word/document.xml").iter(f"{W}tbl")

    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 4
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_every_page_carries_both_dates_and_the_law() -> None:
    """They stand in the running head."""
    head = text(part(word_file(a_paper()), "word/header1.xml"))

    assert "on 2018-07-01, as known 2018-07-01 (law 0123456789ab, sources to 2018-06-26)" in head


def test_same_paper_gives_the_same_bytes_with_fixed_times(tmp_path: Path) -> None:
    """No clock goes into the file: its times are those of the answer."""
    one, two = word_file(a_paper()), word_file(a_paper())

    assert one == two
    path = tmp_path / "a.docx"
    path.write_bytes(one)
    with zipfile.ZipFile(path) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2018-07-01T00:00:00Z" in file.read("docProps/core.xml")


@pytest.mark.parametrize("wide", [False, True])
def test_elements_stand_in_the_order_that_word_asks_for(wide: bool) -> None:
    """Word offers to repair a file in which they do not."""
    content = word_file(a_paper(rows=30, wide=wide))

    assert out_of_order(content) == []
    for cell in part(content, "word/document.xml").iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


def test_wide_paper_lies_across() -> None:
    """A wide table gets a page set across."""
    (size,) = part(word_file(a_paper(wide=True)), "word/document.xml").iter(f"{W}pgSz")

    assert size.get(f"{W}orient") == "landscape"


def test_python_docx_reads_it(tmp_path: Path) -> None:
    """Another program's reader finds the same paragraphs and the table."""
    docx = pytest.importorskip("docx")
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(a_paper()))

    read = docx.Document(str(path))

    assert read.paragraphs[0].style.name == "Title"
    assert read.tables[0].cell(0, 2).text == "Amount"
    assert read.core_properties.title == "Seattle, WA: A title"


def test_styles_of_a_law_office_are_used(tmp_path: Path) -> None:
    """Its heading keeps its own look and id, also where Word is translated; ours are added."""
    ours = word_file(a_paper())
    house = (
        f'<w:styles xmlns:w="{W[1:-1]}"><w:style w:type="paragraph" w:styleId="berschrift1">'
        '<w:name w:val="heading 1"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>'
    )
    path = tmp_path / "house.docx"
    path.write_bytes(repacked(ours, styles=house.encode()))

    content = word_file(a_paper(), path)

    styles = {words: style for style, words in paragraphs(content)}
    assert (styles["First"], styles["Second"]) == ("berschrift1", "Heading2")
    ids = [one.get(f"{W}styleId") for one in part(content, "word/styles.xml").iter(f"{W}style")]
    assert ids.count("berschrift1") == 1
    assert "ComityTable" in ids


def test_page_of_a_law_office_is_used(tmp_path: Path) -> None:
    """A4 paper stays A4."""
    ours = word_file(a_paper())
    document = (
        f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:left="1417"/></w:sectPr></w:body></w:document>'
    )
    path = tmp_path / "house.docx"
    path.write_bytes(repacked(ours, document=document.encode()))

    page = look_of(path).page

    assert (page.width, page.height, page.margin) == (11906, 16838, 1417)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "with a password"),
        ("a.docx", b"plain words", "no readable Word document"),
        ("a.docx", b"PK\x03\x04broken", "no readable Word document"),
    ],
)
def test_what_is_no_word_document_is_refused(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    """One sentence says what was found and what would be right."""
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(InputError, match=told) as refused:
        word_file(a_paper(), path)
    assert "save it as a Word document (.docx)" in str(refused.value)


def test_file_with_macros_is_refused_under_any_name(tmp_path: Path) -> None:
    """The ending does not matter: the part with the macros does."""
    path = tmp_path / "form.docx"
    path.write_bytes(word_file(a_paper()))
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("word/vbaProject.bin", b"macros")

    with pytest.raises(InputError, match=r"form\.docx: found macros"):
        word_file(a_paper(), path)


def test_ending_for_macros_is_refused(tmp_path: Path) -> None:
    """A .docm is refused even where its macros were taken out."""
    path = tmp_path / "form.docm"
    path.write_bytes(word_file(a_paper()))

    with pytest.raises(InputError, match=r"form\.docm: found macros"):
        word_file(a_paper(), path)


def test_document_type_is_refused(tmp_path: Path) -> None:
    """A declaration that could make a small file huge is not followed."""
    path = tmp_path / "house.docx"
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles xmlns:w="x">&b;</w:styles>'
    path.write_bytes(repacked(word_file(a_paper()), styles=bomb))

    with pytest.raises(InputError, match="found a document type"):
        word_file(a_paper(), path)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_refused_in_one_sentence_or_read(seed: int, tmp_path: Path) -> None:
    """Bytes are flipped in a Word file: no other fault than that of the input comes through."""
    chance, content = random.Random(seed), bytearray(word_file(a_paper(rows=20)))
    for _ in range(chance.choice((1, 5, 40))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "a.docx"
    path.write_bytes(content)

    for read in (look_of, read_file):
        try:
            read(path)
        except InputError as fault:
            assert str(fault).startswith("a.docx: found ")
