"""Claims told in order to deny them, suppositions, and who is spoken of."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind
from comity.reading.checks.polarity import is_disowned, is_supposed
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import SHOWS, outcome


@pytest.mark.parametrize(
    "words",
    [
        "It is false that Section 1373 requires cities to honor detainers.",
        "We deny that Section 1373 requires us to honor detainers.",
        "The city disputes that Section 1373 requires it to honor detainers.",
        "Some argue that Section 1373 requires cities to hold people; they are wrong.",
        "No court has held that Section 1373 requires cities to honor detainers.",
        "Critics wrongly claimed that Dallas is a plaintiff in King County v. Turner.",
        "It is not true that Denver is not a plaintiff in King County v. Turner.",
        "A bill would amend Section 1373 to require cities to honor detainers.",
        "Had San Francisco sued in December 2016, it would have been too early.",
        "Should Seattle sue on June 1, 2025, it would be the second.",
        "Some residents believe that Executive Order 13768 was signed on January 20.",
    ],
)
def test_a_claim_that_is_not_the_speakers_own_is_left_alone(words: str) -> None:
    """Nobody says it, so nobody is contradicted."""
    assert checked(words, "2025-06-10") == []


@pytest.mark.parametrize(
    "words",
    [
        "No Texas city is on the Justice Department's list of sanctuary jurisdictions.",
        "Not one county in Texas is on the Justice Department's list of sanctuary jurisdictions.",
        "Denver's airport is covered by the injunction in Santa Clara v. Noem.",
        "No Texas county is a plaintiff in Santa Clara v. Noem.",
    ],
)
def test_what_lies_in_a_place_is_not_the_place(words: str) -> None:
    """Texas itself is not spoken of."""
    assert checked(words, "2025-11-30") == []


@pytest.mark.parametrize(
    "words",
    [
        "Denver was not among the original plaintiffs in King County v. Turner.",
        "Denver was not a plaintiff in King County v. Turner when it was filed.",
        "Denver was not a plaintiff in King County v. Turner at first.",
    ],
)
def test_what_was_so_at_first_is_held_against_the_first_day(words: str) -> None:
    """Denver joined nineteen days later."""
    assert outcome(words, "2025-06-10", Kind.COVERAGE) is SHOWS


def test_denials_and_suppositions_are_told_by_their_words() -> None:
    """`wrongly`, `deny that`; `if`, `had`, a question mark."""
    assert is_disowned("It is not true that the sky fell.")
    assert not is_disowned("The city denied three permits.")
    assert is_supposed("Had the city sued, it would have won.")
    assert is_supposed("Did the city sue on May 2?")
    assert not is_supposed("The city sued on May 2.")
