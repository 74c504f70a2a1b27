"""No person in the record: names are refused in every field, prose on facilities passes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.events import event_of
from comity.requests.privacy import names, personal
from tests.requests.building import NOW, Book, request, response

GIVEN = ["maria", "jose", "juan", "wei", "fatima", "olga", "james", "xochitl", "dwayne", "ana"]
FAMILY = ["garcia", "lopez", "nguyen", "o'brien", "smith", "singh", "hernandez", "kowalski", "lee"]

PEOPLE = st.builds(
    lambda first, last, form: form.format(first=first, last=last),
    st.sampled_from(GIVEN),
    st.sampled_from(FAMILY),
    st.sampled_from(
        ["{first} {last}", "{last}, {first}", "Mr. {last}", "{first}", "inmate {last}", "{last}",
         "released {first} {last} at noon", "the fax named {first} {last}"]
    ),
)  # fmt: skip
CASES = st.sampled_from([str.lower, str.upper, str.title])

WHERE = ["the jail", "Travis County Jail", "Denver County Jail", "the county prison", "booking",
         "Lebanon County Prison, PA", "Santa Clara County", "St. Paul, Minnesota",
         "the night shift", "the LESC", "the field office", "San Diego County Jail",
         "Los Angeles County"]  # fmt: skip
WHAT = ["the form came by fax", "Form I-247A had no box ticked", "notice went out by e-mail",
        "the hold ended after 48 hours", "no warrant came with the request",
        "the request came late",
        "8 CFR 287.7(d) leaves out Saturdays", "the I-200 was not signed", "bed space was short",
        "the clerk stamped it twice", "HB19-1124 bars it", "a copy was kept"]  # fmt: skip
WHEN = ["at 23:33", "on 2017-02-03", "on Monday", "in February", "before release", "that day"]

PROSE = st.builds(
    lambda what, where, when: f"{what[0].upper()}{what[1:]} {when}; told to {where}.",
    st.sampled_from(WHAT), st.sampled_from(WHERE), st.sampled_from(WHEN),
)  # fmt: skip


@given(PEOPLE, CASES)
@settings(max_examples=300, deadline=None)
def test_a_name_is_refused_however_it_is_written(name: str, write: Any) -> None:
    """Order, capitals and words around it make no difference."""
    assert personal(write(name))


@given(PROSE)
@settings(max_examples=300, deadline=None)
def test_ordinary_prose_on_facilities_and_forms_passes(text: str) -> None:
    """Places with their kind or State, forms, laws, days and hours are no names."""
    assert personal(text) == ""


def test_every_listed_name_is_refused_alone_and_with_a_capital() -> None:
    """The list of the census is screened word for word."""
    some = sorted(names())[::97]

    assert [name for name in some if not personal(name.title()) or not personal(name)] == []


@pytest.mark.parametrize(
    "text",
    [
        "born 1984", "DOB 01/02/1984", "age 34", "a 34-year-old", "1984-03-02", "Mexican national",
        "from Honduras", "citizen of Peru", "undocumented", "an illegal alien", "visa overstay",
        "green card", "A 123 456 789", "A123456789", "123-45-6789", "booking no. 2016-00123456",
        "someone@example.com", "李明", "Иванов", "charged with theft", "convicted of DUI",
        "case 17-cr-00123", "m\u200baria", "x" * 281,
    ],
)  # fmt: skip
def test_birth_nationality_status_and_numbers_are_refused(text: str) -> None:
    """A person is more than a name: dates of birth, peoples, standing, numbers, charges."""
    assert personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "New Mexico Corrections Department", "Warrant for Arrest of Alien was attached",
        "Released at Jackson County Jail", "A request for notification, box 2.",
        "Request for Voluntary Notification of Release of Suspected Priority Alien (I-247N)",
        "48 hours without Saturday, Sunday and Columbus Day",
    ],
)  # fmt: skip
def test_titles_and_places_pass(text: str) -> None:
    """Forms whose title has such a word, and places that bear a name, are no persons."""
    assert personal(text) == ""


def _fields(plain: dict[str, Any], place: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, value in plain.items():
        if isinstance(value, dict):
            found += _fields(value, (*place, name))
        else:
            found.append((*place, name))
    return found


FULL_REQUEST = request(
    box="basis", bases=["a"], office="SNA", channel="fax", warrant="judicial",
    received="2017-01-10T10:00:00-06:00", served="2017-01-11T10:00:00-06:00",
    cancelled="2017-01-12T10:00:00-06:00", reference="ab" * 32, evidence="cd" * 32, note="Late.",
    judicial_warrant={"court": "federal_district", "day": "2017-01-09", "paper": "ef" * 32},
)  # fmt: skip
FULL_RESPONSE = response(
    0, "transferred", "2017-01-12T10:00:00-06:00", to="WILLJTX", ground="unknown",
    channel="fax", clock="2017-01-12T10:00:00-06:00", evidence="cd" * 32, note="Late.",
)  # fmt: skip
ACCOUNT = {"kind": "account", "schema": 1, "recorded": NOW, "request": 0, "side": "ice",
           "at": NOW, "says": {"held": True}, "evidence": "ab" * 32, "note": "Late."}  # fmt: skip
CORRECTION = {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": 0,
              "reason": "clerical", "event": FULL_REQUEST, "note": "Late."}  # fmt: skip


@pytest.mark.parametrize("plain", [FULL_REQUEST, FULL_RESPONSE, ACCOUNT, CORRECTION],
                         ids=["request", "response", "account", "correction"])  # fmt: skip
@pytest.mark.parametrize("name", ["Maria Garcia", "GARCIA", "jose", "SMITHJOHN"])
def test_no_field_of_an_event_takes_a_name(plain: dict[str, Any], name: str) -> None:
    """Each field in turn is filled with a name; the record refuses every one."""
    book = Book()
    book.ask()
    took = []
    for place in _fields(plain):
        changed = {**plain}
        inner = changed
        for part in place[:-1]:
            inner[part] = {**inner[part]}
            inner = inner[part]
        inner[place[-1]] = name
        try:
            book.record(changed)
        except InputError:
            continue
        took.append(place)

    assert took == []


@pytest.mark.parametrize(
    "field", ["name", "date_of_birth", "citizenship", "sex", "charge", "Maria"]
)
def test_an_event_has_no_other_field(field: str) -> None:
    """A field for a person does not exist and cannot be added."""
    with pytest.raises(InputError, match="a field that an event does not have"):
        event_of({**request(), field: "x"})


def test_the_reason_of_a_refusal_does_not_repeat_the_words_of_a_code() -> None:
    """What was pushed into a code's field is not printed back."""
    with pytest.raises(InputError) as fault:
        event_of(request(channel="Maria Garcia"))

    assert "Garcia" not in str(fault.value)
