"""Three agreements built like real ones: every planted change is found, and no other."""

from __future__ import annotations

import random

import pytest

from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.documents.terms.redline import Change, Redline, redline
from comity.texts.paragraph import Paragraph
from tests.documents.terms.pairs import PAIRS, Item, Pair, labels, numbered

Found = tuple[str, tuple[str, ...], tuple[str, ...]]


def split(pair: Pair, items: list[Item]) -> tuple[Clause, ...]:
    """The clauses of a version, read from its paragraphs."""
    found = [Paragraph(pair.title), *map(Paragraph, numbered(items, pair.number))]
    return clauses(tuple(found))


def keys(items: list[Item], made: tuple[Clause, ...]) -> dict[str, str]:
    """The key of each clause by its anchor."""
    return {clause.anchor: item.key for clause, item in zip(made[1:], items, strict=True)}


def found_in(made: Redline, old: dict[str, str], new: dict[str, str]) -> set[Found]:
    """What a redline found, renumbering apart."""

    def told(change: Change, kind: str) -> Found:
        before = tuple(old[one.anchor] for one in change.old)
        after = tuple(new[one.anchor] for one in change.new)
        return kind, before, after

    return {
        told(change, kind)
        for change in made.changes
        for kind in change.kinds
        if kind != "renumbered"
    }


def renumbered(pair: Pair) -> set[str]:
    """The clauses whose own number differs, told from the two lists alone."""
    before, after = (
        dict(zip([item.key for item in items], labels(items, pair.number), strict=True))
        for items in (pair.old, pair.new)
    )
    apart = {
        key
        for kind, olds, news in pair.planted
        if kind in ("split", "merged", "added", "removed")
        for key in (*olds, *news)
    }
    return {key for key in before.keys() & after.keys() - apart if before[key] != after[key]}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_every_clause_is_split_as_written(pair: Pair) -> None:
    """The clauses are the ones that were written, one for one, 40 or more of them."""
    for items in (pair.old, pair.new):
        made = split(pair, items)
        written = [pair.title, *numbered(items, pair.number)]

        assert [clause.whole for clause in made] == written
        assert [clause.is_heading for clause in made[1:]] == [one.is_heading for one in items]
    assert len(pair.old) >= 40


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_every_planted_change_is_found_and_no_other(pair: Pair) -> None:
    """Moved, split, merged, changed, added, removed: exactly those that were planted."""
    old, new = split(pair, pair.old), split(pair, pair.new)

    made = redline(old, new)

    assert found_in(made, keys(pair.old, old), keys(pair.new, new)) == pair.planted


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_every_new_number_is_told(pair: Pair) -> None:
    """A clause whose own number differs is told as renumbered, and only such a one."""
    old, new = split(pair, pair.old), split(pair, pair.new)
    names = keys(pair.old, old)

    made = redline(old, new)

    told = {names[one.old[0].anchor] for one in made.changes if "renumbered" in one.kinds}
    assert told == renumbered(pair)


def test_two_words_in_a_long_clause_are_shown_as_two_words() -> None:
    """Of a clause of fifty words, the one word that changed and the one in its place."""
    pair = next(one for one in PAIRS if one.name == "fta")
    old, new = split(pair, pair.old), split(pair, pair.new)

    (change,) = [
        one
        for one in redline(old, new).changes
        if "changed" in one.kinds and "equity" in one.old[0].text
    ]

    runs = [run for run in change.lines[0].runs if run.kind != "same"]
    assert [(run.kind, run.text.strip()) for run in runs] == [("gone", "fifty"), ("new", "thirty")]


def test_two_words_changed_in_a_long_clause_of_common_words_are_one_change() -> None:
    """Words that stand in every clause do not make it one removed and one added."""
    words = "the recipient award funds agency report costs records period federal program"
    chance = random.Random(7)
    texts = [" ".join(chance.choice(words.split()) for _ in range(30)) for _ in range(60)]
    texts[20] = " ".join(chance.choice(words.split()) for _ in range(400))
    changed = texts[20].split()
    changed[200:202] = ["notwithstanding", "hereafter"]
    edited = [*texts[:20], " ".join(changed), *texts[21:]]
    edited.insert(5, edited.pop(45))

    old, new = (
        clauses(tuple(Paragraph(f"{at}. {text}") for at, text in enumerate(version, 1)))
        for version in (texts, edited)
    )
    found = redline(old, new)

    (change,) = {entry.change for entry in found.entries if "changed" in entry.change.kinds}
    assert change.words == (2, 2)
    assert [found.count(kind) for kind in ("moved", "added", "removed")] == [1, 0, 0]
