"""The ledger: corrections take the place of entries, and the day of knowledge hides later ones."""

from __future__ import annotations

from datetime import date

from comity.requests.ledger import read_ledger
from tests.requests.building import NOW, Book


def correction(number: int, **more: object) -> dict[str, object]:
    """A correction of an entry."""
    told = {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": number}
    return {**told, "reason": "wrong_time", **more}


def test_a_correction_takes_the_place_of_the_entry_and_both_stay() -> None:
    """The log has three entries, the story one response with the new time."""
    book = Book()
    book.ask()
    number = book.answer("notified", "2017-01-12T10:00:00-06:00")
    right = book.ledger.event(number)
    assert right is not None
    from comity.requests.events import plain_of

    event = {**plain_of(right), "at": "2017-01-12T11:00:00-06:00"}
    book.record(correction(number, event=event))

    story = book.ledger.stories[0]
    assert book.ledger.size == 3
    assert [str(one.at) for one in story.answers] == ["2017-01-12 11:00 -06:00"]
    assert story.answers[0].corrected_by == 2
    assert story.numbers == (0, 1, 2)


def test_a_withdrawn_request_is_no_longer_counted() -> None:
    """It stays in the log and leaves every answer."""
    book = Book()
    book.ask()
    book.record(correction(0, reason="duplicate"))

    assert list(book.ledger.live()) == []
    assert book.ledger.size == 2


def test_what_was_recorded_later_is_not_known_before() -> None:
    """A response entered on the fifth is not part of what was known on the fourth."""
    book = Book()
    book.ask(recorded="2026-01-02T09:00:00+00:00")
    book.answer("hold_declined", "2017-01-12T10:00:00-06:00", recorded="2026-01-05T09:00:00+00:00")
    leaves = list(book.recorder.log.entries())

    before, after = (read_ledger(leaves, date(2026, 1, day)) for day in (4, 5))

    assert (len(before.stories[0].answers), before.hidden) == (0, 1)
    assert (len(after.stories[0].answers), after.hidden) == (1, 0)


def test_entries_are_one_form_of_json() -> None:
    """The same event gives the same bytes, and reads back as itself."""
    from comity.requests.events import event_of
    from comity.requests.log.canonical import read_canonical
    from comity.requests.recording import leaf_of

    book = Book()
    book.ask(note="Came late.", box="basis", bases=["a", "c"])
    leaf = next(book.recorder.log.entries())

    assert leaf_of(event_of(read_canonical(leaf))) == leaf
