"""Days as the law counts them: dates without an hour, half-open between `starts` and `ends`."""

from __future__ import annotations

from datetime import date

from comity.errors import InputError


def parse_day(text: str, where: str) -> date:
    """Read a day written as 2018-07-01.

    Args:
        text: the words as given.
        where: what they were given for, told in the error (`--on`, `row 14, column Signed`).
    Raises: InputError, naming `where`, the words and the form that would be right.
    """
    try:
        if len(text) != 10:
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        year, *rest = text.split("-")
        is_far = [len(one) for one in rest] == [2, 2] and (year == "0000" or len(year) > 4)
        if is_far and "".join((year, *rest)).isdigit():
            right = f"write a day from {date.min} to {date.max}"
        else:
            right = "write a day like 2018-07-01"
        raise InputError(f'{where}: found "{text}"; {right}.') from None
