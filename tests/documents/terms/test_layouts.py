"""The same agreement in every layout and format is split as a person would."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.terms.redline import redline
from comity.documents.terms.stored import Told, read_document
from tests.documents.terms.layouts import LAYOUTS
from tests.documents.terms.pairs import PAIRS, Pair, numbered
from tests.documents.terms.test_pairs import found_in, keys


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_clauses(layout: str, pair: Pair, tmp_path: Path) -> None:
    """Line numbers, running headers, columns, breaks inside clauses: the words come out whole."""
    path = tmp_path / layout
    path.write_bytes(LAYOUTS[layout](pair, pair.old))

    made = read_document(path, Told()).clauses

    assert [one.whole for one in made] == [pair.title, *numbered(pair.old, pair.number)]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_redline_between_formats_finds_the_same(pair: Pair, tmp_path: Path) -> None:
    """The old version as a PDF in columns, the new one as Word: nothing but what was planted."""
    one, other = tmp_path / "a.pdf", tmp_path / "b.docx"
    one.write_bytes(LAYOUTS["columns.pdf"](pair, pair.old))
    other.write_bytes(LAYOUTS["file.docx"](pair, pair.new))
    old, new = (read_document(path, Told()).clauses for path in (one, other))

    made = redline(old, new)

    assert found_in(made, keys(pair.old, old), keys(pair.new, new)) == pair.planted


def test_a_clause_over_a_page_break_has_both_pages(tmp_path: Path) -> None:
    """Its first page and its last."""
    path = tmp_path / "a.pdf"
    path.write_bytes(LAYOUTS["lined.pdf"](PAIRS[2], PAIRS[2].old))

    made = read_document(path, Told()).clauses

    over = [one for one in made if one.pages[0] < one.pages[1]]
    assert over
    assert made[0].pages == (1, 1)
    assert [one.pages for one in made] == sorted(one.pages for one in made)


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    """Running lines and line numbers are named with their pages."""
    path = tmp_path / "a.pdf"
    path.write_bytes(LAYOUTS["lined.pdf"](PAIRS[0], PAIRS[0].old))

    removed = {one.what: one for one in read_document(path, Told()).removed}

    assert set(removed) == {"running line", "line numbers"}
    assert removed["line numbers"].pages == tuple(range(1, 1 + len(removed["line numbers"].pages)))
