"""The annotated texts: bodies meant, as sets of ids, a text at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.reading.bodies import mentions
from comity.reading.segments import segmented

GOLD = Path(__file__).resolve().parents[4] / "shared" / "data" / "reading"
TEXTS = sorted(GOLD.glob("dev*.json"))


@pytest.mark.skipif(not TEXTS, reason="the annotated texts lie outside the repository")
def test_bodies_of_the_annotated_texts() -> None:
    """F1 of at least 0.95 over all texts."""
    right = found = meant = 0
    for path in TEXTS:
        record = json.loads(path.read_text(encoding="utf-8"))
        gold = {one["id"] for one in record["jurisdictions"]}
        ids = {one.id for one in mentions(segmented(record["text"]))}
        right, found, meant = right + len(gold & ids), found + len(ids), meant + len(gold)

    assert 2 * right / (found + meant) >= 0.95
