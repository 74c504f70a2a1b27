"""Offsets: whatever a text is made of, what is found points at the words in the source."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import InputError
from comity.reading.intake.decoding import decoded
from comity.reading.intake.intake import source_of
from comity.reading.offsets import Copy, Offsets
from comity.reading.segments import segmented
from comity.reading.web.page import article
from comity.reading.web.stripped import Stripped
from comity.reading.web.tokens import Tag, tokens

AWKWARD = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "\u202a", "\u202c", "\u2066", "e\u0301", "\u0627", "\r\n",
     "\r", "\n", "\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "𝒜", "&", "<", ">", " ", "Said he. "]
)  # fmt: skip
TEXTS = st.lists(st.one_of(AWKWARD, st.text(max_size=4)), max_size=30).map("".join)
MARKUP = st.lists(
    st.one_of(
        AWKWARD,
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<b>", "</b>", "<div class='x'>", "</div>", "&amp;", "&#8220;",
             "&quot;", "&nosuch;", "&#0;", "<!-- x -->", "<script>a < b</script>", "<q>", "</q>",
             "<li>", "<h1>", "</h1>", "<a href=x>", "</a>", "<p title=\"", "<!--", "</script>",
             "<body>", "<pre>\n", "</pre>", "<title>", "<noscript>", "words that are enough to be "
             "a paragraph, since they go on for long and end. "]
        ),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=8))
def test_a_made_text_points_back_at_what_it_was_made_of(parts: list[tuple[str, bool]]) -> None:
    """Of a copied piece each code point; of a written one the whole of what it stands for."""
    source, writing, expected = "", Copy(), ""
    for text, is_copied in parts:
        if is_copied:
            writing.copy(text, len(source))
            expected += text
            source += text
        else:
            writing.put("?", len(source), len(source) + len(text))
            expected += "?"
            source += text
    made, offsets = writing.done()

    assert made == expected
    for at, sign in enumerate(made):
        start, end = offsets.span(at, at + 1)
        assert 0 <= start <= end <= len(source)
        assert source[start:end] == sign or sign == "?"
    assert offsets.span(0, len(made)) == (0, len(source)) or not parts or not made


def test_an_empty_span_has_a_place() -> None:
    """Also in an empty text."""
    assert Offsets.same(5).span(2, 2) == (2, 2)
    assert Copy().done()[1].span(0, 0) == (0, 0)


@given(TEXTS)
def test_a_text_file_is_read_as_it_stands(text: str) -> None:
    """Line ends, combining marks and marks of direction are kept; offsets are those of the file."""
    written = text.encode("utf-8", errors="replace")
    if not written.strip() or text.lstrip("\ufeff \t\r\n").startswith("<"):
        return
    try:
        source = source_of(written, "x.txt")
    except InputError as fault:
        assert "found a file that is neither" in str(fault) or not text.strip()
        return

    assert source.words == decoded(written, "x")
    for paragraph in segmented(source.words).paragraphs:
        for start, end in paragraph.sentences:
            assert source.offsets.span(start, end) == (start, end)


@given(MARKUP)
def test_words_of_a_page_point_at_their_markup(markup: str) -> None:
    """Every code point is the markup's own, or what a reference there stands for."""
    found = article(markup)

    for at, sign in enumerate(found.words):
        start, end = found.offsets.span(at, at + 1)
        written = markup[start:end]
        is_made = written.lower() in ("<q>", "</q>", "<br>") or sign == "\n"
        is_space = sign == " " and not written.strip(" \t\r\n\f")
        assert sign == written or is_made or is_space or sign in unescape(written)


@given(MARKUP)
def test_tokens_cover_a_page_once_and_in_order(markup: str) -> None:
    """No word is told twice, whatever is left open."""
    at = 0
    for token in tokens(markup):
        end = token.end if isinstance(token, Tag) else token.start + len(token.text)
        assert at <= token.start <= end <= len(markup)
        if not isinstance(token, Tag):
            assert markup[token.start : end] == token.text
        at = end


@given(MARKUP)
def test_the_stripped_body_holds_the_words_of_the_article(markup: str) -> None:
    """A place in the article is a place in the body's text, as a browser counts it."""
    found, body = article(markup), Stripped(markup)

    for at, sign in enumerate(found.words):
        place = body.span(*found.offsets.span(at, at + 1))
        if place and sign.strip() and sign not in "“”":
            assert body.text[place[0] : place[1]] == sign or sign in body.text[place[0] : place[1]]


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", '<a b="', "<p title='", "</", "<p><b>", "&amp", "<b>x<br><br>"]
)
def test_broken_markup_takes_linear_time(piece: str) -> None:
    """A page of a million broken tags is read, not hung upon."""
    assert article(piece * 100_000).published is None
