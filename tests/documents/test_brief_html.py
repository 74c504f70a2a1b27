"""The brief as a page: structure that screen readers and printers need."""

from __future__ import annotations

from collections import Counter
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from comity.documents.briefs.html import brief_html
from comity.documents.changes.html import changes_html
from comity.documents.status_look import LOOKS
from tests.documents.shared import (
    SUMMER_2018,
    WINTER_2025,
    brief_of,
    changes_for,
    chicago_brief,
    chicago_list,
)

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """What a page consists of: elements in order, ids, links, headings, and tags left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    def values(self, attribute: str) -> list[str]:
        return [found for _, told in self.elements if (found := told.get(attribute))]


@cache
def text(name: str) -> str:
    """The pages looked at."""
    if name == "changes":
        since = changes_for("Chicago, IL", SUMMER_2018.replace(month=6), SUMMER_2018)
        return changes_html(since)
    if name == "changes with a list":
        span = (WINTER_2025.replace(month=4), WINTER_2025)
        return changes_html(changes_for("Chicago, IL", *span, chicago_list()))
    if name == "without a list":
        return brief_html(brief_of("Seattle, WA", WINTER_2025))
    return brief_html(chicago_brief(SUMMER_2018 if "2018" in name else WINTER_2025))


PAGES = ("2018", "2025", "without a list", "changes", "changes with a list")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(text(request.param))


def test_every_element_is_closed_in_order(page: Page) -> None:
    """The page is well formed."""
    assert (page.crossed, page.open) == ([], [])


def test_page_has_a_language_and_one_of_each_landmark(page: Page) -> None:
    """Header, main and footer stand once."""
    counts = Counter(tag for tag, _ in page.elements)

    assert [told.get("lang") for told in page.all("html")] == ["en"]
    assert tuple(counts[tag] for tag in ("header", "main", "footer", "h1")) == (1, 1, 1, 1)


def test_headings_do_not_skip_a_level(page: Page) -> None:
    """A heading is at most one level below the one before."""
    levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]

    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_every_table_has_a_caption_and_its_headers_a_scope(page: Page) -> None:
    """A table says what it shows, and each header what it heads."""
    counts = Counter(tag for tag, _ in page.elements)

    assert counts["table"] == counts["caption"]
    assert {"col", "row"} >= {told.get("scope") for told in page.all("th")}


def test_every_link_inside_leads_somewhere(page: Page) -> None:
    """Each status leads to its acts, each award to its conditions."""
    ids = page.values("id")
    inside = [link[1:] for link in page.values("href") if link.startswith("#")]

    assert len(ids) == len(set(ids))
    assert set(inside) <= set(ids)


def test_nothing_is_fetched_and_nothing_runs(page: Page) -> None:
    """One file: no script, no image, no style from elsewhere; links lead out only when followed."""
    assert page.all("script", "img", "link", "iframe", "object") == []
    assert page.values("src") == []


def test_days_are_marked_as_days(page: Page) -> None:
    """A day stands in `time` with its ISO form."""
    assert all(len(told["datetime"] or "") == 10 for told in page.all("time"))
    assert page.all("time")


def test_page_is_made_for_paper() -> None:
    """Letter paper, and the header row repeats on each page."""
    style = text("2018").partition("<style>")[2].partition("</style>")[0]

    assert "size: letter" in style
    assert "display: table-header-group" in style


def test_statuses_are_told_in_words() -> None:
    """A tag always holds its word; its colour is an addition."""
    told = text("2025")

    for status in ("binding", "unsettled", "blocked"):
        assert f'<span class="tag {status}">{LOOKS[status].word}' in told


def test_words_from_a_list_are_escaped() -> None:
    """Nothing from a source becomes markup."""
    from comity.documents.page import _environment

    made = _environment().from_string("{{ words }}").render(words="<b>&</b>")

    assert made == "&lt;b&gt;&amp;&lt;/b&gt;"


@pytest.mark.parametrize("status", LOOKS)
def test_status_colours_have_enough_contrast(status: str) -> None:
    """At least 4.5 to 1, as WCAG AA asks of text."""
    look = LOOKS[status]

    assert contrast(look.fill, look.ink) >= 4.5
    assert contrast(look.tint, "1A1A1A") >= 4.5
    assert contrast(look.tint, "0563C1") >= 3


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_same_page_twice_has_the_same_bytes() -> None:
    """Nothing in a page depends on the clock."""
    assert text("2018") == brief_html(chicago_brief(SUMMER_2018))
