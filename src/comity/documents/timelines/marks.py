"""The marks on a timeline: what kind of act opened a segment."""

from __future__ import annotations

from typing import NamedTuple

from comity.documents.pictures.svg import element
from comity.findings.shelf import Shelf
from comity.findings.timeline import Segment


class Mark(NamedTuple):
    """A kind of act as drawn: a path around (0, 0) of half a unit each way, and what it means."""

    path: str
    means: str


MARKS = {
    "imposed": Mark("M0,-.5A.5,.5 0 1 1 0,.5A.5,.5 0 1 1 0,-.5Z", "condition or list made"),
    "lifted": Mark("M-.55,-.45L.55,-.45L0,.5Z", "order or notice that holds it off or vacates it"),
    "undone": Mark("M-.55,.45L.55,.45L0,-.5Z", "order against an order: stay, reversal, end"),
    "ended": Mark("M-.45,-.45H.45V.45H-.45Z", "rescinded or replaced"),
    "other": Mark("M0,-.6L.6,0L0,.6L-.6,0Z", "other act, or an end by its own words"),
}
ENDING = ("rescinds", "supersedes", "dissolves")


def mark_of(shelf: Shelf, condition: str, segment: Segment) -> str:
    """The kind of mark at the head of a segment; nothing where no act opened it."""
    kinds = [_kind(shelf, condition, act, segment) for act in segment.acts]
    return min(kinds, key=list(_WEIGHTIEST).index) if kinds else ""


_WEIGHTIEST = ("ended", "lifted", "undone", "imposed", "other")


def _kind(shelf: Shelf, condition: str, act: str, segment: Segment) -> str:
    record = shelf.act(act)
    if record["until"] == segment.starts.toordinal():
        return "other"
    if act == condition:
        return "imposed"
    targets = [target["act"] for target in record.get("targets", ())]
    if not targets:
        return "other"
    if condition in targets:
        return "ended" if record["mode"] in ENDING else "lifted"
    return "undone"


def draw(kind: str, x: float, y: float, size: float) -> str:
    """Draw a mark around a point."""
    place = f"translate({x:.2f} {y:.2f}) scale({size:.2f})"
    return element(
        "path", d=MARKS[kind].path, transform=place, fill="#111111", stroke="#ffffff",
        stroke_width=0.16,
    )  # fmt: skip
