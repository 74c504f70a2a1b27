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

    withdrawn = sum(one.is_withdrawn and is_in(one) for one in ledger.stories.values())
    counts: dict[str, Counter[str]] = {name: Counter() for name in TABLES}
    notices, holds, decided = [], [], []
    number = 0
    for story in filter(is_in, ledger.live()):
        number += 1
        _count(story, counts)
        notices.append(story.notice_minutes)
        holds.append(_hold(story))
        decided += [one.at.day for one in story.all("hold_declined")]
    tables = {name: _ordered(found) for name, found in counts.items()}
    rules = counts["under each rule"]
    tables["under each rule"] = {name: rules[name] for name in RULES}
    return Stats(number, withdrawn, tables, _known(notices), _known(holds), batch_days(decided))


TABLES = ("facility", "form", "asked", "warrant", "became", "ground of declining", "month",
          "under each rule")  # fmt: skip


def _count(story: Story, counts: dict[str, Counter[str]]) -> None:
    """Count one request in every table."""
    request = story.request
    for name, value in (
        ("facility", request.facility),
        ("form", request.form),
        ("warrant", request.warrant),
        ("became", kind_of(story)),
        ("month", _month(request.issued.day)),
    ):
        counts[name][value] += 1
    for ask in ASKS:
        if request.asks.of(ask):
            counts["asked"][ask] += 1
    for answer in story.all("hold_declined"):
        counts["ground of declining"][answer.response.ground] += 1
    for rule in RULES.values():
        if rule.decides(story) is not None:
            counts["under each rule"][rule.id] += 1


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _ordered(found: Counter[str]) -> dict[str, int]:
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _known(minutes: Iterable[int | None]) -> list[int]:
    return sorted(one for one in minutes if one is not None)


def _hold(story: Story) -> int | None:
    """Minutes of a hold, where its beginning and its end are exact."""
    held, over = story.first("held"), story.first("hold_ended", "collected", "released")
    minutes = minutes_between(held.at, over.at) if held and over else None
    return None if minutes is None or minutes < 0 else minutes


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
