"""Random edits of random texts: every one is recovered, and both texts can be read back."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.documents.terms.clause import Clause
from comity.documents.terms.redline import Redline, redline
from comity.documents.terms.word_diff import edits
from comity.texts.plain import plain
from tests.documents.terms.random_terms import Found, after, before, edited

SEEDS = st.integers(0, 2**32)


def found_in(made: Redline) -> Found:
    """What a redline found, renumbering apart, by the number of the old clause."""
    return {
        (kind, int(change.old[0].path[0]) if change.old else 0)
        for change in made.changes
        for kind in change.kinds
        if kind != "renumbered"
    }


def side(made: Redline, hidden: str) -> list[str]:
    """One of the two texts as its paragraphs, read back from the redline."""
    role = "here" if hidden == "gone" else "origin"
    found: list[str] = []
    words = ""
    for entry in made.entries:
        if "moved" in entry.change.kinds and entry.role not in (role, "piece"):
            continue
        for line in entry.lines:
            words += "".join(run.text for run in line.runs if run.kind != hidden)
            if line.end != hidden:
                found.append(plain(words))
                words = ""
    return found


def wholes(clauses: tuple[Clause, ...]) -> list[str]:
    """The clauses as paragraphs."""
    return [plain(clause.whole) for clause in clauses]


@settings(max_examples=120, deadline=None)
@given(SEEDS)
def test_every_edit_is_recovered_and_nothing_else_is_told(seed: int) -> None:
    """Split, merge, change, add, remove are found at their clauses; so are moves.

    Where clauses were moved over each other, one may say that the other moved: then as few
    clauses are told as moved as were.
    """
    case = edited(seed)

    found = found_in(redline(before(case), after(case)))

    moves, told = ({one for one in some if one[0] == "moved"} for some in (case.done, found))
    assert found - told == case.done - moves
    assert len(told) <= len(moves)
    assert len(moves) != 1 or told == moves or len(told) == 1


@settings(max_examples=120, deadline=None)
@given(SEEDS)
def test_both_texts_can_be_read_back_from_a_redline(seed: int) -> None:
    """Without what is new it is the old text, without what is gone the new one."""
    case = edited(seed, size=16, most=8)
    old, new = before(case), after(case)

    made = redline(old, new)

    assert side(made, "new") == wholes(old)
    assert side(made, "gone") == wholes(new)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_a_text_against_itself_has_no_change(seed: int) -> None:
    """No false change."""
    old = before(edited(seed))

    assert redline(old, old).changes == []


FEW_WORDS = ("the", "recipient", "must", "not", "draw", ",", ".", "funds", "award", "a")
WORDS = st.lists(st.sampled_from(FEW_WORDS), max_size=30)


@given(WORDS, WORDS)
def test_an_edit_of_words_leads_from_one_to_the_other(old: list[str], new: list[str]) -> None:
    """The stretches cover both sides in order, and same means same."""
    found = edits(old, new)

    assert [word for one in found for word in old[slice(*one.old)]] == old
    assert [word for one in found for word in new[slice(*one.new)]] == new
    assert all(old[slice(*one.old)] == new[slice(*one.new)] for one in found if one.is_same)


@given(WORDS, st.integers(0, 29), st.integers(0, 29))
def test_one_word_put_in_place_of_another_is_one_word(
    words: list[str], at: int, there: int
) -> None:
    """However often the words repeat, no more than the two that changed is told."""
    if len(words) < 2:
        return
    new = list(words)
    new[at % len(words)], new[there % len(words)] = "one", "other"
    changed = {at % len(words), there % len(words)}

    found = [one for one in edits(words, new) if not one.is_same]

    assert sum(one.new[1] - one.new[0] for one in found) <= len(changed) + 0
    matcher = SequenceMatcher(None, words, new, autojunk=False)
    theirs = sum(block.size for block in matcher.get_matching_blocks())
    assert len(words) - sum(one.old[1] - one.old[0] for one in found) >= theirs
