"""Pictures as PNG from the same SVG, with the font that ships, whatever the machine has."""

from __future__ import annotations

from comity.documents.pictures.letters import FONTS

SHARPNESS = 2.0
"""Pixels for each unit: 3,200 by 1,800 for a slide."""


def png(svg: str) -> bytes:
    """Render a picture."""
    import resvg_py

    rendered = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SHARPNESS,
        skip_system_fonts=True,
        font_dirs=[str(FONTS)],
        background="#ffffff",
    )
    return bytes(rendered)
