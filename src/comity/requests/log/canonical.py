"""One way to write a value as JSON, so that one event has one hash.

Source: RFC 8785, for the kinds of values that events have: text, whole numbers, true, false, null,
lists and objects. Numbers with a fraction are refused: two programs may write one of them in two
ways.
"""

from __future__ import annotations

import json
from typing import Any

from comity.errors import InputError

LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""


def canonical(value: object) -> bytes:
    """Write a value in its one form.

    Raises: InputError, naming the place of what has no such form.
    """
    ordered = _ordered(value, "")
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def read_canonical(written: bytes) -> Any:
    """Read a value, and refuse any writing of it but the one form.

    Raises: InputError, saying what is not as it would be written.
    """
    try:
        value = json.loads(written.decode("utf-8"))
    except (UnicodeDecodeError, ValueError) as fault:
        raise InputError(f"entry: not JSON ({fault}); write it as RFC 8785 says.") from None
    if canonical(value) != written:
        raise InputError(
            "entry: JSON, but not in its one form; sort the names, leave out blanks and repeated "
            "names, as RFC 8785 says."
        )
    return value


def _ordered(value: object, place: str) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _whole_text(value, place)
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise InputError(f"{place or 'value'}: found {value}; write a longer number as text.")
        return value
    if isinstance(value, list | tuple):
        return [_ordered(one, f"{place}[{at}]") for at, one in enumerate(value)]
    if isinstance(value, dict):
        return _ordered_object(value, place)
    raise InputError(
        f"{place or 'value'}: found {type(value).__name__}; write text, a whole number, true, "
        "false, null, a list or an object."
    )


def _ordered_object(value: dict[Any, Any], place: str) -> dict[str, object]:
    for name in value:
        if not isinstance(name, str):
            raise InputError(f"{place or 'value'}: found the name {name!r}; write names as text.")
        _whole_text(name, place)
    # RFC 8785 sorts by UTF-16 units, which differs from Python's order beyond U+FFFF.
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return {name: _ordered(value[name], f"{place}.{name}" if place else name) for name in names}


def _whole_text(text: str, place: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputError(
            f"{place or 'value'}: found half of a character pair; write whole characters."
        ) from None
    return text
