"""One way to write a value."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.log.canonical import canonical, read_canonical

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_a_value_is_read_back_and_has_one_writing(value: object) -> None:
    """Writing, reading and writing again changes nothing."""
    written = canonical(value)

    assert read_canonical(written) == value
    assert b"\n" not in written


def test_names_are_sorted_by_utf16_units() -> None:
    """The example of RFC 8785, section 3.2.3: a character beyond U+FFFF stands before U+FB33."""
    names = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}

    ordered = list(json.loads(canonical(names)))

    assert ordered == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


def test_text_is_written_with_the_fewest_escapes() -> None:
    """The string of RFC 8785, section 3.2.2.2."""
    text = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/"

    assert canonical(text).decode() == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"a": [1, 2.5]}, "a[1]: found float; write text, a whole number, true, false, null, "
         "a list or an object."),
        ({"a": {"b": 2**53}}, "a.b: found 9007199254740992; write a longer number as text."),
        ({1: 2}, "value: found the name 1; write names as text."),
        (["\ud800"], "[0]: found half of a character pair; write whole characters."),
    ],
)  # fmt: skip
def test_what_has_no_one_writing_is_refused(value: object, told: str) -> None:
    """With its place."""
    with pytest.raises(InputError) as fault:
        canonical(value)

    assert str(fault.value) == told


@pytest.mark.parametrize(
    "written",
    [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b'{"a":1.0}', b"1e3", b'"\\u0041"', b"nope",
     b"\xff", b"NaN"],
)  # fmt: skip
def test_any_other_writing_is_refused(written: bytes) -> None:
    """Order, blanks, repeated names, fractions, needless escapes."""
    with pytest.raises(InputError):
        read_canonical(written)
