"""Pages of the web: the article and nothing else, on pages shaped like those of many outlets."""

from __future__ import annotations

import json
from datetime import date

import pytest

from comity.errors import InputError
from comity.reading.intake.intake import source_of
from comity.reading.text import Part
from comity.reading.web.metadata import day_of
from comity.reading.web.page import article
from tests.reading.web_pages import HEADLINE, MARKED, PAGES, WebPage


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_and_nothing_else(page: WebPage) -> None:
    """Headline and paragraphs, in order; no menu, box, caption, comment or link to elsewhere."""
    found = article(page.html)

    assert found.words == "\n\n".join([page.headline, *page.paragraphs])
    assert "quibble" not in found.words.lower()
    assert found.headline == page.headline


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_day_of_publication(page: WebPage) -> None:
    """From linked data, meta tags or time elements; unknown where the page does not tell it."""
    found = article(page.html)

    assert found.published == (date.fromisoformat(page.published) if page.published else None)


def test_parts_of_the_page_are_kept() -> None:
    """The headline is a headline, an item of a list an item."""
    government = next(page for page in PAGES if page.name == "government")
    found = article(government.html)

    assert found.parts[0] is Part.HEADLINE
    assert found.parts[found.words.index("Ashgrove County;")] is Part.ITEM
    assert found.parts[found.words.index("The award")] is Part.BODY


def test_a_quotation_points_at_its_markup() -> None:
    """Quotation elements, references and soft hyphens stay in what it points at."""
    found = article(MARKED)
    start = found.words.index("“a fine mess”")

    first, last = found.offsets.span(start, start + len("“a fine mess”"))
    assert MARKED[first:last] == "<q>a fine&shy; mess</q>"


def test_a_transcript_keeps_its_lines() -> None:
    """A line break is a line; two are a new paragraph."""
    found = article(
        "<h1>Minutes</h1><div>MR. A: One, then, is the first of them all.<br>MS. B: Two it is, and "
        "not three.<br><br>MR. A: So be it, and let it be written.</div>"
    )

    assert found.words.split("\n")[2:] == [
        "MR. A: One, then, is the first of them all.",
        "MS. B: Two it is, and not three.",
        "",
        "MR. A: So be it, and let it be written.",
    ]


def test_the_headline_may_stand_in_the_title_alone() -> None:
    """The name of the site behind it is left out, and it points at the title."""
    markup = (f"<title>{HEADLINE} | The Post</title><p>The county of Marlow will answer the letter "
              "in public, and not before Monday, its attorney said.</p>")  # fmt: skip
    found = article(markup)

    assert found.headline == HEADLINE
    assert found.words.startswith(HEADLINE)
    first, last = found.offsets.span(0, len(HEADLINE))
    assert markup[first:last] == HEADLINE


def test_a_page_filled_by_a_script_is_told_so() -> None:
    """One sentence, with what to do."""
    with pytest.raises(InputError, match=r"page without words.*save it as PDF or text"):
        source_of(b"<html><body><div id=root></div><script>go()</script></body></html>", "a.html")


def test_a_body_told_in_data_alone_is_read_from_there() -> None:
    """Its escapes resolved, its paragraphs parted, each word at its place in the data."""
    lines = (
        "“We signed,” said the county’s attorney, \U0001d49c, on Monday.",
        'A "second" line. ' * 12,
    )
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(lines)})
    markup = (
        f"<h1>{HEADLINE}</h1><div id=app></div><script type='application/ld+json'>{data}</script>"
    )
    found = article(markup)

    assert found.words == "\n\n".join([HEADLINE, *lines])
    for at, sign in enumerate(found.words):
        first, last = found.offsets.span(at, at + 1)
        assert markup[first:last] in (sign, "") or markup[first] == "\\"


@pytest.mark.parametrize(
    ("written", "day"),
    [("2017-03-27T22:00:00-07:00", "2017-03-27"), ("20170327", "2017-03-27"),
     ("Mon, 27 Mar 2017 10:00:00 GMT", "2017-03-27"), ("March 27, 2017", "2017-03-27"),
     ("2017-13-40", None), ("soon", None)],
)  # fmt: skip
def test_a_timestamp_is_a_day(written: str, day: str | None) -> None:
    """The day as written: an hour or a zone moves no day."""
    assert day_of(written) == (date.fromisoformat(day) if day else None)


def test_broken_data_of_a_page_is_read_as_far_as_it_goes() -> None:
    """A day in linked data that is no JSON is found all the same."""
    page = (
        '<script type="application/ld+json">{"datePublished": "2017-03-27", oops}</script>'
        "<p>The county of Marlow will answer the letter in public, its attorney said.</p>"
    )

    assert article(page).published == date(2017, 3, 27)


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    """Like /2017/03/27/."""
    page = "<p>The county of Marlow will answer the letter in public, its attorney said.</p>"

    assert article(page, "https://example.org/2017/03/27/x").published == date(2017, 3, 27)
    assert article(page, "https://example.org/2017/33/27/x").published is None
