"""Labels of a row of counts: how many requests a list puts on a place, and how many went there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from comity.requests.weekly.differences import Difference, Sure
from comity.requests.weekly.labels import guesses
from comity.requests.weekly.places import link, names_of
from comity.requests.weekly.sides import Claim, Logged, Setting


def count_labels(
    claim: Claim, requests: Sequence[Logged], setting: Setting
) -> Iterator[Difference]:
    """What explains a count: another body in the county, a place of the same name, outcomes."""
    listed = claim.listed
    if not claim.slug:
        yield Difference("not_in_log", "shown", f'"{listed.place}" names no government.')
        return
    week = setting.week
    weekly = [one for one in requests if week is None or week.may_have(one.story.request.issued)]
    own = [one for one in weekly if one.custodian == claim.slug]
    entries = tuple(number for one in own if one.side == 0 for number in one.story.numbers)
    if not setting.is_own(claim.slug) and not own:
        return  # nobody's log here is the record of that place
    if len(own) != listed.count:
        told = f"The list has {listed.count}; the log has {len(own)} to {claim.name}{_in(setting)}."
        yield Difference("count", "shown", told, entries)
    missing = listed.count - len(own)
    if missing > 0:
        yield from _elsewhere(claim, weekly, missing, setting)
    yield from _became(claim, own, entries)


def _in(setting: Setting) -> str:
    return f" in the week {setting.week}" if setting.week else ""


def _elsewhere(
    claim: Claim, weekly: Sequence[Logged], missing: int, setting: Setting
) -> Iterator[Difference]:
    nearby = [one for one in weekly if one.county == claim.slug and one.custodian != claim.slug]
    alike = [one for one in weekly if link(claim.slug, one.custodian, setting.places)]
    if nearby:
        sure: Sure = "shown" if len(nearby) >= missing else "possible"
        places = ", ".join(sorted({one.row.facility for one in nearby}))
        yield Difference(
            "custodian_vs_county", sure,
            f"{len(nearby)} went to other bodies' facilities in the county ({places}).",
        )  # fmt: skip
    if alike:
        sure = "shown" if len(alike) >= missing and not nearby else "possible"
        told = ", ".join(sorted(names_of({one.custodian for one in alike})))
        yield Difference(
            "same_name", sure, f"{len(alike)} went to {told}, of the same or a near name."
        )
    if not nearby and not alike:
        yield from guesses(claim.slug, setting)


def _became(claim: Claim, own: Sequence[Logged], entries: tuple[int, ...]) -> Iterator[Difference]:
    kinds = Counter(one.row.kind for one in own)
    if claim.listed.policy != "non_cooperative" or not kinds["collected"]:
        return
    not_come = sum(one.story.has("ice_declined_to_collect", "ice_did_not_come") for one in own)
    came = f"; to {not_come} more ICE chose not to come" if not_come else ""
    yield Difference(
        "collected_counted_as_declined", "shown",
        f"Of {len(own)} requests counted against {claim.name}, ICE took custody on "
        f"{kinds['collected']}{came}.", entries,
    )  # fmt: skip


def policy_labels(claim: Claim, setting: Setting) -> Iterator[Difference]:
    """What differs between the policy that a list tells of and the bodies' own."""
    listed = claim.listed
    if listed.section == "declined" or not claim.slug:
        return
    day = listed.policy_day or (setting.week.starts if setting.week else date.max)
    own = [one for one in setting.policies if one.body == claim.slug and one.holds_on(day)]
    limits = [one for one in own if one.hold != "honours" or one.notify == "declines"]
    if limits:
        if listed.section == "policy" and any(one.notify == "gives" for one in limits):
            told = f"{limits[0].act}: it limits holds and gives notice; the list does not say so."
            yield Difference("hold_vs_notify", "shown", told)
        return
    others = [
        one for one in setting.policies
        if one.body != claim.slug and one.holds_on(day) and one.hold != "honours"
        and _is_taken_for(one.body, claim.slug)
    ]  # fmt: skip
    if listed.section == "policy" and others:
        whose = names_of([others[0].body])[0]
        told = f"{others[0].act} is of {whose}; {claim.name} has no such policy on record."
        yield Difference("policy_of_another_body", "shown", told)
    elif own:
        told = f"{own[0].act}: {claim.name} honours requests; the list says otherwise."
        yield Difference("policy_status", "shown", told)
    elif listed.section == "policy":
        told = f"No policy of {claim.name} is on record for {day}."
        yield Difference("policy_status", "possible", told)


def _is_taken_for(one: str, other: str) -> bool:
    """Whether two bodies of one State bear one name: the city of Boulder and its county."""
    first, second = one.split("/"), other.split("/")
    return first[0] == second[0] and first[-1].removesuffix("-county") == second[-1].removesuffix(
        "-county"
    )
