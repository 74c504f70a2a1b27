"""The way through: statements, the two days, sources, silence, sentences, speed."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

import comity.reading.checks
from comity.errors import InputError
from comity.reading.checks.answer import Kind, because
from comity.reading.checks.checking import check
from comity.reading.checks.moments import Window
from comity.reading.checks.words import SENTENCES, sentences, window_in_words
from tests.reading.checks.by_hand import TODAY, checked, read

HOME = Path(comity.reading.checks.__file__).parent
RATING = ("lie", "false", "true", "wrong", "misleading", "incorrect", "accurate", "honest")


def test_a_statement_is_the_speakers_where_it_is_speech() -> None:
    """Words in marks are the speaker's; the sentence around them is the writer's."""
    words = "“Section 1373 requires cities to honor detainers.” Detainers are requests."
    spoken, written = checked(words, "2017-03-28", speaker="A. Speaker")

    assert (spoken.statement.speaker, spoken.statement.is_quoted) == ("A. Speaker", True)
    assert (written.statement.speaker, written.statement.is_quoted) == ("", False)
    assert spoken.statement.said == date(2017, 3, 28)
    assert words[spoken.start : spoken.end] == "requires cities to honor detainers"


def test_the_day_of_speaking_may_be_another_than_that_of_publication() -> None:
    """What was said in 2018 and printed in 2025 is told as known in 2018."""
    found = read("Cities must certify compliance with Section 1373 to get Byrne JAG grants.",
                 "2025-01-10")  # fmt: skip

    (one,) = check(found.text, found, on_said=date(2018, 3, 1), known=TODAY)

    assert one.statement.said == one.as_known_then.known == date(2018, 3, 1)


def test_without_any_day_nothing_can_be_told() -> None:
    """The record is told as known on a day."""
    found = read("Section 1373 requires cities to honor detainers.", "2017-03-28")
    undated = type(found.text)(found.text.words, found.text.paragraphs, None)

    with pytest.raises(InputError, match="give one"):
        check(undated, found, known=TODAY)


def test_a_reader_before_the_day_of_speaking_knows_no_more_then_than_now() -> None:
    """What is known then is never more than what the reader knows."""
    found = checked("DHS began publishing weekly lists of jurisdictions that decline detainers.",
                    "2017-03-28", known=date(2017, 3, 1))  # fmt: skip

    assert all(one.as_known_then.known <= one.as_known_now.known for one in found)


def test_findings_come_in_the_order_of_the_text() -> None:
    """Points of one sentence too."""
    found = checked("The ICE report lists 206 declined detainers, of 3,083 issued. Detainers are "
                    "requests.", "2017-03-28")  # fmt: skip

    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "The mayor said the city would never give in.",
        "“We are a city of immigrants,” she said.",
        "Councilors voted 7 to 2 on Tuesday to keep the library open until 9 p.m.",
        "Some 200 people came to the meeting in San Francisco last month.",
        "San Francisco should sue, said one supervisor.",
        "Cities could lose money if the order stands.",
        "If the department demands certification, the city may refuse.",
        "Twelve counties have a lawsuit pending against opioid makers.",
        "Most mayors believe the order is unconstitutional.",
        "Letters from 29 jurisdictions' children reached the governor.",
        "There will be more suits, predicted a law professor, and cities will win them.",
        "It is a sad day for our city, the sheriff told reporters.",
    ],
)
def test_where_nothing_can_be_checked_nothing_is_said(words: str) -> None:
    """Opinions, wishes, predictions and other news."""
    assert checked(words, "2017-03-28") == []


def reasons_used() -> set[str]:
    """The names of all reasons that the checks give."""
    names = set()
    for path in HOME.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "because"
            if called and isinstance(node.args[0], ast.Constant):  # type: ignore[attr-defined]
                names.add(str(node.args[0].value))  # type: ignore[attr-defined]
    return names


def test_every_reason_has_a_sentence() -> None:
    """And no sentence is left without a reason, but those of section 1373, made by name."""
    made = {name for name in SENTENCES if name.startswith("1373_")}
    by_choice = {"told_that_day", "told_another_day", "plaintiff_sued", "plaintiff_joined"}
    by_choice |= {"words_stand", "words_differ"}

    assert reasons_used() - set(SENTENCES) == set()
    assert set(SENTENCES) - reasons_used() - made - by_choice == set()


def test_sentences_are_neutral() -> None:
    """No word rates a speaker."""
    for sentence in SENTENCES.values():
        assert not set(sentence.lower().replace(".", " ").split()) & set(RATING)


def test_values_are_put_into_words() -> None:
    """Days, numbers, lists: each in its own form."""
    (told,) = sentences([because("weekly_lists", number=1200, day=date(2017, 5, 1))])

    assert told == "By 1 May 2017 the weekly list had been published 1,200 times."
    assert window_in_words(Window(date(2017, 1, 1), date(2017, 12, 31))) == "2017"
    assert window_in_words(Window(date(2017, 2, 1), date(2017, 2, 28))) == "February 2017"


def test_kinds_are_told_in_plain_words() -> None:
    """A kind is a word that a reader knows."""
    assert {str(kind) for kind in Kind} >= {"amount", "day", "count", "reach", "request"}
