"""Reading entries in bulk: the same events, the same story, and the same refusals as one by one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.events import Event, event_of, event_written
from comity.requests.log.canonical import canonical
from tests.requests.building import NOW, request, response
from tests.requests.test_anything import ANYTHING
from tests.requests.test_privacy_attacks import FULL, PUSHED, filled, leaves_of

MANY = settings(max_examples=400, deadline=None)
DAY = {"from": "2017-01-10T00:00:00-06:00", "before": "2017-01-11T00:00:00-06:00"}
PLAIN = [
    *FULL,
    request(sent=DAY, received=NOW, box="basis", bases=["a", "c"], channel="fax", cancels=0),
    response(0, "held", "2017-01-12T10:00:00-06:00", clock=DAY, ground="medical"),
    {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": 3, "reason": "clerical"},
    {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": 3, "reason": "wrong_time",
     "event": response(0, "held", NOW)},
]  # fmt: skip
TIMES = st.sampled_from([
    "2017-01-10T09:00:00-06:00", "2017-01-10 09:00:00-06:00", "2017-01-10T09:00-06:00",
    "2017-01-10T09:00:00Z", "2017-01-10T09:00:00-00:00", "2017-01-10T09:00:00", "2017-02-30T09:00",
    "2017-02-30T09:00:00-06:00", "2003-02-28T23:59:59+00:00", "2003-03-01T00:00:00+14:00",
    "20170110T090000.123+06:00", "2017-W02-2T09:00:00-06:00", "2017-01-10T24:00:00-06:00",
    "2017-01-10T09:00:00-06:00\n", "２０17-01-10T09:00:00-06:00", "2017-01-10T09:00:00+25:00",
]) | st.dictionaries(st.sampled_from(["from", "before", "day"]), st.sampled_from(
    ["2017-01-10T09:00:00-06:00", "2017-01-11T09:00:00+00:00", "2017-01-10", 7]))  # fmt: skip
ODD = [b"\\ud800", b"\\u0041", b" ", b"\0", b"\xef\xbb\xbf", b"\xed\xa0\x80"]
VALUES = ANYTHING | TIMES | st.sampled_from([*PUSHED, 1.0, 1e0, True, "1", "yes", 2**70, -0.0])


def one_by_one(leaf: bytes | str) -> Event | None:
    """The event as the full check reads it; nothing where it refuses."""
    try:
        return event_of(json.loads(leaf))
    except (InputError, ValueError, RecursionError):
        return None


def as_utf_8(leaf: bytes) -> bytes | str:
    """Bytes as a log writes them, so that the full check guesses at no other letters."""
    try:
        return leaf.decode()
    except UnicodeDecodeError:
        return b""


def assert_same(leaf: bytes) -> None:
    """What is read at once is what the full check reads, in every part; it takes nothing more."""
    quick, full = event_written(leaf), one_by_one(as_utf_8(leaf))

    assert quick == full
    assert repr(quick) == repr(full)


@pytest.mark.parametrize("plain", PLAIN, ids=[str(one["kind"]) for one in PLAIN])
def test_an_entry_of_each_kind_is_read_at_once(plain: dict[str, Any]) -> None:
    """With all that it may say."""
    assert event_written(canonical(plain)) is not None
    assert_same(canonical(plain))


@given(st.sampled_from(PLAIN), VALUES, st.data())
@MANY
def test_any_value_in_any_field(plain: dict[str, Any], value: object, data: st.DataObject) -> None:
    """Both take it, or neither does."""
    place = data.draw(st.sampled_from(leaves_of(plain)))

    assert_same(json.dumps(filled(plain, place, value)).encode())


@given(st.sampled_from(PLAIN), st.data())
@MANY
def test_any_field_left_out_or_written_twice(plain: dict[str, Any], data: st.DataObject) -> None:
    """Of a name that comes twice the last counts, to both."""
    names = st.sampled_from([*plain, "schema_", "kind", "sent", "name"])
    left, twice = data.draw(names), data.draw(names)
    kept = {name: value for name, value in plain.items() if name != left}
    more = json.dumps({twice: data.draw(VALUES)})[1:]
    text = json.dumps(kept)

    assert_same(text.encode())
    assert_same((text[:-1] + "," + more).encode())
    assert_same(("{" + more[:-1] + "," + text[1:]).encode())


@given(st.sampled_from(PLAIN), st.data())
@MANY
def test_any_bytes_changed(plain: dict[str, Any], data: st.DataObject) -> None:
    """Some bytes in place of others, anywhere."""
    leaf = canonical(plain)
    at = data.draw(st.integers(0, len(leaf)))
    new = data.draw(st.binary(max_size=3) | st.sampled_from(ODD))
    more = data.draw(st.integers(0, 3))

    assert_same(leaf[:at] + new + leaf[at + more :])


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-8-sig"),
        lambda text: b" " + text.encode() + b" ",
        lambda text: text.encode() + b"{}",
        lambda text: b"[" * 3000 + text.encode() + b"]" * 3000,
        lambda text: b"null",
    ],
)
def test_other_writings_of_an_event(changed: Callable[[str], bytes]) -> None:
    """What the quick way does not read is left to the full check, which may know better."""
    leaf = changed(canonical(PLAIN[0]).decode())
    quick = event_written(leaf)

    assert quick is None or quick == one_by_one(leaf)
