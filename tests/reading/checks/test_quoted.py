"""Words of documents in marks: there, changed, or not the record's."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import NOT_REACHED, SHOWS, only, rests_on


@pytest.mark.parametrize(
    ("words", "published", "expected", "source"),
    [
        ("The report says they “do not generally advise ICE of when a detainer is not honored.”",
         "2017-03-28", SHOWS, "words-ddor-caveat"),
        ("By the rule a detainer is “a request that such agency advise” the service.",
         "2017-03-28", SHOWS, "words-detainer-advise"),
        ("Officials “may not prohibit, or in any way restrict, any government entity or official "
         "from sending” information.", "2017-03-28", SHOWS, "words-1373"),
        ("A government “may not prohibit ... any government entity or official from sending to, or "
         "receiving from, [federal officers] information regarding the citizenship or immigration "
         "status” of anyone.", "2017-03-28", SHOWS, "words-1373"),
        ("The court found that “the source of Plaintiffs’ rights resides in statutes and the "
         "Constitution” alone.", "2025-06-10", SHOWS,
         "king-county-v-turner/2025-06-03-preliminary_injunction"),
        ("The court found that “the source of the Plaintiffs’ claims resides in statutes and in "
         "the Constitution” alone.", "2025-06-10", NOT_REACHED,
         "king-county-v-turner/2025-06-03-preliminary_injunction"),
    ],
)  # fmt: skip
def test_words_of_documents(words: str, published: str, expected: Outcome, source: str) -> None:
    """As they stand, or with the words of the record beside them."""
    found = only(words, published, Kind.WORDS)

    assert found.outcome is expected
    assert source in rests_on(found)


def test_changed_words_are_told_with_those_on_record() -> None:
    """Both can be read side by side."""
    found = only("The court found that “the source of the Plaintiffs’ claims resides in statutes "
                 "and in the Constitution” alone.", "2025-06-10", Kind.WORDS)  # fmt: skip

    assert "the source of Plaintiffs' rights resides" in " ".join(found.as_known_now.sentences)


@pytest.mark.parametrize(
    "words",
    [
        "“Our city will go on being what it has been for two hundred years,” she said.",
        "“We will see them in court,” the mayor wrote.",
        "It was called “a friend of the court.”",
    ],
)
def test_what_people_say_is_no_document(words: str) -> None:
    """Speech that no document has is left alone."""
    assert [one for one in checked(words, "2025-06-10") if one.claim is Kind.WORDS] == []
