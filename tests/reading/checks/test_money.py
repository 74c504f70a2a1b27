"""Sums of an agency, a program and a year, and of one government."""

from __future__ import annotations

from datetime import date

import pytest

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.sums import sum_of
from tests.reading.checks.by_hand import checked, read
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on

MARCH = "2017-03-28"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Justice Department hands out more than $4.1 billion in grants.", SHOWS),
        ("Grants of the Justice Department came to $4.3 billion in fiscal year 2016.", SHOWS),
        ("In fiscal 2016, DOJ awarded about $4.1 billion in grants.", SHOWS),
        ("In fiscal year 2016 the Justice Department awarded $9 billion in grants.", CONTRADICTS),
        (
            "Local governments receive $4.1 billion in Justice Department grants a year.",
            CONTRADICTS,
        ),
        (
            "The Justice Department gives $4.1 billion in grants to cities and counties.",
            CONTRADICTS,
        ),
        ("The department awards $4.1 billion to state and local jurisdictions, DOJ said.", SHOWS),
        ("DOJ gave out $4.1 billion in Byrne JAG grants in fiscal year 2016.", CONTRADICTS),
        ("DOJ gave out $297.8 million in Byrne JAG grants in FY2016.", SHOWS),
        ("DOJ gave out $2.2 billion in grants in FY2016.", NOT_REACHED),
        (
            "Some $4.1 billion in Justice Department grants is available this fiscal year.",
            NOT_REACHED,
        ),
        ("The Justice Department gave $40 billion in grants in fiscal year 1999.", NOT_REACHED),
    ],
)
def test_sums_of_the_department_of_justice(words: str, expected: Outcome) -> None:
    """About right for everything of a year, wrong for local governments and for one program."""
    found = [one for one in checked(words, MARCH) if one.claim is Kind.AMOUNT]

    assert [one.outcome for one in found] == [expected]


def test_over_which_years_is_told() -> None:
    """The sum of "this year" is told beside what the year and the one before came to."""
    found = only("The Justice Department has $4.1 billion in grants available this fiscal year.",
                 MARCH, Kind.AMOUNT)  # fmt: skip
    told = " ".join(found.as_known_now.sentences)

    assert "FY2017: $3,611.9 million, 11.9% less than the sum told" in told
    assert "FY2016: $4,302.2 million, 4.9% more than the sum told" in told
    assert "what was offered or planned is not held" in told


def test_what_local_governments_get_is_told_with_the_parts() -> None:
    """Over half is formula money to States; the local part of Byrne JAG is small."""
    found = only("Local governments receive $4.1 billion in Justice Department grants.",
                 MARCH, Kind.AMOUNT)  # fmt: skip

    assert {"doj-2016", "voca-2016", "jag-local-2016"} <= rests_on(found)
    assert "not that of local governments" in " ".join(found.as_known_now.sentences)


def test_a_right_sum_of_another_measure_is_told_so() -> None:
    """$2.2 billion is the victims' program, not the whole department."""
    found = only("DOJ gave out $2.2 billion in grants in FY2016.", MARCH, Kind.AMOUNT)

    assert "near that of Crime Victim Assistance" in " ".join(found.as_known_now.sentences)


def test_figures_of_2026_are_not_told_of_2017() -> None:
    """As known in March 2017 no award figures are held; the request for the year is."""
    found = only("The Justice Department hands out $4.1 billion in grants.", MARCH, Kind.AMOUNT)

    assert found.as_known_then.outcome is NOT_REACHED
    assert {source.id for source in found.as_known_then.sources} == {"doj-request-2017"}
    assert found.changed


def test_known_hides_what_came_later() -> None:
    """A reader of 2018 is not told figures of 2026."""
    found = checked("The Justice Department hands out $4.1 billion in grants.", MARCH,
                    known=date(2018, 1, 1))  # fmt: skip

    assert found[0].as_known_now.outcome is NOT_REACHED


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "New York City was to get $4.1 million in Byrne JAG money for fiscal 2017.",
            "2018-02-28",
            SHOWS,
        ),
        ("Byrne JAG grants to Denver came to $423,861 in FY2017.", "2018-02-28", SHOWS),
        ("Denver received $426,590 in Byrne JAG money in FY2017.", "2018-02-28", CONTRADICTS),
        ("Denver received $90,000 in Byrne JAG money.", "2018-02-28", NOT_REACHED),
        ("Denver received $90,000 in Byrne JAG money in fiscal 2017.", "2018-02-28", NOT_REACHED),
        ("California gets more than $28 million in Byrne JAG money.", "2017-08-20", SHOWS),
        (
            "Santa Clara County says it gets $1.7 billion in federal money a year.",
            "2017-04-28",
            SHOWS,
        ),
        (
            "Santa Clara County says it gets $5 billion in federal money a year.",
            "2017-04-28",
            NOT_REACHED,
        ),
    ],
)
def test_sums_of_one_government(words: str, published: str, expected: Outcome) -> None:
    """To the dollar where digits are given; another year's sum is told. A joint award, and what a
    government says of itself, contradict nothing."""
    assert outcome(words, published, Kind.AMOUNT) is expected


@pytest.mark.parametrize(
    "words",
    [
        "The bond was $5,000, said the Justice Department.",
        "The Justice Department gave a $2 million grant to a shelter.",
        "The Justice Department won $1.2 billion from a bank, money that goes to victims.",
        "The bridge cost $4.1 billion.",
        "A $38,500 grant paid for the fire pump.",
    ],
)
def test_other_sums_are_left_alone(words: str) -> None:
    """A sum of one award, a fine, a price: nothing is said."""
    assert checked(words, MARCH) == []


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("It cost $423,861.", 423_860, 423_862),
        ("It cost $4.1 billion.", 3_895_000_000, 4_305_000_000),
        ("It cost more than $4.1 billion.", 4_050_000_000, 4_510_000_000),
        ("It cost nearly $10 million.", 9_000_000, 10_500_000),
    ],
)
def test_what_a_sum_allows(words: str, least: int, most: int) -> None:
    """Full digits are exact, a sum in billions is a round one."""
    (amount,) = read(words, MARCH).amounts
    allowed = sum_of(amount)

    assert (allowed.least, allowed.most) == (least, most)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("FEMA has $1 billion in Homeland Security Grants for fiscal 2025.", SHOWS),
        ("FEMA awarded $1 billion in Homeland Security Grants in fiscal 2025.", NOT_REACHED),
        ("FEMA has $3 billion in homeland security grants for FY2025.", CONTRADICTS),
        ("SCAAP came to $210.6 million in FY2024.", SHOWS),
    ],
)
def test_what_is_announced_is_not_yet_awarded(words: str, expected: Outcome) -> None:
    """A program of which no award is on record yet is pending, and not zero."""
    found = only(words, "2025-12-10", Kind.AMOUNT)

    assert found.outcome is expected
    assert "announced, no award on record yet" in " ".join(found.as_known_now.sentences)
