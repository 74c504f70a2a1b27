"""The timeline as plain values."""

from __future__ import annotations

import json
from typing import Any

from comity.documents.plain import act_plain, head
from comity.documents.timelines.marks import mark_of
from comity.documents.timelines.page import TimelinePage
from comity.findings.timeline import Segment, Track, through


def timeline_json(page: TimelinePage) -> str:
    """The timeline as JSON."""
    return json.dumps(timeline_plain(page), indent=2, ensure_ascii=False)


def timeline_plain(page: TimelinePage) -> dict[str, Any]:
    """Conditions with their segments, each with its first and last day; acts by id."""
    government = page.government.government
    acts = dict.fromkeys(
        act
        for track in page.tracks
        for segment in track.segments
        for act in (*segment.acts, *segment.finding.rows[0].deciding)
    )
    return {
        "government": {"id": government.id, "name": government.name},
        **head(page.shelf, page.days.on, page.days.known),
        "from": page.span[0].isoformat(),
        "through": page.last.isoformat(),
        "conditions": [_track(page, track) for track in page.tracks],
        "conditions_left_out": page.left_out,
        "acts": {act: act_plain(page.shelf, act) for act in acts},
    }


def _track(page: TimelinePage, track: Track) -> dict[str, Any]:
    return {
        "condition": track.condition,
        "title": track.title,
        "segments": [_segment(page, track, segment) for segment in track.segments],
    }


def _segment(page: TimelinePage, track: Track, segment: Segment) -> dict[str, Any]:
    return {
        "from": segment.starts.isoformat(),
        "through": through(segment).isoformat(),
        "status": segment.status,
        "deciding": segment.finding.deciding,
        "by_counsel": segment.finding.by_counsel,
        "because": segment.finding.because,
        "opened_by": list(segment.acts),
        "mark": mark_of(page.shelf, track.condition, segment) or None,
    }
