"""The quick way in: exact forms are answered, everything else is left to the matcher."""

from __future__ import annotations

import pytest

from comity.errors import InputError
from comity.governments import look_up, resolve


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("Seattle, WA", "WA-p63000"),
        ("seattle, washington", "WA-p63000"),
        ("City of Seattle, WA", "WA-p63000"),
        ("King County, WA", "WA-c033"),
        ("County of Santa Clara, CA", "CA-c085"),
        ("Santa Clara County, CA", "CA-c085"),
        ("Santa Clara, CA", "CA-p69084"),
        ("Clark County, Nev.", "NV-c003"),
        ("Washington, WA", "WA"),
        ("New York, NY", "NY-p51000"),
        ("Ohio, OH", "OH"),
        ("State of Ohio", "OH"),
        ("Commonwealth of Virginia", "VA"),
        ("Maine", "ME"),
        ("Washington, DC", "DC"),
        ("Washington, D.C.", "DC"),
        ("District of Columbia", "DC"),
        ("WA", "WA"),
        ("wa", "WA"),
        ("WA/Seattle", "WA-p63000"),
        ("WA-p63000", "WA-p63000"),
        ("wa-P63000", "WA-p63000"),
        ("5363000", "WA-p63000"),
        ("53033", "WA-c033"),
        ("53", "WA"),
        ("FMLDZA2G3799", "TX-p35000"),
        ("ocd-division/country:us/state:ca/county:san_francisco", "CA-p67000"),
        ("ocd-division/country:us/state:ca/county:city_and_of_san_francisco", "CA-p67000"),
        ("ocd-division/country:us/district:dc", "DC"),
        ("Port of Seattle, WA", "WA-c033.port-of-seattle"),
        ("Honolulu County, HI", "HI-c003"),
        ("Bethel Census Area, AK", "AK-c050"),
        ("Flint charter township, MI", "MI-p29020"),
    ],
)
def test_exact_forms_are_answered(text: str, identity: str) -> None:
    """Ids, slugs, codes, a name with its State, and names of States."""
    found = look_up(text)

    assert found is not None and found.id == identity


@pytest.mark.parametrize(
    "text", ["Hempstead, NY", "Washington", "New York", "Franklin County", "Nowhere, WA", "", "x"]
)
def test_what_may_mean_several_is_not_answered(text: str) -> None:
    """The quick way never guesses."""
    assert look_up(text) is None


def test_a_refusal_names_the_candidates() -> None:
    """A bare county name asks which one and offers the largest."""
    with pytest.raises(InputError, match="Which Franklin County\\? 24 States have one; write"):
        resolve("Franklin County")
    with pytest.raises(InputError, match=r'"Hempstead town, NY" \(ny/hempstead-town\)'):
        resolve("Hempstead, NY")


def test_a_refusal_of_a_body_names_the_government_it_is_named_after() -> None:
    """A school district that the tables do not have is not the county."""
    with pytest.raises(InputError, match=r"is named after.*nv/clark-county"):
        resolve("Clark County School District, NV")


def test_a_refusal_without_candidates_shows_the_form() -> None:
    """Where nothing is near, the sentence says how a name is written."""
    with pytest.raises(InputError, match="Seattle, WA"):
        resolve("Nowhere at all")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Seatle, WA", '"Seattle, WA" (wa/seattle)'),
        ("Seatle", '"Seattle, WA" (wa/seattle)'),
        ("wa/seatle", '"Seattle, WA" (wa/seattle)'),
        ("Washingtn", '"Washington" (wa)'),
        ("Port of Seatle", '"Port of Seattle" (wa/port-of-seattle)'),
    ],
)
def test_a_name_spelt_nearly_right_is_answered_with_the_nearest(text: str, meant: str) -> None:
    """Of one bare name the most populous place."""
    with pytest.raises(InputError) as fault:
        resolve(text)

    assert f"did you mean {meant}" in str(fault.value)
