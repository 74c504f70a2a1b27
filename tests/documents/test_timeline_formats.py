"""The timeline as picture, JSON and text."""

from __future__ import annotations

import json
import re
import struct
from datetime import date, timedelta
from functools import cache
from xml.etree import ElementTree

import pytest

from comity.documents.pictures.letters import FONTS, broken, width_of
from comity.documents.pictures.png import png
from comity.documents.status_look import LOOKS
from comity.documents.timelines.page import FITS, TimelinePage, timeline_page
from comity.documents.timelines.picture import timeline_svg
from comity.documents.timelines.plain import timeline_json
from comity.documents.timelines.scale import Scale
from comity.documents.timelines.text import timeline_text
from comity.findings.check import Days
from comity.findings.timeline import timeline
from tests.documents.shared import LATER, law, seen

SVG = "{http://www.w3.org/2000/svg}"


@cache
def page(name: str, first: date, last: date, most: int | None = None) -> TimelinePage:
    """The timeline of a government, as known later."""
    span = (first, last + timedelta(days=1))
    made = TimelinePage(law(), seen(name), span, Days(last, LATER), ())
    return timeline_page(made, timeline(law(), seen(name), span, known=LATER), most)


def seattle(most: int | None = 30) -> TimelinePage:
    return page("Seattle, WA", date(2025, 1, 1), date(2025, 11, 30), most)


def picture(of: TimelinePage) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(of))


def words_in(element: ElementTree.Element) -> list[str]:
    return [found.text or "" for found in element.iter(f"{SVG}text")]


@pytest.mark.parametrize("most", [1, 5, 30, 60])
def test_every_condition_has_its_label(most: int) -> None:
    """No label is left out or cut, with few conditions or many."""
    shown = seattle(most)
    words = words_in(picture(shown))

    assert {track.condition for track in shown.tracks} <= set(words)


@pytest.mark.parametrize("most", [5, 30, 60])
def test_no_words_leave_the_picture(most: int) -> None:
    """Every line of words ends before the edge, as measured in the font that ships."""
    drawn = picture(seattle(most))
    for text in drawn.iter(f"{SVG}text"):
        wide = width_of(
            text.text or "", float(text.get("font-size", 0)), bold=bool(text.get("font-weight"))
        )
        x = float(text.get("x", 0))
        starts = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)

        assert starts >= 0
        assert starts + wide <= 1600


def test_picture_is_sixteen_by_nine_up_to_a_slide_full() -> None:
    """Up to 44 conditions fit a slide; more make it taller, and it says so."""
    few, many = picture(seattle(FITS)), picture(seattle(60))

    assert (few.get("width"), few.get("height")) == ("1600", "900")
    assert float(many.get("height", 0)) > 900
    assert any("Taller than a slide" in words for words in words_in(many))


def test_statuses_differ_without_colour() -> None:
    """Each filled status has a pattern or a letter of its own."""
    letters = [look.letter for look in LOOKS.values()]
    patterns = [LOOKS[name].pattern for name in ("binding", "unsettled", "blocked", "void",
                                                 "expired")]  # fmt: skip

    assert len(letters) == len(set(letters))
    assert len(patterns) == len(set(patterns))


def test_legend_explains_what_is_drawn() -> None:
    """Every status and every kind of mark in the picture stands in the legend."""
    drawn = picture(seattle())
    words = " ".join(words_in(drawn))
    used = set(re.findall(r"url\(#(\w+)\)", timeline_svg(seattle())))

    assert used
    for status in used:
        assert f"{LOOKS[status].word}: {LOOKS[status].means}" in words
    assert "order or notice that holds it off or vacates it" in words


def test_title_and_footer_tell_whose_and_when() -> None:
    """Government, span, day of knowledge and the law's version."""
    words = words_in(picture(seattle()))

    assert words[0] == "Seattle, WA: strings on federal money"
    assert any("2025-01-01 through 2025-11-30, as known 2026-11-22 (law" in told for told in words)


def test_bars_read_aloud_as_sentences() -> None:
    """Each bar has a title with condition, status and days."""
    titles = [found.text or "" for found in picture(seattle()).iter(f"{SVG}title")]

    assert any(
        re.fullmatch(r"[\w/-]+: blocked from \d+ \w+ 2025 through \d+ \w+ 2025", title)
        for title in titles
    )


def test_png_needs_no_font_of_the_machine() -> None:
    """The picture is drawn with the font that ships, and has words in it."""
    drawn = png(timeline_svg(seattle(5)))
    without_words = png(re.sub(r"<text.*?</text>", "", timeline_svg(seattle(5))))

    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">II", drawn[16:24]) == (3200, 1800)
    assert len(drawn) > len(without_words) + 20_000


def test_font_is_small_and_comes_with_its_licence() -> None:
    """Two cuts under 100 KB, and the Open Font License beside them."""
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 100_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text()


def test_words_are_broken_to_fit() -> None:
    """A line of broken words is no wider than its room."""
    lines = broken("FY2017 JAG notice condition: advance notice of scheduled release", 15, 200)

    assert len(lines) > 1
    assert all(width_of(line, 15) <= 200 for line in lines)


def test_scale_counts_months_or_years() -> None:
    """Ticks are months in a short span, quarters in a longer one, years in a long one."""

    def ticks(years: int) -> list[str]:
        scale = Scale((date(2017, 1, 1), date(2017 + years, 1, 1)), 0, 100)
        return [tick.words for tick in scale.ticks()]

    assert ticks(1)[:3] == ["2017", "Feb", "Mar"]
    assert ticks(2)[:5] == ["2017", "Apr", "Jul", "Oct", "2018"]
    assert ticks(9)[:3] == ["2017", "2018", "2019"]


def test_json_tells_segments_by_first_and_last_day() -> None:
    """Segments follow each other without a gap, and name the acts that opened them."""
    told = json.loads(timeline_json(page("Fort Worth, TX", date(2018, 6, 1), date(2018, 7, 31))))
    notice = next(one for one in told["conditions"] if one["condition"] == "jag-fy2017-notice")

    assert [(one["from"], one["through"], one["status"]) for one in notice["segments"]] == [
        ("2018-06-01", "2018-06-25", "blocked"),
        ("2018-06-26", "2018-07-31", "binding"),
    ]
    assert notice["segments"][1]["opened_by"] == ["ca7-2018-06-26-partial-stay"]
    assert notice["segments"][1]["mark"] == "undone"
    assert "ca7-2018-06-26-partial-stay" in told["acts"]


def test_text_is_an_ordered_list_of_days() -> None:
    """Each segment has its days, its status and the acts that opened it."""
    text = timeline_text(page("Fort Worth, TX", date(2018, 6, 1), date(2018, 7, 31)), 80)

    assert "    2018-06-26 through 2018-07-31  binding" in text
    assert "- the stay of 26 June 2018 (7th Cir.:" in text
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_same_picture_twice_has_the_same_bytes() -> None:
    """SVG and PNG alike."""
    assert timeline_svg(seattle()) == timeline_svg(seattle())
    assert png(timeline_svg(seattle(5))) == png(timeline_svg(seattle(5)))
