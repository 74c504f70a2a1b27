"""What the registry does not have: the page is current, and no fact was lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from comity.law.beside import read_gaps
from comity.law.gap_report import gap_report
from comity.law.reading import read_registry

HERE = Path(__file__).parents[2]
PAGE = HERE / "docs" / "registry-gaps.md"
FACTS = HERE.parent / "shared" / "facts"


def test_the_page_of_gaps_is_current() -> None:
    """`comity law gaps -o docs/registry-gaps.md` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == gap_report(read_registry(), read_gaps())


def _ids(content: Any) -> Iterator[str]:
    """Every id in a fact file, of conditions, changes, cases, orders and events."""
    if isinstance(content, dict):
        if isinstance(content.get("id"), str):
            yield content["id"]
        for value in content.values():
            yield from _ids(value)
    elif isinstance(content, list):
        for value in content:
            yield from _ids(value)


@pytest.mark.skipif(not FACTS.exists(), reason="the fact files are not beside the repository")
@pytest.mark.parametrize("wave", ["2016-2021", "2025-2026-a", "2025-2026-b"])
@pytest.mark.parametrize("kind", ["conditions", "cases"])
def test_every_fact_is_in_the_registry_or_told_as_a_gap(kind: str, wave: str) -> None:
    """An act, an alias, a case, or a line on the page of gaps."""
    registry = read_registry()
    page = PAGE.read_text(encoding="utf-8")
    known = {*registry.acts, *registry.aliases, *registry.cases}
    facts = yaml.safe_load((FACTS / f"{kind}-{wave}.yaml").read_text(encoding="utf-8"))

    lost = [name for name in _ids(facts[kind]) if name not in known and f"`{name}`" not in page]

    assert lost == []


@pytest.mark.skipif(not FACTS.exists(), reason="the fact files are not beside the repository")
def test_every_unreliable_report_is_kept_apart() -> None:
    """As many as the research set aside."""
    from comity.law.beside import read_unreliable

    facts = yaml.safe_load((FACTS / "conditions-2025-2026-a.yaml").read_text(encoding="utf-8"))

    addresses = {report.url for report in read_unreliable()}

    assert len(facts["unreliable_reports"]) == len(read_unreliable())
    assert all(
        one["url"] in addresses for one in facts["unreliable_reports"] if "://" in one["url"]
    )
