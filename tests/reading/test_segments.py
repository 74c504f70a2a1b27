"""Paragraphs and sentences of raw words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.segments import segmented
from comity.reading.text import Part

PIECES = st.sampled_from(
    ["The city sued. ", "“Never,” ", "\r\n", "\n", "\r", "\n\n", "\u2028", "Sen. ", "U.S. ",
     "• one;", "Q. Why? ", "\u202e", "e\u0301", " \t", "MR. HOLT: Yes.", "’", '"', "No. 3 ",
     "\ufeff", "…", "52. ", "word " * 20]
)  # fmt: skip


def sentences(words: str) -> list[str]:
    return [words[a:b] for one in segmented(words).paragraphs for a, b in one.sentences]


def paragraphs(words: str) -> list[str]:
    return [words[one.start : one.end] for one in segmented(words).paragraphs]


def parts(words: str) -> list[Part]:
    return [one.part for one in segmented(words).paragraphs]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sen. Dana Whitfield and Rep. Luis Ocampo met Gov. Nand on Jan. 5.",
        "Lt. Carla Ruiz read No. 12 of the list.",
        "The case is County of Marlow v. Holt.",
        "The U.S. Department of Justice wrote to J. R. Holt Jr. in Rivermark.",
        "It arrived at 5 p.m. on Tuesday.",
        "The sum rose by 3.5 percent.",
        "“Why now?” she asked.",
        "“Why now?” Dana Whitfield asked.",
        "See 8 U.S.C. § 1373; 90 Fed. Reg. 10581.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    """Abbreviations, initials and questions in marks stand inside a sentence."""
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He sued the U.S. The court agreed.", ["He sued the U.S.", "The court agreed."]),
        ("“We sued.” Then they left.", ["“We sued.”", "Then they left."]),
        ("He said, ‘We got one,’ ” Hal said.", ["He said, ‘We got one,’ ” Hal said."]),
        ("“I said, ‘No.’ ” Hal left.", ["“I said, ‘No.’ ”", "Hal left."]),
        ("Will it pass? It will! Yes…", ["Will it pass?", "It will!", "Yes…"]),
        ("He came at 5 p.m. He left.", ["He came at 5 p.m.", "He left."]),
        ("Was it so? No. The city paid.", ["Was it so?", "No.", "The city paid."]),
        ("(It paid.) “Twice.”", ["(It paid.)", "“Twice.”"]),
    ],
)  # fmt: skip
def test_a_sentence_ends_at_its_full_stop_and_closing_marks(
    words: str, expected: list[str]
) -> None:
    """Closing marks belong to the sentence that they close."""
    assert sentences(words) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_machine(end: str) -> None:
    """Windows, old Mac and Unix line ends make the same paragraphs."""
    assert paragraphs(f"One.{end}{end}Two goes{end}on.{end}") == ["One.", f"Two goes{end}on."]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken because the next word did not fit belong together."""
    words = (
        "The city attorney withdrew the certification on\n"
        "Monday, and the council will vote on the lawsuit\n"
        "next week.\n\nThe mayor agreed."
    )
    assert len(paragraphs(words)) == 2


def test_long_lines_are_a_paragraph_each() -> None:
    """A page with one paragraph a line has no empty lines."""
    line = "The city attorney withdrew the certification on Monday. " * 3
    assert len(paragraphs("\n".join([line.strip()] * 4))) == 4


def test_short_lines_that_end_are_a_paragraph_each() -> None:
    """A line that had room for the next word was ended on purpose."""
    words = "It paid.\nThe county, which had waited for the money since May, agreed.\nGood."
    assert len(paragraphs(words)) == 3


def test_headlines_items_and_turns_are_told_apart() -> None:
    """What a paragraph is on its page."""
    assert parts("City sues over terms\n\nThe city sued.\n\n  • one;\n  2. two.") == [
        Part.HEADLINE,
        Part.BODY,
        Part.ITEM,
        Part.ITEM,
    ]
    assert parts("MS. HOLT: Why?\nMR. RUIZ: No idea.\nMS. HOLT: Thanks.") == [Part.TURN] * 3
    assert parts("Q. Where were you?\nA. At home.\nQ. Alone?\nA. Yes.") == [Part.TURN] * 4


def test_labels_that_name_nobody_are_no_turns() -> None:
    """A colon after a word does not make a transcript."""
    assert Part.TURN not in parts("CONTACT: Dana Holt.\n\nNOTE: This is new.\n\nRe: The award.")


@pytest.mark.parametrize(
    "words",
    [
        "Program: Byrne.\nAmount: $5.\n\nProgram: Urban Area.\nAmount: $7.",
        "CITY: Marlow.\nSTATE: Ohio.\nCITY: Fenwick.\nSTATE: Iowa.",
        "CLERK: 555-0100.",
    ],
)
def test_fields_of_a_form_are_no_turns(words: str) -> None:
    """A form repeats its labels as a transcript does."""
    assert Part.TURN not in parts(words)


def test_names_in_small_letters_may_head_turns() -> None:
    """`Dana Holt:` and `Mr. Reed:`, where they come again."""
    words = "Dana Holt: Why?\n\nMr. Reed: No idea.\n\nDana Holt: Thanks.\n\nMr. Reed: Sure."
    assert parts(words) == [Part.TURN] * 4


@given(st.lists(PIECES, max_size=30))
def test_offsets_stand_in_order_inside_the_text(pieces: list[str]) -> None:
    """No paragraph or sentence overlaps another; only white space is left out."""
    words = "".join(pieces)
    at = 0
    for paragraph in segmented(words).paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(words)
        assert not words[at : paragraph.start].strip(" \t\r\n\u2028\ufeff")
        assert paragraph.sentences[0][0] == paragraph.start
        assert paragraph.sentences[-1][1] == paragraph.end
        for (_, end), (start, _) in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
            assert words[end:start].isspace()
        at = paragraph.end
    assert not words[at:].strip(" \t\r\n\u2028\ufeff")


@pytest.mark.parametrize(
    "piece", ["“", "Sen. ", ". ", "A: ", "x", "A b. C d.\n", "- ", "\n", "... ’ ” "]
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """Twice as long a text takes about twice as long, whatever it is made of."""

    def seconds(count: int) -> float:
        words = piece * count
        begun = time.process_time()
        segmented(words)
        return time.process_time() - begun

    small = min(seconds(20_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(4)) < 8 * small + 0.2
