"""Days told of orders, suits and rulings, said in several ways."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on

MARCH = "2017-03-28"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "In January the president signed an executive order that threatens sanctuary cities.",
            SHOWS,
        ),
        ("An executive order signed in January threatens sanctuary cities.", SHOWS),
        ("The threat came in an order, signed two months before, against sanctuary cities.", SHOWS),
        ("Trump signed the executive order on sanctuary cities two months ago.", SHOWS),
        ("His executive order on sanctuary cities, issued on Jan. 25, is at issue.", SHOWS),
        ("Executive Order 13768 was signed on January 25.", SHOWS),
        ("EO 13,768 was issued on Jan. 27.", CONTRADICTS),
        ("Executive Order 13768 was signed in February.", CONTRADICTS),
        ("The sanctuary order was signed in December.", CONTRADICTS),
        ("The order was signed five weeks ago, and sanctuary cities fear it.", CONTRADICTS),
    ],
)
def test_the_day_of_an_executive_order(words: str, expected: Outcome) -> None:
    """By number or by description, active or passive, as a day, a month or a length back."""
    found = only(words, MARCH, Kind.DAY)

    assert found.outcome is expected
    assert rests_on(found) == {"eo-13768-9a"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("San Francisco sued on Jan. 31 over the sanctuary order.", SHOWS),
        ("The city of San Francisco went to court over the sanctuary order on Jan. 31.", SHOWS),
        (
            "A lawsuit brought by San Francisco in January calls the sanctuary order unlawful.",
            SHOWS,
        ),
        (
            "The San Francisco lawsuit filed last month says that sanctuary policies are legal.",
            CONTRADICTS,
        ),
        (
            "San Francisco filed suit in February against the order on sanctuary cities.",
            CONTRADICTS,
        ),
        ("The complaint San Francisco filed in February says that ICE overreaches.", CONTRADICTS),
    ],
)
def test_the_day_of_a_suit_told_by_its_plaintiff(words: str, expected: Outcome) -> None:
    """The day is that of the plaintiff named, not of the other county in the same case."""
    found = only(words, MARCH, Kind.DAY)

    assert found.outcome is expected
    assert "sf-santa-clara-v-trump/2017-01-31-joinder" in rests_on(found)


def test_a_slip_of_a_day_is_told_with_both_days() -> None:
    """The finding names the day of the record and what was told."""
    found = only("The San Francisco lawsuit against the sanctuary order, filed last month, is "
                 "pending.", MARCH, Kind.DAY)  # fmt: skip

    told = " ".join(found.as_known_now.sentences)
    assert "on 31 January 2017" in told
    assert '"last month", which is February 2017' in told


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("King County v. Turner was filed on May 2, 2025.", "2025-06-10", SHOWS),
        ("King County v. Turner was filed on May 5, 2025.", "2025-06-10", CONTRADICTS),
        ("Fresno sued in August over HUD and DOT conditions.", "2025-09-10", SHOWS),
        ("Fresno v. Turner was filed in July 2025.", "2025-09-10", CONTRADICTS),
        (
            "Chicago sued the Justice Department over sanctuary conditions on Aug. 7.",
            "2017-08-20",
            SHOWS,
        ),
        ("Bellevue joined King County v. Turner on July 10, 2025.", "2025-08-10", SHOWS),
        ("Bellevue joined King County v. Turner on May 21, 2025.", "2025-08-10", CONTRADICTS),
        ("Fresno sued on Aug. 20, 2025 over HUD conditions.", "2025-09-10", NOT_REACHED),
    ],
)
def test_the_day_of_a_suit_of_2025(words: str, published: str, expected: Outcome) -> None:
    """Named or described; a day known only within bounds is not decided."""
    assert outcome(words, published, Kind.DAY) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A federal judge blocked the sanctuary order on April 25.", SHOWS),
        ("The court enjoined the order in San Francisco v. Trump on April 25.", SHOWS),
        ("A judge enjoined the order in San Francisco v. Trump on May 2.", CONTRADICTS),
    ],
)
def test_the_day_of_a_ruling(words: str, expected: Outcome) -> None:
    """A slip is told only where the case is named; else only an exact day is linked."""
    assert outcome(words, "2017-05-28", Kind.DAY) is expected


@pytest.mark.parametrize(
    "words",
    [
        "The travel ban, an executive order signed in January, was blocked.",
        "The president signed an executive order on health care in January.",
        "San Francisco sued the drug maker in February.",
        "In February, San Francisco sued Monsanto over pollution in the bay.",
        "A judge blocked the merger on Friday.",
        "Cities debate immigration enforcement. The president's order signed on Jan. 27 went to "
        "airports.",
        "A judge blocked the sanctuary order last spring.",
        "He signed the book on Jan. 25.",
        "A federal judge in Seattle halted the order on birthright citizenship on Jan. 23.",
        "Twelve States, Arizona among them, sued over tariffs on Wednesday.",
        "The city filed its budget in February.",
    ],
)
def test_a_poor_match_is_no_match(words: str) -> None:
    """Another order, another suit and other verbs give nothing."""
    assert checked(words, MARCH) == []


def test_another_suit_is_not_the_suit_of_the_sentence_before() -> None:
    """ "The first lawsuit" points elsewhere."""
    words = "Chicago sued over sanctuary rules on Aug. 7. The first lawsuit was filed in May."
    found = checked(words, "2017-08-20")

    assert [words[one.start : one.end] for one in found] == ["sued over sanctuary rules on Aug. 7"]


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "The Justice Department sued Boston on Sept. 4 over its sanctuary policies.",
            "2025-09-10",
            SHOWS,
        ),
        (
            "The Trump administration sued New York City on Jan. 19, 2026 over its laws.",
            "2026-02-01",
            CONTRADICTS,
        ),
        ("Executive Order 14287 was signed in February 2026.", "2026-03-01", CONTRADICTS),
    ],
)
def test_suits_of_the_united_states(words: str, published: str, expected: Outcome) -> None:
    """The city is the one that is sued; an order's number is enough."""
    assert outcome(words, published, Kind.DAY) is expected
