"""Counts of the record: by form, ask, outcome, ground and month; notice and holds in hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from comity.requests.codes import ASKS
from comity.requests.ledger import Ledger, Story
from comity.requests.moments import minutes_between
from comity.requests.weekly.batches import batch_days
from comity.requests.weekly.outcomes import kind_of
from comity.requests.weekly.rules import RULES

SMALL = 5
"""Cells below this may point at a person in a small place; `--hide-small` shows them as <5."""


class Stats(NamedTuple):
    """The counts; each table adds up to the requests of the period, asks and rules apart."""

    requests: int
    withdrawn: int
    tables: dict[str, dict[str, int]]
    notice_minutes: list[int]
    hold_minutes: list[int]
    batches: dict[date, int]


def stats(ledger: Ledger, starts: date | None = None, ends: date | None = None) -> Stats:
    """Count the requests issued in a period, half-open."""

    def is_in(story: Story) -> bool:
        day = story.request.issued.day
        return (starts is None or day >= starts) and (ends is None or day < ends)

    stories = [one for one in ledger.live() if is_in(one)]
    withdrawn = sum(one.is_withdrawn and is_in(one) for one in ledger.stories.values())
    tables = {
        "facility": _count(one.request.facility for one in stories),
        "form": _count(one.request.form for one in stories),
        "asked": _count(ask for one in stories for ask in ASKS if one.request.asks.of(ask)),
        "warrant": _count(one.request.warrant for one in stories),
        "became": _count(kind_of(one) for one in stories),
        "ground of declining": _count(
            answer.response.ground for one in stories for answer in one.all("hold_declined")
        ),
        "month": _count(one.request.issued.day.isoformat()[:7] for one in stories),
        "under each rule": {
            rule.id: sum(rule.decides(one) is not None for one in stories)
            for rule in RULES.values()
        },
    }
    notices = [one.notice_minutes for one in stories if one.notice_minutes is not None]
    decided = [one.at.day for story in stories for one in story.all("hold_declined")]
    return Stats(len(stories), withdrawn, tables, sorted(notices), sorted(_holds(stories)),
                 batch_days(decided))  # fmt: skip


def _count(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda one: (-one[1], one[0])))


def _holds(stories: Iterable[Story]) -> Iterable[int]:
    for story in stories:
        held, over = story.first("held"), story.first("hold_ended", "collected", "released")
        minutes = minutes_between(held.at, over.at) if held and over else None
        if minutes is not None and minutes >= 0:
            yield minutes


def stats_plain(found: Stats, *, hide_small: bool = False) -> dict[str, Any]:
    """The counts as plain values."""
    return {
        "requests": found.requests,
        "withdrawn_from_the_record": found.withdrawn,
        **{name: {key: _shown(number, hide_small) for key, number in table.items()}
           for name, table in found.tables.items()},
        "notice_minutes": _spread(found.notice_minutes),
        "hold_minutes": _spread(found.hold_minutes),
        "batch_days": {day.isoformat(): number for day, number in found.batches.items()},
    }  # fmt: skip


def _shown(number: int, hide_small: bool) -> int | str:
    return f"<{SMALL}" if hide_small and 0 < number < SMALL else number


def _spread(minutes: list[int]) -> dict[str, int]:
    if not minutes:
        return {"number": 0}
    return {"number": len(minutes), "least": minutes[0], "median": int(median(minutes)),
            "most": minutes[-1]}  # fmt: skip


def stats_text(found: Stats, *, hide_small: bool = False) -> str:
    """The counts for a screen."""
    plain = stats_plain(found, hide_small=hide_small)
    lines = [f"{found.requests} requests; {found.withdrawn} withdrawn from the record"]
    for name in found.tables:
        lines += ["", name, *(f"  {number:>6}  {key}" for key, number in plain[name].items())]
    for name in ("notice_minutes", "hold_minutes"):
        spread = plain[name]
        if spread["number"]:
            told = ", ".join(f"{key} {spread[key]}" for key in ("least", "median", "most"))
            lines += ["", f"{name.replace('_', ' ')}: {spread['number']} known, {told}"]
    lines += [f"batch day {day}: {number} decided at once" for day, number in
              plain["batch_days"].items()]  # fmt: skip
    return "\n".join(lines)
