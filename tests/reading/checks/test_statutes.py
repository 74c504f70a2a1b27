"""What section 1373 and the rule on detainers ask, and who complies."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, outcome

MARCH = "2017-03-28"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Section 1373 requires cities to honor detainers.", CONTRADICTS),
        ("Cities are required by Section 1373 to hold inmates for ICE.", CONTRADICTS),
        ("Section 1373 obliges jails to notify ICE of release dates.", CONTRADICTS),
        ("Section 1373 requires police to ask about immigration status.", CONTRADICTS),
        ("Section 1373 requires police to share immigration information.", CONTRADICTS),
        ("Nothing in Section 1373 requires cities to hold people for ICE.", SHOWS),
        ("Section 1373 says nothing about detainers.", SHOWS),
        ("8 U.S.C. 1373 does not mention detainers.", SHOWS),
        (
            "Section 1373 prohibits limits on the sharing of immigration status with officials.",
            SHOWS,
        ),
        ("The law, 8 USC 1373, only forbids cities to stop staff from sharing information.", SHOWS),
    ],
)
def test_what_section_1373_asks(words: str, expected: Outcome) -> None:
    """It forbids bans on sending information, and is silent on detainers."""
    assert outcome(words, MARCH, Kind.STATUTE) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Federal law requires jails to honor ICE detainers.", CONTRADICTS),
        ("Detainers are mandatory.", CONTRADICTS),
        ("ICE detainers are requests, not orders.", SHOWS),
        ("Detainers are not binding on a sheriff.", SHOWS),
        ("Detainers are voluntary, the sheriff said.", SHOWS),
        ("Courts say that detainers are simply requests.", SHOWS),
    ],
)
def test_what_a_detainer_is(words: str, expected: Outcome) -> None:
    """By the regulation, a request; State law may say otherwise."""
    assert outcome(words, MARCH, Kind.STATUTE) is expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("The cities say they are already in full compliance with 8 USC 1373.", MARCH, NOT_REACHED),
        ("Many of them already abide by 8 U.S.C. 1373, they say.", MARCH, NOT_REACHED),
        ("Los Angeles complies with Section 1373, its attorney wrote.", MARCH, NOT_REACHED),
        ("Philadelphia is in compliance with Section 1373.", "2018-03-28", SHOWS),
        ("Philadelphia violates Section 1373.", "2018-03-28", CONTRADICTS),
        ("Milwaukee County is in violation of Section 1373.", "2018-03-28", CONTRADICTS),
    ],
)
def test_who_complies(words: str, published: str, expected: Outcome) -> None:
    """Decided only where a court, a settlement or the department said so."""
    assert outcome(words, published, Kind.STATUTE) is expected


@pytest.mark.parametrize(
    "words",
    [
        "Does Section 1373 require cities to hold people?",
        "Grants go to those that prove that they comply with Section 1373.",
        "Texas says its state law means that detainers are mandatory.",
        "Section 1373 is four paragraphs long.",
        "The police chief said detainers make his work harder.",
    ],
)
def test_questions_and_other_laws_are_left_alone(words: str) -> None:
    """A question, a demand, a State's own law: nothing is said."""
    assert checked(words, MARCH) == []
