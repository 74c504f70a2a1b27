"""What stands around a sum: how surely it is told, and for how long it is."""

from __future__ import annotations

import re

_QUALIFIERS = (
    "no more than", "not more than", "no less than", "not less than", "as much as", "as little as",
    "as many as", "more than", "less than", "fewer than", "up to", "at least", "at most",
    "upwards of", "in excess of", "not to exceed", "not exceeding", "close to", "just over",
    "just under", "a little over", "well over", "a total of", "an estimated", "estimated",
    "approximately", "approx.", "roughly", "around", "about", "nearly", "almost", "some", "over",
    "under", "above", "below", "exceeding", "only", "just", "another", "an additional", "exactly",
    "a maximum of", "a minimum of", "some", "circa",
)  # fmt: skip
_BEFORE = re.compile(
    rf"(?<![\w-])({'|'.join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))})"
    r"(?:\s+(?:the|a|an))?\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+(or (?:more|less|so)|at (?:most|least)|or greater)\b", re.IGNORECASE)
_LONGEST = 24

_UNIT = (
    r"(?:hour|day|night|week|month|quarter|year|semester"
    r"|person|head|bed|student|officer|inmate|resident)"
)
_PERIOD = re.compile(
    rf"""[\s,-]+(?:(?:in\s+)?[\w\s-]{{0,30}}?[\s])??(
      (?:a|an|per|each|every)[\s-]{_UNIT}\b
    | annually | monthly | weekly | yearly | daily
    | (?:over|during|for|across|through)\s+(?:the\s+)?(?:(?:next|last|past|first|coming)\s+)?
      (?:\w+[\s-])?(?:years?|months?|decades?|fiscal\s+years?)\b
    | (?:in|for|during|of)\s+(?:the\s+)?(?:federal\s+)?(?:fiscal\s+year|FY)\s?'?\d{{2,4}}
    | (?:this|next|last)\s+(?:fiscal\s+)?year )""",
    re.IGNORECASE | re.VERBOSE,
)


def qualifier_of(before: str, after: str) -> str:
    """How a sum is told: `about`, `up to`, `more than`; empty where it is told flatly."""
    match = _BEFORE.search(before[-_LONGEST:])
    if match:
        return " ".join(match[1].lower().split())
    found = _AFTER.match(after)
    return found[1].lower() if found else ""


def without_qualifier(before: str) -> str:
    """What stands before a sum and its qualifier."""
    cut = len(before[:-_LONGEST])
    match = _BEFORE.search(before[-_LONGEST:])
    return before[: cut + match.start()] if match else before


def period_after(after: str) -> str:
    """What a sum is for in time, like `a year`; empty where none is told."""
    match = _PERIOD.match(after[:90])
    return " ".join(match[1].split()) if match else ""


def period_span(after: str) -> tuple[int, int] | None:
    """Where the period stands in what follows a sum, with the blank before it."""
    match = _PERIOD.match(after[:90])
    return (match.start(1) - 1, match.end(1)) if match else None
