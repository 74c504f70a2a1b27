"""The annotated texts, where they stand beside the repository, and F1 over all of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.reading.found import Found
from comity.reading.segments import segmented
from comity.reading.text import Text

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "reading"
TEXTS = sorted(FOLDER.glob("dev*.json"))

needs_gold = pytest.mark.skipif(not TEXTS, reason="the annotated texts lie outside the repository")


def overlap(one: Found, gold: dict[str, Any]) -> float:
    """The share of two spans that both have."""
    common: int = min(one.end, gold["end"]) - max(one.start, gold["start"])
    whole = max(one.end, gold["end"]) - min(one.start, gold["start"])
    return float(max(0, common) / whole)


def f1(
    key: str,
    finder: Callable[[Text], Sequence[Found]],
    is_same: Callable[[Any, dict[str, Any]], bool],
) -> float:
    """F1 of a finder over all annotated texts; each thing found answers one annotation."""
    right = found = meant = 0
    for path in TEXTS:
        record = json.loads(path.read_text(encoding="utf-8"))
        text = segmented(record["text"], date.fromisoformat(record["published"]))
        left = list(finder(text))
        gold = [one for one in record[key] if not one.get("implicit")]
        found, meant = found + len(left), meant + len(gold)
        for wanted in gold:
            match = next((one for one in left if is_same(one, wanted)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return 2 * right / (found + meant)
