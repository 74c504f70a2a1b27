"""A paper as text and as HTML, and the notes that cite acts."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from comity.documents.paper.blocks import Note, words_of
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper_html import paper_html
from comity.documents.paper.paper_text import paper_text
from tests.documents.papers import ADDRESS, a_paper
from tests.documents.shared import law


def test_text_has_dates_numbers_notes_and_a_footed_table() -> None:
    """Numbers run on over the paragraph between; notes stand at the end."""
    told = paper_text(a_paper(), 80)

    assert told.startswith("Seattle, WA on 2018-07-01, as known 2018-07-01 (law 0123456789ab")
    assert "\n1.   one" in told and "\n3.   three" in told
    assert "[open]" in told
    assert f"[1]   First: {ADDRESS}" in told
    assert re.search(r"\nTotal +\$3\.00\n", told)


def test_text_keeps_to_the_width_but_for_addresses() -> None:
    """Only an address sticks out."""
    for width in (60, 80, 120):
        long = [one for one in paper_text(a_paper(), width).splitlines() if len(one) > width]
        assert all(ADDRESS in one for one in long)


def test_html_is_well_formed_and_links_notes_both_ways() -> None:
    """Each mark leads to its note and each note back."""

    class Ids(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.ids: list[str] = []
            self.links: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            told = dict(attrs)
            self.ids += [told["id"]] if told.get("id") else []  # type: ignore[list-item]
            self.links += [told["href"]] if told.get("href") else []  # type: ignore[list-item]

    page = paper_html(a_paper())
    found = Ids()
    found.feed(page)

    inner = {one[1:] for one in found.links if one.startswith("#")}
    assert inner and inner <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert "&lt;&amp;&gt;" in page
    assert '<ol start="3">' in page


def test_an_act_is_cited_in_full_once() -> None:
    """Later notes name the note that has it all."""
    cites = Citations(law())

    first, second = cites.act("jag-fy2017-notice"), cites.act("jag-fy2017-notice")

    assert "award conditions 55-56" in words_of(first.words)
    assert words_of(second.words) == "DOJ OJP / BJA, 25 July 2017: see note 1."
    assert isinstance(first, Note)
    assert cites.once(["jag-fy2017-notice"]) == ()
