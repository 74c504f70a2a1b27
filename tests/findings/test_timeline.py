"""The timeline: change points that agree with the answer of every day between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from comity.findings.answers import answer
from comity.findings.finding import Asked
from comity.findings.timeline import timeline
from tests.documents.shared import LATER, law, seen


@pytest.mark.parametrize("name", ["Chicago, IL", "Seattle, WA", "King County, WA", "Texas"])
def test_a_segment_holds_on_its_first_and_last_day(name: str) -> None:
    """No day of a segment has another status; its neighbours begin where it ends."""
    span = (date(2017, 1, 1), date(2026, 1, 1))
    for track in timeline(law(), seen(name), span, known=LATER):
        assert track.segments[0].starts == span[0]
        assert track.segments[-1].ends == span[1]
        for before, after in zip(track.segments, track.segments[1:], strict=False):
            assert before.ends == after.starts
        for one in track.segments:
            for day in (one.starts, one.ends - timedelta(days=1)):
                asked = Asked(seen(name), on=day, known=LATER)
                assert answer(law(), track.condition, asked).status == one.status


def test_days_of_an_order_are_change_points() -> None:
    """Seattle's condition of 2017 was blocked by the order of its own, from that day on."""
    span = (date(2018, 1, 1), date(2019, 1, 1))
    tracks = {one.condition: one for one in timeline(law(), seen("Chicago, IL"), span, known=LATER)}
    blocked = tracks["jag-fy2017-1373-certification"].segments[1]

    assert (blocked.status, blocked.starts) == ("blocked", date(2018, 7, 27))
    assert "chi17-2018-07-27-permanent" in blocked.acts[0]


def test_a_gap_about_later_years_is_no_part_of_earlier_ones() -> None:
    """The gap on the awards of 2025 says nothing about 2018."""
    earlier, later = (
        {one.condition for one in timeline(law(), seen("Chicago, IL"), span, known=LATER)}
        for span in [(date(2018, 1, 1), date(2019, 1, 1)), (date(2025, 1, 1), date(2026, 1, 1))]
    )

    assert "jag-fy2025" not in earlier
    assert "jag-fy2025" in later
