"""Placeholders in somebody else's Word file: filled, with nothing else touched."""

from __future__ import annotations

import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.documents.word.filling import filled
from comity.documents.word.package import opened
from comity.documents.word.word_file import word_file
from comity.errors import InputError
from tests.documents.papers import a_paper
from tests.documents.word.opened import W, paragraphs, repacked

FACTS = {"award.number": "2017-DJ-BX-0001 <&>", "award.agency": "Justice", "on": "1 July 2018"}
NS = W[1:-1]


def a_template(folder: Path, *runs: str, name: str = "form.docx") -> Path:
    """A Word file whose one paragraph consists of runs."""
    told = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{run}</w:t></w:r>" for run in runs)
    document = f'<w:document xmlns:w="{NS}"><w:body><w:p>{told}</w:p></w:body></w:document>'
    path = folder / name
    path.write_bytes(repacked(word_file(a_paper()), document=document.encode()))
    return path


def words(content: bytes) -> str:
    """The words of the one paragraph."""
    return next(paragraphs(content))[1]


def test_placeholder_is_filled_with_words_that_xml_must_escape(tmp_path: Path) -> None:
    """A fact stands there as it is, whatever letters it has."""
    content, used = filled(a_template(tmp_path, "Award {{award.number}}."), FACTS)

    assert words(content) == "Award 2017-DJ-BX-0001 <&>."
    assert used == ["award.number"]


def test_placeholder_cut_into_runs_is_filled(tmp_path: Path) -> None:
    """Word cuts words where spelling was checked; the placeholder is found all the same."""
    path = a_template(tmp_path, "On {", "{ o", "n }", "} for {{award", ".agency}}, {{on}}")

    content, used = filled(path, FACTS)

    assert words(content) == "On 1 July 2018 for Justice, 1 July 2018"
    assert sorted(used) == ["award.agency", "on"]


@given(st.lists(st.integers(0, 60), max_size=8), st.integers(1, 3))
def test_wherever_word_cuts_the_words_the_result_is_the_same(cuts: list[int], times: int) -> None:
    """Any cutting into runs gives the same words."""
    from comity.documents.word.filling import Piece, _fill

    whole = "a {{on}} b {{award.agency}}{{on}} c " * times
    places = sorted({0, len(whole), *(cut % len(whole) for cut in cuts)})
    pieces = [Piece(0, 0, 0, whole[begins:ends]) for begins, ends in pairwise(places)]

    faults: list[str] = []
    _fill("form", pieces, FACTS, [], faults)

    told = "".join(piece.text if piece.new is None else piece.new for piece in pieces)
    assert told == "a 1 July 2018 b Justice1 July 2018 c " * times
    assert faults == []


def test_every_other_byte_stays(tmp_path: Path) -> None:
    """Other parts are the same, and so is the document but for the placeholder."""
    path = a_template(tmp_path, "keep  ", "{{on}}", " this")
    old = opened(path)

    content, _ = filled(path, FACTS)

    new_path = tmp_path / "new.docx"
    new_path.write_bytes(content)
    new = opened(new_path)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
    before = old["word/document.xml"].replace(
        b"<w:t>{{on}}", b'<w:t xml:space="preserve">1 July 2018'
    )
    assert new["word/document.xml"] == before


def test_unknown_placeholder_gets_one_sentence_with_the_nearest(tmp_path: Path) -> None:
    """It names the file, the placeholder and what was perhaps meant."""
    with pytest.raises(InputError) as refused:
        filled(a_template(tmp_path, "{{award.nummer}} {{on}}"), FACTS)

    assert str(refused.value) == (
        "form.docx: found the placeholder {{award.nummer}}, which nothing fills; "
        "did you mean {{award.number}}?"
    )


def test_placeholder_without_an_end_is_refused(tmp_path: Path) -> None:
    """A form is not handed out with braces in it."""
    with pytest.raises(InputError, match="a placeholder without its }}"):
        filled(a_template(tmp_path, "{{on}} and {{award.number"), FACTS)


def test_template_without_placeholders_is_refused(tmp_path: Path) -> None:
    """It is not a template."""
    with pytest.raises(InputError, match="found no placeholder"):
        filled(a_template(tmp_path, "nothing"), FACTS)


def test_placeholders_in_the_header_are_filled(tmp_path: Path) -> None:
    """Letterheads hold facts too."""
    header = f'<w:hdr xmlns:w="{NS}"><w:p><w:r><w:t>{{{{on}}}}</w:t></w:r></w:p></w:hdr>'
    path = a_template(tmp_path, "{{award.agency}}")
    path.write_bytes(repacked(path.read_bytes(), header1=header.encode()))

    content, _ = filled(path, FACTS)

    assert next(paragraphs(content, "word/header1.xml"))[1] == "1 July 2018"


def test_macro_laden_template_is_refused(tmp_path: Path) -> None:
    """A form with macros is not filled and not passed on."""
    path = a_template(tmp_path, "{{on}}", name="form.docm")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("word/vbaProject.bin", b"macros")

    with pytest.raises(InputError, match=r"form\.docm: found macros"):
        filled(path, FACTS)
