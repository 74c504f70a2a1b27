"""Changes: what differs since a day, act by act, with dollars before and after."""

from __future__ import annotations

from datetime import date, timedelta

from comity.findings.answers import answer
from comity.findings.finding import Asked
from tests.documents.shared import LATER, changes_for, chicago_list, law, seen

NAME = "King County, WA"


def test_each_change_is_a_difference_between_two_days() -> None:
    """The finding before is that of the eve, the finding after that of the day."""
    found = changes_for(NAME, date(2025, 1, 1), date(2025, 12, 1))

    assert len(found.days) > 5
    for day in found.days:
        for change in day.changes:
            for finding, on in (
                (change.before, day.day - timedelta(days=1)),
                (change.after, day.day),
            ):
                assert finding.asked.on == on
        assert day.changes


def test_an_order_that_names_the_county_stands_under_its_day() -> None:
    """King County's order of May 2025 is told on its day, with what it blocked."""
    found = changes_for(NAME, date(2025, 5, 1), date(2025, 5, 31))
    by_day = {one.day: one for one in found.days}

    assert any("king-county-v-turner/2025-05-07-tro" in one.acts for one in found.days)
    first = by_day[date(2025, 5, 7)]
    assert {"blocked"} <= {change.after.status for change in first.changes}


def test_nothing_since_a_day_is_nothing() -> None:
    """A span of one day without acts has no changes."""
    asked = Asked(seen(NAME), on=date(2024, 3, 2), known=LATER)

    assert answer(law(), "usc-8-1373", asked).status == "binding"
    assert changes_for(NAME, date(2024, 3, 1), date(2024, 3, 2)).days == []


def test_dollars_after_a_day_are_dollars_before_the_next() -> None:
    """Between two days without a change, an exposure only grows, by awards made in between."""
    found = changes_for("Chicago, IL", date(2025, 1, 1), date(2025, 12, 1), chicago_list())

    for earlier, later in zip(found.days, found.days[1:], strict=False):
        assert earlier.after is not None
        assert later.before is not None
        assert later.before.awards >= earlier.after.awards
