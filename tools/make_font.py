"""Make the font of the timeline pictures: Liberation Sans 2, cut down to what the pictures write.

Needs fonttools and the two files LiberationSans-Regular.ttf and LiberationSans-Bold.ttf (Debian:
fonts-liberation2). The licence reserves the name, so the cut font is called Comity Sans. Beside
the fonts it writes `widths.json`, the advance of each character in thousandths of an em, by which
the pictures measure their words.

    python tools/make_font.py /usr/share/fonts/truetype/liberation2
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found,import-untyped,unused-ignore]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found,import-untyped,unused-ignore]

OUT = Path(__file__).parent.parent / "src" / "comity" / "documents" / "fonts"
FAMILY = "Comity Sans"
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: names of places and of people
    *(
        0x02BB,
        0x2010,
        0x2011,
        0x2013,
        0x2014,
        0x2018,
        0x2019,
        0x201C,
        0x201D,
        0x2022,
        0x2026,
        0x2192,
    ),
]
COPYRIGHT = (
    "Cut from Liberation Sans 2.1.5. Digitized data copyright (c) 2010 Google Corporation. "
    "Copyright (c) 2012 Red Hat, Inc. SIL Open Font License 1.1."
)


def cut(source: Path, style: str) -> TTFont:
    """Keep the characters that pictures write, and give the font its own name."""
    options = subset.Options(hinting=False, layout_features=["kern"], name_IDs=[0, 1, 2, 4, 6])
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    names = {0: COPYRIGHT, 1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"ComitySans-{style}"}
    font["name"].names = []
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    return font


def widths(font: TTFont) -> dict[str, int]:
    """The advance of each character in thousandths of an em."""
    em = font["head"].unitsPerEm
    glyphs = font.getBestCmap()
    return {chr(code): round(font["hmtx"][name][0] * 1000 / em) for code, name in glyphs.items()}


def main(folder: str) -> None:
    """Write both fonts and the widths."""
    measured = {}
    for style in ("Regular", "Bold"):
        font = cut(Path(folder) / f"LiberationSans-{style}.ttf", style)
        font.save(OUT / f"ComitySans-{style}.ttf")
        measured[style.lower()] = widths(font)
    text = json.dumps(measured, ensure_ascii=False, indent=0, sort_keys=True)
    (OUT / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
