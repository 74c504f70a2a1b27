"""The annotated texts, and the scorer that came with them."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from comity.documents.reading.found_lines import found_objects
from comity.reading.intake.intake import text_source
from comity.reading.reading import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXTS = SHARED / "data" / "reading"
SCORER = SHARED / "tools" / "score_reading.py"


def scorer() -> Any:
    """The module of the scorer."""
    told = importlib.util.spec_from_file_location("score_reading", SCORER)
    assert told and told.loader
    module = importlib.util.module_from_spec(told)
    told.loader.exec_module(module)
    return module


def gold() -> dict[str, dict[str, Any]]:
    """The annotated texts by name."""
    found: dict[str, dict[str, Any]] = scorer().load_gold([str(TEXTS)])
    return found


def predictions(docs: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """What Comity finds in them."""
    return [one for name, record in docs.items() for one in _found(name, record)]


def _found(name: str, record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    day = record.get("published")
    source = text_source(record["text"], name, date.fromisoformat(day) if day else None)
    yield from found_objects(read(source), name)
