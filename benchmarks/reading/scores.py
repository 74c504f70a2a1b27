"""Scores of every kind of thing found: those of the scorer, and of days and measures, our own."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.lines import Line
from benchmarks.reading.gold import scorer

Docs = dict[str, dict[str, Any]]
Found = list[dict[str, Any]]

OVERLAP = 0.5

_SAME = {"doj": "justice", "subaward": "award", "yearly": "year"}
_EMPTY_WORDS = "a an and at by for from in it of on or that the to with"
_EMPTY = frozenset(_EMPTY_WORDS.split())


class Scores:
    """Everything that is scored of one reader's findings."""

    def __init__(self, docs: Docs, found: Found) -> None:
        self.told: dict[str, Any] = scorer().score(docs, found, OVERLAP)
        self.days = _f1(*_days(docs, found))
        self.measures = _f1(*_measures(docs, found))

    @property
    def governments(self) -> float:
        """F1 of the bodies that are named, by id."""
        return float(self.told["jurisdictions"]["f1"])

    def lines(self) -> list[Line]:
        """Each score with its limit."""
        told = self.told
        return [
            Line("reading_marks_f1", told["marked"]["relaxed"]["f1"], ">=0.97"),
            Line("reading_span_and_speaker_f1", told["all"]["span_and_speaker"]["f1"], ">=0.9"),
            Line("reading_indirect_f1", told["unmarked"]["relaxed"]["f1"], ">=0.7"),
            Line("reading_citations_f1", told["citations"]["f1"], ">=0.97"),
            Line("reading_amounts_f1", told["amounts"]["f1"], ">=0.9"),
            Line("reading_amounts_with_measure_f1", self.measures, ">=0.9"),
            Line("reading_governments_f1", self.governments, ">=0.92"),
            Line("reading_days_f1", self.days, ">=0.92"),
            Line("reading_false_alarms", told["nonquote_false_alarms"]["hit"], "<=0"),
        ]


def _days(docs: Docs, found: Found) -> tuple[int, int, int]:
    """Days of the right value at the right place, days found, days that are there."""
    right = wanted = 0
    given = [one for one in found if one["kind"] == "date" and one["doc"] in docs]
    for name, record in docs.items():
        mine = [one for one in given if one["doc"] == name]
        for day in record.get("dates", []):
            wanted += 1
            match = next((one for one in mine if _is_same_day(one, day)), None)
            if match is not None:
                mine.remove(match)
                right += 1
    return right, len(given), wanted


def _is_same_day(one: dict[str, Any], day: dict[str, Any]) -> bool:
    return one["iso"] == day["value"] and _overlap(one, day) > 0


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _measures(docs: Docs, found: Found) -> tuple[int, int, int]:
    """Amounts of the right value whose measure shares a word of weight with the annotator's."""
    right = wanted = 0
    given = [one for one in found if one["kind"] == "amount" and one["doc"] in docs]
    for name, record in docs.items():
        mine = [one for one in given if one["doc"] == name]
        for amount in record.get("amounts", []):
            wanted += 1
            right += any(_is_same_sum(one, amount) for one in mine)
    return right, len(given), wanted


def _is_same_sum(one: dict[str, Any], amount: dict[str, Any]) -> bool:
    if _overlap(one, amount) <= 0 or abs(one["value"] - amount["value"]) > 0.005:
        return False
    return bool(_weighty(one.get("measure") or "") & _weighty(amount["measure"]))


def _weighty(words: str) -> set[str]:
    """Words of weight, without the ending of a plural."""
    found = {word.removesuffix("s") for word in re.findall(r"[a-z]+", words.lower())}
    return {_SAME.get(word, word) for word in found - _EMPTY}


def _f1(right: int, given: int, wanted: int) -> float:
    return 2 * right / (given + wanted) if right else 0.0
