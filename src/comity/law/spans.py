"""Sets of days as sorted, disjoint, half-open spans of day numbers."""

from __future__ import annotations

from typing import TypeAlias

Spans: TypeAlias = tuple[tuple[int, int], ...]

NEVER = 4_000_000
"""A day number after every real day: the open end of a span."""

NO_DAYS: Spans = ()


def span(starts: int | None, ends: int | None) -> Spans:
    """The days from `starts` to the day before `ends`; None: never begins, never ends."""
    if starts is None or starts >= (NEVER if ends is None else ends):
        return NO_DAYS
    return ((starts, NEVER if ends is None else ends),)


def has(spans: Spans, day: int) -> bool:
    """Whether the day is in the set."""
    return any(starts <= day < ends for starts, ends in spans)


def join(one: Spans, other: Spans) -> Spans:
    """The days in either set."""
    if not one or not other:
        return one or other
    merged: list[tuple[int, int]] = []
    for starts, ends in sorted(one + other):
        if merged and starts <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(ends, merged[-1][1]))
        else:
            merged.append((starts, ends))
    return tuple(merged)


def minus(one: Spans, other: Spans) -> Spans:
    """The days of the first set that are not in the second."""
    for cut_starts, cut_ends in other:
        one = tuple(
            piece
            for starts, ends in one
            for piece in ((starts, min(ends, cut_starts)), (max(starts, cut_ends), ends))
            if piece[0] < piece[1]
        )
    return one


def common(one: Spans, other: Spans) -> Spans:
    """The days in both sets."""
    pieces = (
        (max(starts, begins), min(ends, stops)) for starts, ends in one for begins, stops in other
    )
    return tuple(piece for piece in pieces if piece[0] < piece[1])
