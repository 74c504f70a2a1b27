"""A source read by all finders: whatever the text, what is found stands where it says."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from html import escape, unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.documents.reading.found_lines import found_lines
from comity.documents.reading.marked import marked
from comity.errors import InputError
from comity.reading.batch import Asked, read_each
from comity.reading.intake.intake import source_of, text_source
from comity.reading.reading import Read, read

PUBLISHED, KNOWN = date(2017, 3, 27), date(2026, 11, 1)
FRAGMENTS = st.sampled_from(
    ["“We signed,” ", "said Mayor Ann Lee. ", '"No', "', ", "he said", "said the sheriff", "\r\n",
     "\r", "\n\n", "\u202aSeattle\u202c, Washington ", "Jose\u0301 Rui\u0301z added that ",
     "8 U.S.C. ", "§ 1373", "\u00a0", "$4.1 ", "million", "on Monday", ", according to ", ". ",
     "the Department of Justice", "‘Wanda, we got one too,’ ", "”", "“", "Executive Order 13768",
     "MR. LEE: ", "1. ", "\u2066", "sued last month ", "Jan. 28 to Feb. 3", "King County",
     "ICE declined 206 detainers", "\t", "𝒜"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(max_size=3)), max_size=25).map("".join)
READING = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _check(found: Read) -> None:
    """Everything stands where it says, in order, and every mark has its place in a paragraph."""
    words = found.source.words
    for one in found.found:
        assert words[one.start : one.end] == one.text
        assert one.start < one.end
    for quotation in found.quotations:
        for span in filter(None, (quotation.mention, quotation.cue)):
            assert 0 <= span.start <= span.end <= len(words)
    for finding in found.findings:
        assert 0 <= finding.start <= finding.end <= len(words)
    for paragraph, shown in zip(found.text.paragraphs, marked(found), strict=True):
        assert "".join(run.text for run in shown.runs) == words[paragraph.start : paragraph.end]


@READING
@given(TEXTS)
def test_what_is_found_in_a_text_stands_where_it_says(text: str) -> None:
    """With marks of every kind, missing marks, marks of direction, and line ends of every kind."""
    _check(read(text_source(text, "x", PUBLISHED), known=KNOWN))


@READING
@given(TEXTS, st.integers(0, 2**32))
def test_what_is_found_on_a_page_stands_in_its_markup(text: str, cuts: int) -> None:
    """Tags and references between the letters move no finding."""
    letters = [sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in "CcCs"]
    markup = f"<p>{''.join(_cut(sign, at, cuts) for at, sign in enumerate(letters))}</p>"
    try:
        source = source_of(markup.encode(), "x.html", published=PUBLISHED)
    except InputError:
        return
    found = read(source)
    _check(found)

    for one in found.found:
        first, last = source.offsets.span(one.start, one.end)
        written = unescape(markup[first:last].replace("<b>", "").replace("</b>", ""))
        assert _bare(written) == _bare(one.text)


def _cut(sign: str, at: int, cuts: int) -> str:
    """A letter as it may stand in a page."""
    if cuts >> (at % 32) & 1:
        return f"<b>{escape(sign)}</b>"
    return f"&#{ord(sign)};" if at % 7 == 3 else escape(sign)


def _bare(text: str) -> str:
    """Letters without white space and signs that a page does not show."""
    return "".join(text.split()).translate(dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF]))


def test_line_ends_move_no_finding() -> None:
    """The same is found with the line ends of Unix, Windows and the old Macintosh."""
    text = "“We signed,” said Mayor Lee.\n\nShe added that King County had met 8 USC 1373.\n"
    kinds = []
    for end in ("\n", "\r\n", "\r"):
        found = read(text_source(text.replace("\n", end), "x", PUBLISHED))
        _check(found)
        kinds.append([(type(one), one.text.replace(end, "\n")) for one in found.found])

    assert kinds[0] == kinds[1] == kinds[2]
    assert len(kinds[0]) >= 4


def test_the_record_is_asked_only_with_two_days() -> None:
    """That of the statement and that of the reader."""
    words = "President Trump signed Executive Order 13768 on January 25, 2017."

    assert not read(text_source(words), known=KNOWN).is_checked
    assert not read(text_source(words, published=PUBLISHED)).is_checked
    assert read(text_source(words), known=KNOWN, said=PUBLISHED).is_checked
    found = read(text_source(words, published=PUBLISHED), known=KNOWN)
    assert found.is_checked
    assert {one.as_known_now.known for one in found.findings} == {KNOWN}
    assert {one.as_known_then.known for one in found.findings} == {PUBLISHED}


def test_a_text_read_twice_gives_the_same_lines() -> None:
    """Byte for byte, in this process and in others."""
    words = (
        "“We signed,” said Mayor Ann Lee of Seattle, Washington, on Monday. It cost $4.1 million."
    )
    one, two = ("\n".join(found_lines(read(text_source(words, "x", PUBLISHED)))) for _ in range(2))

    assert one == two
    assert all(json.loads(line)["doc"] == "x" for line in one.splitlines())


@pytest.mark.parametrize("processes", [1, 2])
def test_many_sources_come_back_in_order(tmp_path: object, processes: int) -> None:
    """Whatever the number of processes; a fault is told in its place."""
    places = []
    for at in range(9):
        place = f"{tmp_path}/{at}.txt"
        with open(place, "w", encoding="utf-8") as file:
            file.write(f"“Number {at} is signed,” said Mayor Ann Lee." if at != 4 else "")
        places.append(place)
    done = list(read_each(places, Asked(published=PUBLISHED), processes=processes))

    assert [one.place for one in done] == places
    assert [bool(one.fault) for one in done] == [at == 4 for at in range(9)]
    assert [one.made.quotations[0].text for one in done if one.made][:2] == [
        "“Number 0 is signed,”",
        "“Number 1 is signed,”",
    ]
