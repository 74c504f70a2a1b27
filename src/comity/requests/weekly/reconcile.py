"""A published list against logs: pairs, differences by kind, what is left, counts with a range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from comity.requests.ledger import Story
from comity.requests.weekly.batches import batch_days
from comity.requests.weekly.count_labels import count_labels, policy_labels
from comity.requests.weekly.differences import Difference
from comity.requests.weekly.federal import Listed, PublishedList
from comity.requests.weekly.finding_pairs import Match, find_pairs
from comity.requests.weekly.labels import (
    batch_label,
    outcome_labels,
    place_labels,
    unmatched_labels,
)
from comity.requests.weekly.places import names_of
from comity.requests.weekly.sides import Claim, Logged, LogSide, Setting, claim, logged

NOT_DECLINED_HERE = frozenset(
    {"same_name", "wrong_facility", "transferred", "custodian_vs_county", "withdrawn",
     "collected_counted_as_declined", "still_open", "in_agreement_otherwise"}
)  # fmt: skip
"""Kinds under which a row does not count as declined by the custodian that it names."""


class Reconciled(NamedTuple):
    """One row of the list, with what it was paired with and what differs."""

    claim: Claim
    match: Match | None
    logged: Logged | None
    differences: tuple[Difference, ...]

    @property
    def listed(self) -> Listed:
        """The row as printed."""
        return self.claim.listed

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its differences."""
        return tuple(one.kind for one in self.differences)


class Count(NamedTuple):
    """How many of a place's rows stand as declined under the rule.

    Attributes:
        low: rows whose request is found, surely, and counts under the rule.
        high: rows that no shown difference takes away: what the log cannot rule out.
        in_log: requests of the log that the rule counts in the week.
    """

    slug: str
    name: str
    listed: int
    low: int
    high: int
    in_log: int


class Reconciliation(NamedTuple):
    """The whole; the rows of the list are those here and those set aside."""

    published: PublishedList
    setting: Setting
    sides: tuple[str, ...]
    rows: tuple[Reconciled, ...]
    unlisted: tuple[Story, ...]
    counts: tuple[Count, ...]

    def tiers(self) -> dict[str, int]:
        """How many rows were paired in each tier."""
        return dict(Counter(one.match.tier for one in self.rows if one.match))

    def kinds(self) -> dict[str, int]:
        """How many rows have each kind of difference."""
        found: Counter[str] = Counter()
        for row in self.rows:
            found.update(set(row.kinds))
        return dict(found)


def reconcile(
    published: PublishedList, sides: Sequence[LogSide], setting: Setting
) -> Reconciliation:
    """Check a list against logs.

    Args:
        sides: the own log first; then logs that others shared, a federal record of sending too.
    """
    requests = logged(sides, setting.facilities)
    claims = [claim(one, setting) for one in published.rows]
    single = [one for one in claims if one.listed.section == "declined"]
    pairs = find_pairs(single, requests, setting)
    dates = [one.listed.recorded for one in single if one.listed.recorded]
    batches = batch_days(dates)
    rows = []
    for at, one in enumerate(single):
        match = pairs.get(at)
        found = requests[match.logged] if match else None
        number = batches.get(one.listed.recorded, 0) if one.listed.recorded else 0
        told = [
            *place_labels(one, match, found, setting),
            *(outcome_labels(one, match, found, setting) if match and found else
              unmatched_labels(one, setting)),
            *batch_label(one.listed.recorded, batches, number),
        ]  # fmt: skip
        rows.append(Reconciled(one, match, found, _once(told)))
    for one in claims:
        if one.listed.section != "declined":
            labels = [*(count_labels(one, requests, setting) if one.listed.section == "issued"
                        else ()), *policy_labels(one, setting)]  # fmt: skip
            rows.append(Reconciled(one, None, None, _once(labels)))
    rows.sort(key=lambda row: row.listed.row)
    unlisted = _unlisted(requests, pairs.values(), setting)
    names = tuple(side.name for side in sides)
    return Reconciliation(published, setting, names, tuple(rows), unlisted,
                          tuple(_counts(rows, requests, setting)))  # fmt: skip


def _once(labels: Iterable[Difference]) -> tuple[Difference, ...]:
    """Each kind once, what is shown before what is possible."""
    found: dict[str, Difference] = {}
    for label in labels:
        if label.kind not in found or (found[label.kind].sure, label.sure) == ("possible", "shown"):
            found[label.kind] = label
    return tuple(found.values())


def _unlisted(
    requests: Sequence[Logged], pairs: Iterable[Match], setting: Setting
) -> tuple[Story, ...]:
    """Requests of the own log that the rule counts in the week and the list does not have."""
    paired = {one.logged for one in pairs}
    return tuple(
        one.story for at, one in enumerate(requests)
        if one.side == 0 and at not in paired and _is_counted(one.story, setting)
    )  # fmt: skip


def _is_counted(story: Story, setting: Setting) -> bool:
    moment = setting.rule.decides(story)
    return moment is not None and (setting.week is None or setting.week.may_have(moment))


def _counts(
    rows: Sequence[Reconciled], requests: Sequence[Logged], setting: Setting
) -> Iterable[Count]:
    by_place: dict[str, list[Reconciled]] = {}
    for row in rows:
        if row.listed.section == "declined":
            by_place.setdefault(row.claim.slug, []).append(row)
    for slug, here in sorted(by_place.items()):
        low = sum(_stands(row, setting) for row in here)
        high = sum(not _is_ruled_out(row) for row in here)
        in_log = sum(
            one.custodian == slug and one.side == 0 and _is_counted(one.story, setting)
            for one in requests
        )
        name = names_of([slug])[0] if slug else "places that were not found"
        yield Count(slug, name, len(here), low, high, in_log)


def _stands(row: Reconciled, setting: Setting) -> bool:
    if row.match is None or row.logged is None or not row.match.is_sure:
        return False
    if row.match.how in ("county", "elsewhere") or NOT_DECLINED_HERE & set(row.kinds):
        return False
    return setting.rule.decides(row.logged.story) is not None


def _is_ruled_out(row: Reconciled) -> bool:
    shown = {one.kind for one in row.differences if one.sure == "shown"}
    no_hold = row.logged is not None and row.logged.story.request.asks.hold is False
    return bool(NOT_DECLINED_HERE & shown) or (no_hold and "hold_vs_notify" in shown)
