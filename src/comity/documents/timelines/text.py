"""The timeline as text: under each condition a line for each span of days with one status."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.status_look import word
from comity.documents.text_layout import paragraph
from comity.documents.timelines.page import TimelinePage
from comity.findings.timeline import OUTSIDE, Segment, Track, through
from comity.law.reasons import short_name


def timeline_text(page: TimelinePage, width: int) -> str:
    """The whole timeline, no line longer than the width."""
    lines = paragraph(page.first_line, width)
    lines += paragraph(page.told[:1].upper() + page.told[1:], width)
    for track in page.tracks:
        lines += ["", *_track(page, track, width)]
    return "\n".join(lines)


def _track(page: TimelinePage, track: Track, width: int) -> Iterator[str]:
    yield track.condition
    yield from paragraph(track.title, width, 2)
    for segment in track.segments:
        if segment.status not in OUTSIDE:
            yield from _segment(page, segment, width)


def _segment(page: TimelinePage, segment: Segment, width: int) -> Iterator[str]:
    span = f"{segment.starts} through {through(segment)}"
    told = word(segment.status, by_counsel=segment.finding.by_counsel)
    yield from paragraph(f"{span}  {told}", width, 4)
    for act in segment.acts:
        record = page.shelf.act(act)
        told = f'{record["by"]}: "{record["title"]}"'
        if record["effect"] == "lifts":
            told = f"{short_name(record)} ({told})"
        yield from paragraph(f"{told} [{act}]", width, 10, "        - ")
