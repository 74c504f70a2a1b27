"""Whom an order reaches, what of the terms it leaves, and by day."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("The injunction in King County v. Turner covers plaintiffs only.", "2025-06-10", SHOWS),
        (
            "The injunction in King County v. Turner covers only the plaintiffs.",
            "2025-06-10",
            SHOWS,
        ),
        (
            "The injunction shields nobody but the plaintiffs, as King County v. Turner shows.",
            "2025-06-10",
            SHOWS,
        ),
        ("The order in King County v. Turner does not reach other cities.", "2025-06-10", SHOWS),
        (
            "The injunction in King County v. Turner blocks the HUD conditions nationwide.",
            "2025-06-10",
            CONTRADICTS,
        ),
        (
            "The King County v. Turner order applies to every city in the country.",
            "2025-06-10",
            CONTRADICTS,
        ),
        (
            "A judge blocked the sanctuary order nationwide in San Francisco v. Trump.",
            "2017-04-28",
            SHOWS,
        ),
        (
            "A judge blocked the sanctuary order nationwide in San Francisco v. Trump.",
            "2018-12-28",
            CONTRADICTS,
        ),
        ("The order in San Francisco v. Trump covers plaintiffs only.", "2025-08-25", SHOWS),
        (
            "The judge extended his block in San Francisco v. Trump nationwide.",
            "2025-08-25",
            CONTRADICTS,
        ),
        (
            "Rhode Island Coalition Against Domestic Violence v. Kennedy blocks HHS terms for all.",
            "2025-10-20",
            CONTRADICTS,
        ),
    ],
)
def test_whom_an_order_reaches(words: str, published: str, expected: Outcome) -> None:
    """Parties or everybody, as the last order in force on the day has it."""
    assert outcome(words, published, Kind.REACH) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The ruling in California v. DOT vacated the immigration condition for everyone.", SHOWS),
        ("A court vacated DOT's immigration condition for all recipients.", SHOWS),
        ("DOT's immigration condition was struck down.", SHOWS),
        ("The ruling left DOT's DEI terms intact.", SHOWS),
        ("The court also vacated DOT's DEI terms.", NOT_REACHED),
        ("The whole DOT grant agreement was vacated.", CONTRADICTS),
        ("All the conditions of DOT grants were struck down.", CONTRADICTS),
        ("DOT's immigration condition remains untouched.", CONTRADICTS),
    ],
)
def test_which_half_an_order_takes_away(words: str, expected: Outcome) -> None:
    """The immigration half of DOT's terms is void for all; the other half stands."""
    found = [one.outcome for one in checked(words, "2025-11-10") if one.claim is Kind.REACH]

    assert found == [expected]


def test_before_the_ruling_no_order_is_held() -> None:
    """In May 2025 the record had no order for everybody; that is no proof that there was none."""
    found = only("DOT's immigration condition was struck down.", "2025-05-10", Kind.REACH)

    assert found.outcome is NOT_REACHED
    assert "for everybody" in " ".join(found.as_known_now.sentences)


def test_the_finding_names_the_order() -> None:
    """The order of the day is cited: of June, not of August."""
    found = only("The injunction in King County v. Turner covers plaintiffs only.", "2025-06-10",
                 Kind.REACH)  # fmt: skip

    assert "king-county-v-turner/2025-06-03-preliminary_injunction" in rests_on(found)


@pytest.mark.parametrize(
    "words",
    [
        "The order of the day was patience, everywhere.",
        "The injunction covers plaintiffs only.",
        "Most mayors believe the order is unconstitutional nationwide.",
        "The nationwide chain blocked its rivals.",
    ],
)
def test_an_order_that_is_not_told_is_not_guessed(words: str) -> None:
    """Without a case or terms, nothing is linked."""
    assert checked(words, "2025-06-10") == []


def test_the_suit_of_the_sentence_before_is_meant() -> None:
    """ "The injunction" points back to the case just named."""
    words = "The council discussed King County v. Turner. The injunction covers plaintiffs only."

    assert outcome(words, "2025-06-10", Kind.REACH) is SHOWS


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "The agreement in New York v. DOJ over legal services covers VOCA money.",
            "2025-12-10",
            SHOWS,
        ),
        (
            "The agreement in New York v. DOJ over legal services covers Byrne JAG money.",
            "2025-12-10",
            CONTRADICTS,
        ),
        (
            "The agreement in New York v. DOJ over legal services does not reach Byrne JAG funds.",
            "2025-12-10",
            SHOWS,
        ),
        ("The order in King County v. Turner protects HHS grants.", "2025-06-10", CONTRADICTS),
        ("The order in King County v. Turner protects HHS grants.", "2025-08-20", SHOWS),
    ],
)
def test_which_money_an_order_reaches(words: str, published: str, expected: Outcome) -> None:
    """A win for victims' programs is none for JAG; health money came with the second order."""
    assert outcome(words, published, Kind.REACH) is expected
