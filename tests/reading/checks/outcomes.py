"""What the tests of the checks ask: the outcome of the one finding of a kind."""

from __future__ import annotations

from datetime import date

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.finding import StatementFinding
from tests.reading.checks.by_hand import TODAY, checked

SHOWS, CONTRADICTS = Outcome.SHOWS, Outcome.CONTRADICTS
NOT_REACHED, DISPUTED = Outcome.NOT_REACHED, Outcome.DISPUTED


def only(words: str, published: str, kind: Kind, known: date = TODAY) -> StatementFinding:
    """The one finding of a kind on some words."""
    found = [one for one in checked(words, published, known=known) if one.claim is kind]

    assert len(found) == 1, [(one.claim, words[one.start : one.end]) for one in found]
    assert found[0].as_known_now.sources
    assert found[0].as_known_now.sentences
    return found[0]


def outcome(words: str, published: str, kind: Kind) -> Outcome:
    """The outcome, as known now, of the one finding of a kind."""
    return only(words, published, kind).outcome


def rests_on(finding: StatementFinding) -> set[str]:
    """Ids of all that a finding rests on, as known now."""
    return {source.id for source in finding.as_known_now.sources}
