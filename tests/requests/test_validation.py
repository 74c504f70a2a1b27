"""What an event must satisfy: days of forms, the four asks, facilities, actors, time."""

from __future__ import annotations

from typing import Any

import pytest

from comity.errors import InputError
from comity.requests.forms import find_form, form_for, forms
from comity.requests.validation import Setting, remarks
from tests.requests.building import NOTICE_ALONE, Book, event, facilities, request


def refused(plain: dict[str, Any], book: Book | None = None) -> str:
    """The sentence with which an event is refused."""
    with pytest.raises(InputError) as fault:
        (book or Book()).record(plain)
    return str(fault.value)


@pytest.mark.parametrize(
    ("form", "day", "fits"),
    [
        ("I-247A", "2017-04-01", False), ("I-247A", "2017-04-02", True),
        ("I-247D", "2017-04-01", True), ("I-247D", "2017-04-02", False),
        ("I-247N", "2015-06-25", False), ("I-247N", "2015-06-26", True),
        ("I-247G", "2025-03-03", False), ("I-247G", "2025-03-04", True),
        ("I-247A-2025", "2025-04-30", False), ("I-247-2013", "2016-01-01", False),
    ],
)  # fmt: skip
def test_a_form_has_its_days(form: str, day: str, fits: bool) -> None:
    """Half-open: issued from its first day until the first day on which it may not be."""
    asks = NOTICE_ALONE if form in ("I-247N", "I-247G") else request()["asks"]
    plain = request(form=form, asks=asks, sent=f"{day}T12:00:00-06:00")
    if fits:
        assert Book().record(plain) == 0
    else:
        assert f"found {form} sent {day}" in refused(plain)


def test_an_i247a_of_march_2017_is_refused_with_the_forms_of_that_day() -> None:
    """The sentence says what was found and what there was."""
    told = refused(request(form="I-247A", day="2017-03-01"))

    assert "issued from 2017-04-02 on" in told
    assert "I-247D, I-247N, I-247X" in told


def test_an_i247n_asks_for_no_hold() -> None:
    """A hold cannot be asked on a form that asks for none."""
    assert "the I-247N asks for no hold" in refused(request(form="I-247N"))


def test_no_hold_of_an_i247n_can_be_declined() -> None:
    """Hold against notice: a response must fit what was asked."""
    book = Book()
    book.ask(form="I-247N", asks=NOTICE_ALONE)

    with pytest.raises(InputError, match="asks for no hold, so none can be declined"):
        book.answer("hold_declined", "2017-01-12T10:00:00-06:00")


def test_box_2_of_an_i247a_asks_for_transfer_and_no_hold() -> None:
    """The two boxes exclude one another, and so do their asks."""
    told = refused(request(form="I-247A", day="2018-01-05", box="transferred"))

    assert "with box 2 (transferred) asks for no hold" in told


def test_only_a_form_not_seen_leaves_an_ask_open() -> None:
    """Not known is an answer for the past, not for a form at hand."""
    open_ = {"hold": None, "notify": None, "transfer": None, "cancel": None}

    assert Book().record(request(form="not-seen", asks=open_)) == 0
    assert "write true or false" in refused(request(asks=open_))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"facility": "TRAVJTY"}, "did you mean TRAVJTX?"),
        ({"bases": ["a"]}, "bases stand in box basis alone"),
        ({"received": "2017-01-09T09:00:00-06:00"}, "before it was sent"),
        ({"sent": "2027-01-09T09:00:00-06:00"}, "once it has happened"),
        ({"sent": "2017-01-09T09:00:00"}, "with its distance from UTC"),
        ({"form": "I-247Q"}, "did you mean"),
        ({"recorded": {"from": "2017-01-01T00:00:00Z", "before": "2017-02-01T00:00:00Z"}}, "exact"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(change: dict[str, Any], told: str) -> None:
    """Place, what was found, what would be right."""
    assert told in refused({**request(), **change})


def test_an_outcome_has_its_actors() -> None:
    """Only ICE withdraws a request; only a custodian declines a hold."""
    book = Book()
    book.ask()

    with pytest.raises(InputError, match="found custodian for cancelled; there is ice"):
        book.answer("cancelled", "2017-01-12T10:00:00-06:00")


def test_one_reference_is_one_request() -> None:
    """The same number, facility, form and date cannot be recorded twice."""
    book = Book()
    book.ask(reference="ab" * 32)

    assert "entry 0 has the same reference" in refused(request(reference="ab" * 32), book)


def test_an_i247a_without_a_warrant_is_recorded_and_remarked() -> None:
    """Odd and true: it came without what the policy asks for, and that is worth recording."""
    told = remarks(
        event(request(form="I-247A", day="2018-01-05", warrant="none")),
        Setting(facilities=facilities()),
    )

    assert any("comes with an I-200 or I-205" in one and "came without" in one for one in told)


def test_all_faults_are_told_at_once() -> None:
    """A line for each."""
    told = refused(request(form="I-247A", day="2017-03-01", facility="NOWHERE", bases=["a"]))

    assert len(told.splitlines()) == 3


def test_the_editions_of_the_i247_are_told_apart_by_day() -> None:
    """Two editions were in use side by side; the newer one is taken from its first day."""
    from datetime import date

    assert form_for("I-247", date(2012, 1, 1), "").id == "I-247-2010"
    assert form_for("I-247", date(2014, 1, 1), "").id == "I-247-2013"


def test_forms_are_found_as_released_records_write_them() -> None:
    """Long values of federal data lead to the edition."""
    name = "I247A - Immigration Detainer - Notice of Action (as of May 2025)"

    assert find_form(name, "").id == "I-247A-2025"


def test_every_form_has_sources() -> None:
    """A form's days are facts, and facts have sources."""
    assert all(form.sources for form in forms().values())
