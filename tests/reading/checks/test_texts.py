"""Short texts of several kinds and years: what is true, or of no concern, is never contradicted.

News, releases, letters, orders, minutes and opinion of 2016 to 2026, read by all finders. Each
sentence has its mark; the marks are told at the head of the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from comity.reading.checks.answer import Outcome
from tests.reading.checks.test_articles import findings

FOLDER = Path(__file__).parent / "texts"
LETTERS = {
    Outcome.SHOWS: "S", Outcome.CONTRADICTS: "C",
    Outcome.NOT_REACHED: "N", Outcome.DISPUTED: "D",
}  # fmt: skip


class Sentence(NamedTuple):
    """A sentence, its mark, and where it stands in its text."""

    mark: str
    words: str
    start: int


class Marked(NamedTuple):
    """A text of a day, and its sentences."""

    name: str
    day: date
    words: str
    sentences: tuple[Sentence, ...]


def texts() -> Iterator[Marked]:
    """All texts of the folder."""
    for path in sorted(FOLDER.glob("*.txt")):
        for number, part in enumerate(path.read_text(encoding="utf-8").split("\n## ")[1:], 1):
            head, _, body = part.partition("\n")
            words, sentences = laid_out(body)
            name = f"{path.stem} {number} {head}"
            yield Marked(name, date.fromisoformat(head.split()[0]), words, sentences)


def laid_out(body: str) -> tuple[str, tuple[Sentence, ...]]:
    """The words of a text, and its sentences in their places."""
    words, sentences = "", []
    for line in body.splitlines():
        if not line:
            words = words.rstrip() + "\n\n"
            continue
        mark, _, told = line.partition(": ")
        sentences.append(Sentence(mark, told, len(words)))
        words += told + " "
    return words.rstrip() + "\n", tuple(sentences)


def is_kept(mark: str, found: set[str]) -> bool:
    """Whether the outcomes found are what a mark asks."""
    if mark in "SCND":
        return found == {mark}
    never = {"T": {"C"}, "X": {"C", "S"}, "-": set("SCND"), "~": set()}[mark]
    return not found & never


@pytest.mark.parametrize("marked", list(texts()), ids=lambda one: one.name)
def test_each_sentence_has_what_its_mark_asks(marked: Marked) -> None:
    """Shown, contradicted, or left alone."""
    found = findings(marked.words, marked.day)

    faults = []
    for mark, words, start in marked.sentences:
        own = [one for one in found if start <= one.start < start + len(words)]
        if not is_kept(mark, {LETTERS[one.outcome] for one in own}):
            faults.append((mark, words, [(one.claim, one.outcome) for one in own]))
    assert faults == []


@pytest.mark.parametrize("marked", list(texts()), ids=lambda one: one.name)
def test_nothing_true_was_contradicted_on_its_own_day(marked: Marked) -> None:
    """As known on the day, too; and no finding is told twice."""
    found = findings(marked.words, marked.day)
    true = [one for one in marked.sentences if one.mark in "STXN-"]

    for one in found:
        if one.as_known_then.outcome is Outcome.CONTRADICTS:
            assert not any(s.start <= one.start < s.start + len(s.words) for s in true)
    told = [(one.statement.start, one.claim, one.as_known_now.sentences) for one in found]
    assert len(set(told)) == len(told)


def test_there_are_texts_of_all_years_and_marks() -> None:
    """The folder holds what the tests ask."""
    held = list(texts())

    assert len(held) > 60
    assert {one.day.year for one in held} >= {2016, 2017, 2018, 2019, 2020, 2021, 2025, 2026}
    assert {s.mark for one in held for s in one.sentences} >= set("SCDTX-")
