"""Where sums of money stand in a text, and what they come to."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from comity.reading.amounts.numbers import (
    DIGITS,
    MULTIPLES,
    SHORT,
    WORDS,
    digits_value,
    exact,
    words_value,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Sum(NamedTuple):
    """A sum where it stands.

    Attributes:
        edge: `low` or `high` where it is one end of a range of two sums; else empty.
    """

    start: int
    end: int
    value: Decimal
    currency: str = "USD"
    high: Decimal | None = None
    edge: str = ""


_MULTIPLE = (
    r"(?:[\s\u00a0]?-?[\s\u00a0]?(?P<{0}>hundred thousand|thousand|million|billion|trillion)\b"
    r"|\s?(?P<{0}short>[kKMB]|bn|mm|MM|mn|mil|tn|[TBb]n?)\b)"
)
_SIGNED = re.compile(
    rf"[$€£]\s?(?P<number>{DIGITS})(?:{_MULTIPLE.format('times')})?"
    rf"(?:(?:\s?[-–—]\s?|\s+to\s+)(?P<high>{DIGITS})(?:{_MULTIPLE.format('high_times')})?(?![\w%,-]))?"
)
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
_PREFIXES = {"C": "CAD", "CA": "CAD", "CAD": "CAD", "A": "AUD", "AU": "AUD", "NZ": "NZD",
             "HK": "HKD"}  # fmt: skip
_BEFORE_SIGN = re.compile(
    r"(?P<minus>[-\u2212]\s?|\b[Mm]inus |\b[Nn]egative )?(?P<prefix>\b(?:(?:US|U\.S\.)\s?|CAD?|C|AU?|NZ|HK))?$"
)
_NAMED = re.compile(r"(?:dollars?|Dollars?|DOLLARS|cents?|Cents|CENTS|bucks|USD)\b")
_BEFORE_NAME = re.compile(
    rf"(?<![\w$.,])(?:(?P<number>{DIGITS})(?:[\s-](?P<times>hundred thousand|{'|'.join(MULTIPLES)}))?"
    rf"|(?P<words>{WORDS}))[\s-](?:US |U\.S\. |American |federal )?$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(rf"\s?(?P<number>{DIGITS})(?:{_MULTIPLE.format('times')})?")
_LONGEST_NAME = 80
_RANGE = re.compile(r"(?:\s?[-–—]\s?|\s+(?:to|and)\s+)")


def sums(words: str) -> Iterator[Sum]:
    """All sums of a text in their order, without overlap."""
    found = sorted([*_signed(words), *_named(words)])
    last = 0
    kept = []
    for one in found:
        if one.start >= last:
            kept.append(one)
            last = one.end
    yield from _ranges(words, kept)


def _signed(words: str) -> Iterator[Sum]:
    """Sums with a sign of currency: `$4.1 billion`, `-US$5,000`, `$2-3 million`."""
    for match in _SIGNED.finditer(words):
        start, end, high = match.start(), match.end(), None
        value = digits_value(match["number"])
        times = _times(match, "times")
        if match["high"]:
            high, times, end = _upper(match, value, times)
        before = _BEFORE_SIGN.search(words, max(0, start - 12), start)
        prefix = ((before and before["prefix"]) or "").strip()
        minus = before["minus"] if before else None
        if minus and start - len(minus) > 0 and words[before.start() - 1 : before.start()].strip():
            minus = None  # a hyphen of a range or a compound, not a sign
        currency = _PREFIXES.get(prefix, _CURRENCIES[words[start]])
        if before and (minus or prefix):
            start -= len(before["prefix"] or "") + len(minus or "")
        sign = -1 if minus else 1
        yield Sum(start, end, exact(sign * value * times), currency, high and exact(high))


def _upper(match: re.Match[str], value: Decimal, times: int) -> tuple[Decimal | None, int, int]:
    """The upper end of `$2-3 million`: its value, the multiple of the lower, the end of both."""
    top, its_times = digits_value(match["high"]), _times(match, "high_times")
    has_multiple = bool(match["high_times"] or match["high_timesshort"])
    is_range = has_multiple or (top > value and times == 1 and "to" not in match[0])
    if not is_range:
        whole = match.end("times") if match["times"] else match.end("timesshort")
        return None, times, max(whole, match.end("number"))
    if times == 1 and value < top * its_times:
        times = its_times
    return top * its_times, times, match.end()


def _times(match: re.Match[str], name: str) -> int:
    """The multiple that a group names; 1 where it names none."""
    if word := match[name]:
        return 10**5 if word.lower() == "hundred thousand" else MULTIPLES[word.lower()]
    short = match.groupdict().get(f"{name}short")
    return SHORT[short.lower()] if short else 1


def _named(words: str) -> Iterator[Sum]:
    """Sums with the name of the currency: `86 million dollars`, `half a million dollars`."""
    for match in _NAMED.finditer(words):
        name = match[0].lower()
        if name == "usd" and (after := _AFTER_NAME.match(words, match.end())):
            value = digits_value(after["number"]) * _times(after, "times")
            yield Sum(match.start(), after.end(), exact(value))
            continue
        begins = max(0, match.start() - _LONGEST_NAME)
        before = _BEFORE_NAME.search(words, begins, match.start())
        if before is None or (name in ("dollar", "cent") and not before[0].endswith(("-", "one "))):
            continue
        if (value := _before_name(before)) is not None:
            end = match.end()
            value = value / 100 if name.startswith("cent") else value
            yield Sum(before.start(), end, exact(value))


def _before_name(before: re.Match[str]) -> Decimal | None:
    if before["number"]:
        return digits_value(before["number"]) * _times(before, "times")
    return words_value(before["words"])


def _ranges(words: str, kept: list[Sum]) -> Iterator[Sum]:
    """Mark the two ends of `$6,000 to $9,000`; `$1 to $3 million` lends its multiple."""
    marked = list(kept)
    for at in range(len(kept) - 1):
        low, high = marked[at], marked[at + 1]
        between = words[low.end : high.start]
        joined = _RANGE.fullmatch(between) if len(between) < 8 else None
        if joined is None or low.currency != high.currency:
            continue
        if "and" in between and words[max(0, low.start - 8) : low.start].lower() != "between ":
            continue
        value = low.value
        factor = _factor(words[high.start : high.end])
        if value < 1000 <= factor and _factor(words[low.start : low.end]) == 1:
            value *= factor
        if value < high.value:
            marked[at] = low._replace(value=exact(value), edge="low")
            marked[at + 1] = high._replace(edge="high")
    yield from marked


def _factor(written: str) -> int:
    match = _SIGNED.search(written)
    return _times(match, "times") if match else 1
