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
    r"(?:[\s\u00a0]?-?[\s\u00a0]?"
    r"(?P<{0}>(?i:hundred thousand|thousand|million|billion|trillion))\b"
    r"|(?P<{0}short>[kKMBTmb]|[kK]|[Bb]n|mm|MM|mn|tn)\b|\s(?P<{0}apart>bn|mn|mm|mil|[MB](?![-’'.]))\b)"
)
_SIGNED = re.compile(
    rf"[$€£]\s?(?P<number>{DIGITS})(?:{_MULTIPLE.format('times')})?"
    rf"(?:(?:\s?[-–—]\s?|\s+to\s+)(?P<high>{DIGITS})(?:{_MULTIPLE.format('high_times')})?(?![\w%,-]))?"
)
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
_PREFIXES = {"C": "CAD", "CA": "CAD", "CAD": "CAD", "A": "AUD", "AU": "AUD", "NZ": "NZD",
             "HK": "HKD"}  # fmt: skip
_BEFORE_SIGN = re.compile(
    r"(?P<minus>[-\u2212]\s?|\b[Mm]inus |\b[Nn]egative )?"
    r"(?P<prefix>\b(?:(?:US|U\.S\.)\s?|CAD?|C|AU?|NZ|HK))?$"
)
_NAMED = re.compile(r"(?:dollars?|Dollars?|DOLLARS|cents?|Cents|CENTS|bucks|USD)\b")
_BEFORE_NAME = re.compile(
    rf"(?<![\w$.,])(?:(?P<number>{DIGITS})"
    rf"(?:[\s-](?P<times>hundred thousand|{'|'.join(MULTIPLES)}))?"
    rf"|(?P<words>{WORDS}))[\s-](?:US |U\.S\. |American |federal )?$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(rf"\s?(?P<number>{DIGITS})(?:{_MULTIPLE.format('times')})?")
_LONGEST_NAME = 80
_BETWEEN = re.compile(r"(?:\s?[-–—]\s?|\s+(?:to|and)\s+)")


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
        value, end, high = digits_value(match["number"]) * _times(match, "times"), match.end(), None
        if match["high"]:
            value, high, end = _range(match, value)
        start, sign, currency = _before(words, match.start())
        yield Sum(start, end, exact(sign * value), currency, high and exact(high))


def _before(words: str, start: int) -> tuple[int, int, str]:
    """Where a sum begins with what stands before its sign; 1 or -1; its currency."""
    before = _BEFORE_SIGN.search(words, max(0, start - 12), start)
    currency = _CURRENCIES[words[start]]
    if before is None or not before[0]:
        return start, 1, currency
    prefix, minus = before["prefix"] or "", before["minus"] or ""
    if minus and words[max(0, before.start() - 1) : before.start()].strip():
        minus = ""  # a hyphen of a range or a compound, not a sign
    start -= len(prefix) + len(minus)
    return start, -1 if minus else 1, _PREFIXES.get(prefix.strip(), currency)


def _range(match: re.Match[str], value: Decimal) -> tuple[Decimal, Decimal | None, int]:
    """Both ends of `$2-3 million`, the lower alone where the second number is another thing."""
    has_multiple = any(match[f"high_times{kind}"] for kind in ("", "short", "apart"))
    top = digits_value(match["high"]) * _times(match, "high_times")
    low = value * _times(match, "high_times") if value < 1000 else value
    if low < top and (has_multiple or (value == low and "to" not in match[0])):
        return low, top, match.end()
    ends = [match.end(f"times{kind}") for kind in ("", "short", "apart")]
    return value, None, max(match.end("number"), *ends)


def _times(match: re.Match[str], name: str) -> int:
    """The multiple that a group names; 1 where it names none."""
    if word := match[name]:
        return 10**5 if word.lower() == "hundred thousand" else MULTIPLES[word.lower()]
    groups = match.groupdict()
    short = groups.get(f"{name}short") or groups.get(f"{name}apart")
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
        counted = _before_name(before)
        if counted is not None:
            value = counted / 100 if name.startswith("cent") else counted
            yield Sum(before.start(), match.end(), exact(value))


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
        joined = _BETWEEN.fullmatch(between) if len(between) < 8 else None
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
