"""What was read, in every format: the same things, at the same places, with nothing lost."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from comity.documents.reading.annotations import annotations_file, web_annotations
from comity.documents.reading.claim_review import claim_reviews, claim_reviews_file
from comity.documents.reading.formats import FORMATS
from comity.documents.reading.found_csv import found_csv, found_rows
from comity.documents.reading.found_lines import found_lines
from comity.documents.reading.marked import marked
from comity.documents.reading.page import reading_page
from comity.documents.reading.screen import screen
from comity.reading.reading import Read
from tests.reading.made import WORDS, made_read

PAGE = (
    b"<html><head><title>x</title></head><body><script>1 < 2</script>\n<h1>County asks for more "
    b"time</h1>\r\n<p>&ldquo;We signed in &#8234;October&#8236;,&rdquo; <b>said</b> County "
    b"Attorney Dana Whitfield. She added that 8 U.S.C. 1373 was met.</p><p>About $4.1 million is "
    b"at stake in Marlow County, which sued on Monday. = a line that counts</p></body></html>"
)


@pytest.fixture(name="read")
def made() -> Read:
    """A text with one thing of each kind."""
    return made_read()


def test_lines_are_objects_that_a_scorer_takes(read: Read) -> None:
    """The source first, then each thing with kind, place and words, and its own values."""
    lines = [json.loads(line) for line in found_lines(read)]

    assert [one["kind"] for one in lines] == [
        "source", "direct", "indirect", "citation", "amount", "jurisdiction", "date", "finding",
        "finding",
    ]  # fmt: skip
    assert all(one["doc"] == "story" for one in lines)
    for one in lines[1:]:
        assert WORDS[one["start"] : one["end"]] == one["text"]
        assert one["source_sha256"] == read.source.sha256
    assert lines[1]["speaker"] == "Dana Whitfield"
    assert lines[3]["norm"] == "8 U.S.C. § 1373"
    assert lines[4]["value"] == 4100000.25
    assert lines[6]["iso"] == "2017-03-27"
    assert lines[7]["now"]["outcome"] == "the record shows this"
    assert lines[7]["changed"] is True


def test_law_that_is_only_described_is_a_kind_of_its_own(read: Read) -> None:
    """So that who counts citations counts citations."""
    one = replace(read.citations[0], is_implicit=True)
    lines = [json.loads(line) for line in found_lines(replace(read, citations=(one,)))]

    assert [line["norm"] for line in lines if line["kind"] == "described"] == ["8 U.S.C. § 1373"]
    assert "citation" not in {line["kind"] for line in lines}


def test_a_table_has_a_row_for_each_thing(read: Read) -> None:
    """With the columns of its kind; a cell that begins like a formula gets an apostrophe."""
    rows = list(csv.DictReader(io.StringIO(found_csv(found_rows(read)))))

    assert [row["kind"] for row in rows][:3] == ["direct", "indirect", "citation"]
    assert rows[2]["acts"] == "usc-8-1373"
    assert rows[6]["record"] == "The record shows it."
    assert rows[6]["outcome_then"] == "the record does not reach this"
    hostile = found_csv([["=1+1"]])
    assert "=1+1" in hostile
    assert all(
        not (cell or "x").startswith(("=", "+", "@")) for row in rows for cell in row.values()
    )


def test_annotations_find_their_words_again(read: Read) -> None:
    """By quotation with 32 characters on either side, and by position."""
    page = json.loads(annotations_file(web_annotations(read)))

    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len({one["id"] for one in page["items"]}) == 8
    for one in page["items"]:
        quote, position = one["target"]["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert WORDS[position["start"] : position["end"]] == quote["exact"]
        assert WORDS[: position["start"]].endswith(quote["prefix"])
        assert WORDS[position["end"] :].startswith(quote["suffix"])
        assert len(quote["prefix"]) <= 32 >= len(quote["suffix"])
        assert one["target"]["source"] == f"urn:sha256:{read.source.sha256}"


def test_annotations_of_a_page_count_as_a_browser_counts() -> None:
    """In the text of its body: scripts counted, tags not, a line end one character."""
    read = made_read(page=PAGE, url="https://example.org/story")
    body = _Body()
    body.feed(PAGE.decode().replace("\r\n", "\n"))
    text = "".join(body.words)

    for one in web_annotations(read):
        quote, position = one["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert one["target"]["source"] == "https://example.org/story"


class _Body(HTMLParser):
    """The words of a body, by another reader of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.is_inside = self.is_inside or tag == "body"

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self.words.append(data)


def test_a_draft_review_rates_nobody(read: Read) -> None:
    """Rating, publisher and address stay empty; what the record shows is told with its sources."""
    graph = json.loads(claim_reviews_file(claim_reviews(read)))["@graph"]

    assert [one["claimReviewed"] for one in graph] == ["8 U.S.C. 1373 was met", "sued on Monday"]
    for one in graph:
        assert set(one["reviewRating"].values()) == {"Rating", ""}
        assert one["author"]["name"] == one["url"] == ""
        assert one["citation"] == [
            {"@type": "CreativeWork", "name": "Exec. Order No. 1", "identifier": "eo-1",
             "url": "https://example.org/order"}
        ]  # fmt: skip
    person = graph[0]["itemReviewed"]["author"]
    assert person["name"] == "Dana Whitfield"
    assert person["jobTitle"] == "County Attorney, Marlow"
    assert "author" not in graph[1]["itemReviewed"]
    assert "the record shows this" in graph[0]["reviewBody"]


def test_runs_of_a_paragraph_are_its_words(read: Read) -> None:
    """Nothing is lost or doubled by marking, and every note has its mark."""
    for paragraph, one in zip(read.text.paragraphs, marked(read), strict=True):
        assert "".join(run.text for run in one.runs) == read.text.cut(
            paragraph.start, paragraph.end
        )
        ends = [number for run in one.runs for number in run.ends]
        assert sorted(ends) == [note.number for note in one.notes]


def test_a_page_shows_text_notes_and_record(read: Read) -> None:
    """All words of the text stand in it, once; speakers, sources and both days of knowledge too."""
    page = reading_page([read])
    words = re.sub(r"<sup>.*?</sup>|<[^>]+>", "", page)

    assert "We signed in" in words
    assert "Dana Whitfield (2)" in words
    assert '<a href="https://example.org/order">Exec. Order No. 1</a>' in page
    assert "As known on" in words
    assert "27 March 2017" in words
    assert page.count('<section class="record') == 2
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) == 2
    assert all(f'id="{link}"' in page for link in links)
    assert "As known on 27 March 2017, the same." in words


def test_words_of_an_article_are_no_markup() -> None:
    """An article that holds tags shows them as words."""
    read = made_read(WORDS + "\n<script>alert(1)</script> & more\n")

    page = reading_page([read])
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in page


def test_a_screen_shows_numbers_with_and_without_colour(read: Read) -> None:
    """Numbers in the text, notes below; no line is wider than the screen."""
    told = screen(read, 80)

    assert "October\ufffd,”[1] said" in told
    assert "    [1] said   Dana Whitfield, County Attorney, Marlow: quoted" in told
    assert "    [3] law    8 U.S.C. § 1373 [usc-8-1373]" in told
    assert "As known on 1 November 2026, the record shows this. The record shows it." in told
    assert max(map(len, told.splitlines())) <= 80
    coloured = screen(read, 80, colour=True)
    assert "\033[33m" in coloured
    assert re.sub(r"\033\[\d*m", "", coloured).split() == told.split()


def test_an_article_cannot_steer_the_screen() -> None:
    """Control characters and marks of direction are shown as such."""
    told = screen(made_read(WORDS + "\n\x1b[2Jgone \x9b31m \u202e\ue001\n"), 80)

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ue000-\ue00f]", told)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"sqlite"}))
def test_every_format_has_the_same_bytes_twice(name: str, read: Read) -> None:
    """No clock and no order of chance in it."""
    form = FORMATS[name]

    one, two = (form.join([form.make(read)]) for _ in range(2))
    assert one == two
    assert one
