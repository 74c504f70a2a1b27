"""What holds for every text: places, no overlap, no stop; and the annotated texts."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.amounts import amounts
from comity.reading.citations import citations
from comity.reading.days import days
from comity.reading.text import Paragraph, Part, Text
from tests.reading.citations.reading import cited
from tests.reading.gold_texts import f1, needs_gold, overlap

PIECES = [
    "8 U.S.C. ", "§ ", "§§ ", "1373", "(a)", "-", ", ", " and ", "v. ", " v. ", "City of ",
    "Chicago ", "Trump", "No. ", "17-cv-00485", "250 F. Supp. 3d 497", " (N.D. Cal. 2017)", "\n",
    "\n\n", "Id. ",
    "Executive Order ", "13,768", "E.O. ", "Act ", "of 1964", "Fourth Amendment", "the ", "suit ",
    "memo ", "Section ", "C.F.R. ", "Part ", "200", "“", "”", "’s ", "et al., ", "Inc.", "Stat. ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_pieces_of_citations_in_any_order(words: str) -> None:
    """Each citation points at its own words, and none overlap."""
    found = cited(words)

    assert all(words[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=120))
def test_any_words_at_all(words: str) -> None:
    """Nothing raises."""
    cited(words)


def whole(words: str) -> Text:
    """A text that is one sentence."""
    end = len(words)
    return Text(words, (Paragraph(0, end, Part.BODY, ((0, end),)),))


LONG = (
    "A v. B ", "executive order ", "17-cv-", "§ 1(a)", "8 U.S.C. 1373, ", "No. 17-12345, ", "Act ",
    "A of ", "$1 ", "one ", "May 1, ", "one hundred dollars ", "Monday ", "(", "1,", " ",
    "First and ", "A.", "-",
)  # fmt: skip


@pytest.mark.parametrize("piece", LONG, ids=[piece.strip() or "blank" for piece in LONG])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    """A piece repeated over and over: eight times the length takes no forty times as long."""
    short, long = (whole(piece * (length // len(piece))) for length in (4_000, 32_000))

    def seconds(text: Text) -> float:
        best = 9.0
        for _ in range(2):
            begun = process_time()
            for finder in (citations, amounts, days):
                finder(text)
            best = min(best, process_time() - begun)
        return best

    assert seconds(long) < 40 * max(seconds(short), 0.002)


@needs_gold
def test_citations_of_the_annotated_texts() -> None:
    """F1 of the law that is told outright."""

    def same(one, gold) -> bool:  # type: ignore[no-untyped-def]
        inside = gold["start"] <= one.start and one.end <= gold["end"]
        around = one.start <= gold["start"] and gold["end"] <= one.end
        return inside or around or overlap(one, gold) >= 0.5

    def law(text: Text):  # type: ignore[no-untyped-def]
        return [one for one in citations(text) if one.sort == "citation"]

    assert f1("citations", law, same) >= 0.97
