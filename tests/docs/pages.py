"""The pages that people read, and the command lines that they show."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = ("cli.md", "api.md", "registry-gaps.md")
"""Pages made from the source."""

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WRITTEN = [page for page in PAGES if page.name not in MADE]


def text_of(page: Path) -> str:
    """A page as it is written."""
    return page.read_text(encoding="utf-8")


def shown_commands(page: Path) -> Iterator[list[str]]:
    """Every command line in the blocks of code of a page."""
    for line in re.findall(r"^(?:    |\$ )?(comity .*)$", text_of(page), re.M):
        yield from _commands(line)


def told_commands(page: Path) -> Iterator[list[str]]:
    """Every command line with options that a sentence has between backticks, whole or not."""
    for line in re.findall(r"`(comity\s[^`]+)`", text_of(page)):
        if " -" in line:
            yield from _commands(" ".join(line.split()))


def _commands(line: str) -> Iterator[list[str]]:
    for part in line.split(" && "):
        yield shlex.split(part, comments=True)
