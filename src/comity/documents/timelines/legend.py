"""The legend of a timeline, and the patterns that tell statuses apart without colour."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.pictures.letters import width_of
from comity.documents.pictures.svg import element, words
from comity.documents.status_look import LOOKS
from comity.documents.timelines.marks import MARKS, draw, mark_of
from comity.documents.timelines.page import TimelinePage

_STROKES = {
    "rising": "M-1,7L7,-1",
    "falling": "M-1,-1L7,7",
    "lying": "M0,3H6",
    "crossed": "M-1,7L7,-1M-1,-1L7,7",
    "dashes": "M0,3H3",
    "dots": "M3,2.2V3.8",
    "": "",
}
SIZE, GAP, LINE_HEIGHT = 13.0, 26.0, 24.0


def patterns() -> Iterator[str]:
    """A pattern for each status, named like it: the fill and, over it, strokes."""
    for status, look in LOOKS.items():
        ground = element("rect", width=6, height=6, fill=f"#{look.fill}")
        strokes = ""
        if look.pattern:
            strokes = element(
                "path", d=_STROKES[look.pattern], stroke="#3a3a3a", stroke_width=1.1, fill="none",
                stroke_opacity=0.55,
            )  # fmt: skip
        yield element(
            "pattern", ground + strokes, id=status, width=6, height=6,
            patternUnits="userSpaceOnUse",
        )  # fmt: skip


def legend(page: TimelinePage, left: float, top: float, room: float) -> Iterator[str]:
    """Statuses and marks that occur, in lines of the given width."""
    x, y = left, top
    for kind, name, told in _entries(page):
        wide = 44 + width_of(told, SIZE)
        if x > left and x + wide > left + room:
            x, y = left, y + LINE_HEIGHT
        yield from _entry(kind, name, x, y)
        yield words(x + 40, y, told, font_size=SIZE, fill="#1a1a1a")
        x += wide + GAP


def _entries(page: TimelinePage) -> Iterator[tuple[str, str, str]]:
    segments = [(track, segment) for track in page.tracks for segment in track.segments]
    statuses = {segment.status for _, segment in segments} - {"not_applicable"}
    for status, look in LOOKS.items():
        if status in statuses:
            yield "status", status, f"{look.word}: {look.means}"
    if any(segment.finding.by_counsel for _, segment in segments):
        yield "words", "*", "decided by counsel's own act"
    marks = {mark_of(page.shelf, track.condition, segment) for track, segment in segments}
    for name, mark in MARKS.items():
        if name in marks:
            yield "mark", name, mark.means


def _entry(kind: str, name: str, x: float, y: float) -> Iterator[str]:
    """The sample before an entry's words."""
    if kind == "words":
        yield words(x + 20, y, name, font_size=16, font_weight="bold", text_anchor="middle")
        return
    if kind == "mark":
        yield draw(name, x + 20, y - 4.5, 12.0)
        return
    if name == "not_yet":
        yield element(
            "line", x1=x, x2=x + 32, y1=y - 4.5, y2=y - 4.5, stroke="#8a8a8a",
            stroke_dasharray="2 4",
        )  # fmt: skip
        return
    look = LOOKS[name]
    yield element(
        "rect", x=x, y=y - 13, width=32, height=17, fill=f"url(#{name})", stroke="#333333",
        stroke_width=0.6,
    )  # fmt: skip
    yield element("rect", x=x + 9, y=y - 12, width=14, height=15, fill=f"#{look.fill}")
    yield words(
        x + 16, y, look.letter, font_size=12, font_weight="bold", fill=f"#{look.ink}",
        text_anchor="middle",
    )  # fmt: skip
