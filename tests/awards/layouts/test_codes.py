"""The tables of codes that ship, and the names of the columns."""

from __future__ import annotations

import string
from collections import Counter

import pytest

from comity.awards.layouts.codes import table, types_of
from comity.awards.layouts.form import Form, reduced
from comity.awards.layouts.names import ignored_of, names_of
from comity.awards.layouts.usaspending import USASPENDING_LAYOUTS

CLASSES = {"grant", "cooperative", "direct", "loan", "insurance", "other", "unknown"}


def test_every_assistance_type_has_a_class() -> None:
    """02 to 11, F001 to F010 and -1, each once."""
    rows = table("assistance_types")

    assert {row["class"] for row in rows} == CLASSES
    assert sorted(types_of()) == [
        "-1",
        *[f"{number:02}" for number in range(2, 12)],
        *[f"F{number:03}" for number in range(1, 11)],
    ]
    assert types_of("loan") == ("07", "08", "F003", "F004")


def test_business_types_are_the_letters_a_to_x() -> None:
    """Each letter once; an old number stands for one letter."""
    rows = table("business_types")
    old = [row["old"] for row in rows if row["old"]]

    assert "".join(row["letter"] for row in rows) == string.ascii_uppercase[:24]
    assert max(Counter(old).values()) == 1


def test_codes_of_states_and_agencies_are_whole() -> None:
    """Two letters and two digits; three digits; four characters and three digits."""
    assert all(len(row["code"]) == len(row["fips"]) == 2 for row in table("states"))
    assert len({row["fips"] for row in table("states")}) == len(table("states")) == 60
    assert all(len(row["code"]) == 3 and row["name"] for row in table("agencies"))
    assert all(len(row["subtier"]) == 4 for row in table("subtier_agencies"))


@pytest.mark.parametrize("form", USASPENDING_LAYOUTS, ids=lambda form: form.name)
def test_names_are_reduced_and_none_is_both_read_and_left(form: Form) -> None:
    """A name of a form is read, or known and not read."""
    read = {name for choice in form.names.values() for name in choice}

    assert not read & form.ignored
    assert all(name == reduced(name) for name in read)


def test_names_of_officers_are_never_read() -> None:
    """Neither in transactions nor in the feed nor in subawards."""
    for form in ("transactions", "feed", "subawards", "sam_subawards", "summaries"):
        read = " ".join(name for choice in names_of(form).values() for name in choice)
        assert not [word for word in ("officer", "exec", "employee") if word in read]
        assert [
            one for one in ignored_of(form) if "officer" in one or "exec" in one or "pay" in one
        ]
