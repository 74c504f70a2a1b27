"""How wide words are in the font of the pictures, and where to break them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent.parent / "fonts"
FAMILIES = "'Comity Sans', 'Liberation Sans', Arial, Helvetica, Arimo, sans-serif"
"""Our own font and those that have the same widths."""

_UNKNOWN = 700


@cache
def _widths() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads((FONTS / "widths.json").read_text("utf-8"))
    return found


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of words, in the unit of its size."""
    widths = _widths()["bold" if bold else "regular"]
    return sum(widths.get(letter, _UNKNOWN) for letter in text) * size / 1000


def broken(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Words broken into lines that fit into a width; a single word may be wider."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
