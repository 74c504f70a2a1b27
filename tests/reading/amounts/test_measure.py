"""What sums measure, in the words of the text."""

from __future__ import annotations

import pytest

from comity.reading.amounts import amounts
from comity.reading.segments import segmented
from tests.reading.gold_texts import f1, needs_gold, overlap


def measures(words: str) -> list[str]:
    return [one.measure for one in amounts(segmented(words))]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("The city won a $38,500 grant for a fire pump.", "grant for fire pump"),
        ("The program has a budget of roughly $950,000.", "budget"),
        ("The town put its share at $12 million.", "share"),
        ("It will defend its transit award ($3,250,000).", "transit award"),
        ("Total federal award: $250,000.00", "Total federal award"),
        ("The port received $5 million in bridge money.", "bridge money (port received)"),
        ("The judge let $28.9 million lapse; $1.5 billion is at stake.", "at stake"),
        ("The county paid less than the $20,000 it offered.", "offered"),
    ],
)
def test_the_noun_that_a_sum_counts(words: str, measure: str) -> None:
    """After it, before it, in brackets, behind a colon; else what was done with it."""
    assert measures(words)[-1] == measure


def test_agency_and_program_stand_before_the_noun() -> None:
    """In short form where the sentence has the full name."""
    words = "The Department of Justice said that $4 million in grants is available."

    assert measures(words) == ["DOJ grants available"]


def test_a_program_is_not_lent_to_the_next_sum() -> None:
    """Each sum has its own words of the sentence."""
    words = "The city got $5 million in Byrne JAG money, and $7 million in bridge money."

    first, second = measures(words)

    assert "JAG" in first
    assert second == "bridge money"


def test_the_ends_of_a_range_say_so() -> None:
    """Both ends measure the same thing."""
    assert measures("It gets $6,000 to $9,000 in highway aid.") == [
        "low end of highway aid",
        "high end of highway aid",
    ]


def test_a_part_names_the_whole() -> None:
    """`Of which` looks back at the sum before."""
    words = "The sum at risk is $12 million, of which $2 million had been drawn down."

    assert measures(words)[1] == "drawn down, of sum at risk"


def test_a_bare_answer_measures_what_was_asked() -> None:
    """In a transcript the noun stands in the question."""
    words = (
        "MR. VANCE: How much of the general fund is federal?\n\n"
        "MS. OAKES: Roughly 86 million dollars."
    )

    assert measures(words) == ["general fund federal"]


def test_the_grantee_stands_at_the_end() -> None:
    """Where its full name stands in the sum's own words."""
    words = "The State of Oregon was awarded a grant of $2 million."

    assert measures(words)[0].endswith("State of Oregon")


@needs_gold
def test_amounts_of_the_annotated_texts() -> None:
    """F1 of span, value and a measure that is told."""

    def same(one, gold) -> bool:  # type: ignore[no-untyped-def]
        return overlap(one, gold) >= 0.5 and float(one.value) == gold["value"] and bool(one.measure)

    assert f1("amounts", amounts, same) >= 0.9
