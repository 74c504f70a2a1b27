"""Pairs of listed and logged requests, from the surest to what a person must confirm.

reference   the keyed reference, wherever the request went
facility    the code of the facility
custodian   the government that the row names
county      a facility of another body in the county that the row names
elsewhere   a custodian of the same or a near name, or a neighbour: a possible wrong place
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from comity.requests.weekly.matching import TIERS, Pair, Row, Tier, pair
from comity.requests.weekly.places import link
from comity.requests.weekly.sides import Claim, Logged, Setting

How: TypeAlias = Literal["reference", "facility", "custodian", "county", "elsewhere"]


class Match(NamedTuple):
    """A row of the list and a request of a log.

    Attributes:
        days: from the day on the list to that in the log.
        others: requests that the row might as well have been.
        is_sure: whether the pair is the only one, or all that it might be ended alike.
    """

    claim: int
    logged: int
    how: How
    tier: Tier
    days: int
    others: int
    is_sure: bool


_Key = Callable[[Logged], str]


def find_pairs(
    claims: Sequence[Claim], requests: Sequence[Logged], setting: Setting
) -> dict[int, Match]:
    """Pair what can be paired; by the place of the claim."""
    run = _Run(claims, requests, setting)
    run.step("reference", lambda one: "any", lambda one: "any", ("reference",))
    later: tuple[Tier, ...] = TIERS[1:]
    run.step("facility", _facility_of, lambda one: one.row.facility, later)
    run.step("custodian", _slug_without_facility, lambda one: one.custodian, later)
    run.step("county", lambda one: one.slug, _county_of_another, later)
    for slug in dict.fromkeys(one.slug for one in claims if one.slug):
        run.step(
            "elsewhere",
            lambda one, slug=slug: one.slug if one.slug == slug else "",  # type: ignore[misc]
            lambda one, slug=slug: slug if link(slug, one.custodian, setting.places) else "",  # type: ignore[misc]
            later,
        )
    return run.found


def _facility_of(one: Claim) -> str:
    return one.facility.code if one.facility else one.listed.facility


def _slug_without_facility(one: Claim) -> str:
    return "" if one.facility else one.slug


def _county_of_another(one: Logged) -> str:
    return one.county if one.county != one.custodian else ""


class _Run:
    """The pairs found so far, and what is still free."""

    def __init__(
        self, claims: Sequence[Claim], requests: Sequence[Logged], setting: Setting
    ) -> None:
        self.claims, self.requests, self.setting = claims, requests, setting
        self.found: dict[int, Match] = {}
        self.taken: set[str | int] = set()

    def step(
        self, how: How, of_claim: Callable[[Claim], str], of_logged: _Key, tiers: Sequence[Tier]
    ) -> None:
        left = [at for at, one in enumerate(self.claims)
                if at not in self.found and of_claim(one) and one.listed.issued]  # fmt: skip
        if how == "reference":
            left = [at for at, one in enumerate(self.claims) if one.listed.reference]
        right = [at for at, one in enumerate(self.requests)
                 if at not in self.taken and self._is_free(one) and of_logged(one)]  # fmt: skip
        ours = [self._row(self.claims[at], of_claim(self.claims[at])) for at in left]
        theirs = [self.requests[at].row._replace(facility=of_logged(self.requests[at]))
                  for at in right]  # fmt: skip
        kinds: dict[tuple[str, date], set[str]] = defaultdict(set)
        for row in theirs:
            kinds[row.facility, row.day].add(row.kind)
        for one in pair(ours, theirs, window=self.setting.window, tiers=tiers):
            is_sure = one.tier in ("reference", "unique") or self._all_alike(
                ours[one.listed], kinds
            )
            self._keep(one, how, (left, right), is_sure=is_sure)

    def _row(self, one: Claim, key: str) -> Row:
        listed = one.listed
        day = listed.issued or listed.recorded or self.setting.known
        return Row(key, day, listed.form, listed.kind, listed.reference)

    def _is_free(self, one: Logged) -> bool:
        """Two logs may have one request; once either is paired, both are."""
        return not one.row.reference or one.row.reference not in self.taken

    def _keep(
        self,
        one: Pair,
        how: How,
        places: tuple[list[int], list[int]],
        *,
        is_sure: bool,
    ) -> None:
        left, right = places
        self.taken.add(right[one.logged])
        if reference := self.requests[right[one.logged]].row.reference:
            self.taken.add(reference)
        self.found[left[one.listed]] = Match(
            left[one.listed], right[one.logged], how, one.tier, one.days, one.others,
            is_sure and how != "elsewhere",
        )  # fmt: skip

    def _all_alike(self, row: Row, kinds: Mapping[tuple[str, date], set[str]]) -> bool:
        """Whether every request that the row might be ended alike."""
        found: set[str] = set()
        for days in range(self.setting.window + 1):
            found |= kinds.get((row.facility, row.day + timedelta(days=days)), set())
        return len(found) == 1
