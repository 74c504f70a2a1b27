"""Numbers of friends of the court, plaintiffs, suits, letters, names and detainers."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on

MARCH = "2017-03-28"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dozens of cities are friends of the court in the San Francisco lawsuit filed in "
         "January.", SHOWS),
        ("Thirty-four cities and counties filed a friend-of-the-court brief in the sanctuary "
         "case.", SHOWS),
        ("In all, 34 counties and cities stand behind Santa Clara County's lawsuit against the "
         "sanctuary order as amici.", SHOWS),
        ("Only five cities joined as amici in San Francisco v. Trump.", CONTRADICTS),
        ("More than 100 cities are amici curiae in San Francisco v. Trump.", NOT_REACHED),
    ],
)  # fmt: skip
def test_friends_of_the_court(words: str, expected: Outcome) -> None:
    """A brief of 34 bears out dozens, not five; of briefs that are not held nothing is said."""
    found = only(words, MARCH, Kind.COUNT)

    assert found.outcome is expected
    assert "34 cities and counties" in " ".join(found.as_known_now.sentences)


def test_a_later_brief_is_not_told_of_an_earlier_day() -> None:
    """The brief of 56 of February 2018 is nothing to a statement of March 2017."""
    found = only("Fifty-six cities are amici in San Francisco v. Trump.", MARCH, Kind.COUNT)

    assert found.outcome is NOT_REACHED
    assert outcome(
        "Fifty-six cities are amici in San Francisco v. Trump.", "2018-03-01", Kind.COUNT
    ) is SHOWS  # fmt: skip


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Eight cities and counties sued in King County v. Turner.", "2025-05-05", SHOWS),
        ("King County v. Turner has 31 plaintiffs.", "2025-06-10", SHOWS),
        ("The suit King County v. Turner was joined by 23 more governments.", "2025-06-10", SHOWS),
        ("King County v. Turner has 45 plaintiffs.", "2025-06-10", CONTRADICTS),
        (
            "Sixty local governments are now plaintiffs in King County v. Turner.",
            "2025-08-20",
            SHOWS,
        ),
        ("King County v. Turner has 60 plaintiffs.", "2025-06-10", CONTRADICTS),
        (
            "The plaintiffs in King County v. Turner grew to 60 local governments.",
            "2025-08-01",
            SHOWS,
        ),
        ("Twenty-nine local governments sued in Santa Clara v. Noem.", "2025-10-10", SHOWS),
        (
            "The injunction in San Francisco v. Trump protects 50 cities and counties.",
            "2025-08-23",
            SHOWS,
        ),
        ("The injunction in San Francisco v. Trump protects 80 cities.", "2025-08-23", CONTRADICTS),
    ],
)
def test_plaintiffs_by_day(words: str, published: str, expected: Outcome) -> None:
    """The number is that of the day on which it was said."""
    assert outcome(words, published, Kind.COUNT) is expected


def test_some_of_the_plaintiffs_are_not_all() -> None:
    """A part of them is no number of all."""
    assert (
        checked("Two of the plaintiffs in King County v. Turner lie in Ohio.", "2025-06-10") == []
    )


def test_of_all_suits_the_registry_holds_no_count() -> None:
    """ "Some 200 suits" is out of reach; a number below those held is contradicted."""
    many = "Some 200 suits have been filed over federal funding since January."
    few = "Five lawsuits have been filed over federal grants since January."

    assert outcome(many, "2025-10-10", Kind.COUNT) is NOT_REACHED
    assert outcome(few, "2025-10-10", Kind.COUNT) is CONTRADICTS


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "The Department of Justice today wrote to 29 jurisdictions about 8 U.S.C. 1373.",
            "2017-11-15",
            SHOWS,
        ),
        (
            "Letters from the Justice Department went to 29 cities and counties over Section 1373.",
            "2017-11-20",
            SHOWS,
        ),
        (
            "The Justice Department sent letters to 20 cities about sanctuary policies.",
            "2017-11-20",
            CONTRADICTS,
        ),
        (
            "The Justice Department mailed letters to nine cities on April 21 over Section 1373.",
            "2017-04-25",
            SHOWS,
        ),
        (
            "The attorney general's letters to 23 cities threaten subpoenas over Section 1373.",
            "2018-01-26",
            SHOWS,
        ),
    ],
)
def test_letters(words: str, published: str, expected: Outcome) -> None:
    """The round is that of the day told, or the last one while it is news."""
    assert outcome(words, published, Kind.COUNT) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The weekly report of ICE lists 206 declined detainers.", SHOWS),
        ("Local jails turned down 206 detainers that week, according to the ICE list.", SHOWS),
        ("More than 200 detainers were refused in one week, the ICE report found.", SHOWS),
        ("ICE issued 3,083 detainers in the week of its report.", SHOWS),
        ("The ICE report lists 310 declined detainers.", CONTRADICTS),
        ("ICE counted 3,083 declined detainers in its report.", CONTRADICTS),
        ("Travis County refused 142 detainers, ICE said.", SHOWS),
        ("Travis County refused 50 detainers, ICE said.", CONTRADICTS),
        ("Franklin County, Pennsylvania declined 5 detainers, by the list of ICE.", CONTRADICTS),
    ],
)
def test_detainers_of_the_weekly_list(words: str, expected: Outcome) -> None:
    """Issued and declined are two counts; a place has counts of its own."""
    assert outcome(words, MARCH, Kind.COUNT) is expected


def test_a_right_number_of_another_measure_is_told_so() -> None:
    """3,083 is the number issued, not declined."""
    found = only("ICE counted 3,083 declined detainers in its report.", MARCH, Kind.COUNT)

    assert "is that of detainers issued" in " ".join(found.as_known_now.sentences)
    assert rests_on(found) == {"ddor-1-issued"}


def test_a_correction_is_told_from_its_day_on() -> None:
    """ICE's correction of April is not known in March, and told today."""
    found = only("Franklin County, Pennsylvania was issued 5 detainers that week, ICE reported.",
                 MARCH, Kind.COUNT)  # fmt: skip

    assert "corrected" not in " ".join(found.as_known_then.sentences)
    assert "ICE corrected its list" in " ".join(found.as_known_now.sentences)


def test_days_and_sums_are_no_counts() -> None:
    """The 20 of "March 20" counts nothing."""
    found = checked("The list of declined detainers by ICE is dated March 20.", MARCH)

    assert [one for one in found if one.claim is Kind.COUNT] == []


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("ICE has put out three weekly detainer lists.", "2017-05-01", SHOWS),
        ("ICE has published six weekly detainer reports.", "2017-05-01", CONTRADICTS),
        (
            "Homeland Security listed more than 500 jurisdictions as sanctuaries.",
            "2025-05-30",
            SHOWS,
        ),
        ("Homeland Security listed 200 jurisdictions as sanctuaries.", "2025-05-30", CONTRADICTS),
        ("The Justice Department's list names 35 jurisdictions.", "2025-08-06", SHOWS),
        ("The Justice Department's list names 19 cities.", "2025-08-06", NOT_REACHED),
    ],
)
def test_lists_and_their_sizes(words: str, published: str, expected: Outcome) -> None:
    """How many lists there were, and how many names they had."""
    found = [one.outcome for one in checked(words, published) if one.claim is Kind.COUNT]

    assert found == [expected]


def test_of_two_numbers_the_second_is_the_whole() -> None:
    """Of "206 out of 3,083" the first were declined, the second issued."""
    found = checked("ICE lists that 206 out of 3,083 detainer requests were not honored.", MARCH)

    assert [rests_on(one) for one in found] == [{"ddor-1-declined"}, {"ddor-1-issued"}]
    assert {one.outcome for one in found} == {SHOWS}
