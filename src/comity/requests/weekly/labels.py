"""Labels of a row of requests: what differs between the list and the request it is paired with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from comity.requests.clocks import hours
from comity.requests.codes import words
from comity.requests.facilities import Facility
from comity.requests.ledger import Answer, Story
from comity.requests.weekly.differences import Difference, Sure
from comity.requests.weekly.finding_pairs import Match
from comity.requests.weekly.places import alike, in_county, link, names_of
from comity.requests.weekly.sides import Claim, Logged, Setting


def place_labels(
    claim: Claim, match: Match | None, found: Logged | None, setting: Setting
) -> Iterator[Difference]:
    """What is wrong with the place on which the list puts a request."""
    facility = claim.facility
    if facility and claim.slug and facility.custodian != claim.slug:
        yield _of_another(claim, facility, setting)
    elif match is not None and found is not None and found.custodian != claim.slug:
        sure: Sure = "shown" if match.how == "reference" or match.is_sure else "possible"
        here = setting.facilities.get(found.row.facility, found.row.day)
        other = names_of([found.custodian])[0]
        entries = found.story.numbers if found.side == 0 else ()
        told = f"The list puts it on {claim.name}; it went to {found.row.facility}"
        if found.county == claim.slug and here is not None:
            told += f" ({here.name}), which lies in the county and is {_whose(found.custodian)}."
            yield Difference("custodian_vs_county", sure, told, entries)
            return
        how = link(claim.slug, found.custodian, setting.places) if claim.slug else None
        told += f", a facility of {other}."
        if how in ("same_name", "near_name"):
            told += " The names are the same." if how == "same_name" else " The names are near."
            yield Difference("same_name", sure, told, entries)
        else:
            yield Difference("wrong_facility", sure, told, entries)


def _of_another(claim: Claim, facility: Facility, setting: Setting) -> Difference:
    told = (
        f"The list puts {facility.code} ({facility.name}) on {claim.name}; by the table of "
        f"facilities it is {_whose(facility.custodian)}"
    )
    if facility.county == claim.slug:
        return Difference("custodian_vs_county", "shown", f"{told} in that county.")
    if link(claim.slug, facility.custodian, setting.places) in ("same_name", "near_name"):
        return Difference("same_name", "shown", f"{told}, of the same or a near name.")
    return Difference("custodian_vs_county", "shown", f"{told} and lies elsewhere.")


def _whose(custodian: str) -> str:
    return "a federal facility" if custodian == "us" else f"of {names_of([custodian])[0]}"


def outcome_labels(
    claim: Claim, match: Match, found: Logged, setting: Setting
) -> Iterator[Difference]:
    """What differs between the outcome on the list and in the log."""
    if claim.listed.kind != "declined":
        return
    story = found.story
    sure: Sure = "shown" if match.is_sure else "possible"
    entries = story.numbers if found.side == 0 else ()
    labels = list(_against_declined(story, setting))
    moment = setting.rule.decides(story)
    counts = f" Rule {setting.rule.id} counts it all the same." if moment is not None else ""
    for kind, told in labels:
        yield Difference(kind, sure, f"{told}{counts}", entries)  # type: ignore[arg-type]
    if labels and labels[0][0] != "hold_vs_notify":
        return
    if moment is None and not labels:
        open_ = found.row.kind == "pending"
        told = "No decision on it is recorded." if open_ else (
            f"By the log it was {words(found.row.kind)}; rule {setting.rule.id} does not count it."
        )  # fmt: skip
        yield Difference("still_open" if open_ else "in_agreement_otherwise", sure, told, entries)
    elif (
        moment is not None
        and moment.is_on_one_day
        and (claim.listed.recorded not in (None, moment.day))
    ):
        told = f"The list dates it {claim.listed.recorded}; it was decided {moment.day}."
        yield Difference("date_learnt_or_batch", sure, told, entries)


def _against_declined(story: Story, setting: Setting) -> Iterator[tuple[str, str]]:
    """What speaks against "declined", the strongest first."""
    collected, elsewhere = (
        story.first("collected"),
        story.first("not_in_custody", "wrong_facility", "received_after_release"),
    )
    moved, declined = story.first("transferred"), story.first("hold_declined")
    if collected is not None:
        told = f"ICE took custody {collected.at}{_notice(story)}."
        if declined is not None:
            told += f" A hold had been declined {declined.at}."
        yield "collected_counted_as_declined", told
        return
    if elsewhere is not None:
        yield "wrong_facility", f"Answered {elsewhere.at}: {words(elsewhere.outcome)}."
        return
    if moved is not None and (declined is None or moved.at.is_before(declined.at)):
        yield "transferred", _moved(moved, setting)
        return
    withdrawn = story.cancelled
    if withdrawn is not None and (declined is None or withdrawn.is_before(declined.at)):
        yield "withdrawn", f"ICE withdrew or replaced it {withdrawn}."
        return
    if story.request.asks.hold is False:
        yield (
            "hold_vs_notify",
            (f"The {story.request.form} asks for no hold, so none was declined{_notice(story)}."),
        )
    elif declined is not None and story.notice is not None:
        yield "hold_vs_notify", f"The hold was declined{_notice(story)}."
    elif declined is not None and story.has("ice_declined_to_collect", "ice_did_not_come"):
        yield "hold_vs_notify", "The hold was declined; ICE was told, and did not come."


def _moved(moved: Answer, setting: Setting) -> str:
    to = setting.facilities.get(moved.response.to or "", moved.at.day)
    where = f"{moved.response.to} ({to.name})" if to else str(moved.response.to)
    return f"Moved {moved.at} to {where}; what happened there is that custodian's."


def _notice(story: Story) -> str:
    if story.notice is None:
        return ""
    minutes = story.notice_minutes
    before = f" {hours(minutes)} before the release" if minutes is not None else ""
    return f"; notice was given {story.notice.at}{before}"


def unmatched_labels(claim: Claim, setting: Setting) -> Iterator[Difference]:
    """What may explain a row that no request of any log fits."""
    if not claim.slug:
        yield Difference("not_in_log", "shown", f'"{claim.listed.place}" names no government.')
        return
    yield Difference(
        "not_in_log",
        "shown" if setting.is_own(claim.slug) else "possible",
        f"No request in the logs fits {claim.listed.form or 'a request'} of "
        f"{claim.listed.issued or 'an unknown day'} to {claim.name} within "
        f"{setting.window} days.",
    )
    if claim.facility is None:
        yield from guesses(claim.slug, setting)


def guesses(slug: str, setting: Setting) -> Iterator[Difference]:
    """Other places that a row may have meant: by name, and other bodies in the county."""
    names = alike(slug, setting.places)
    if names:
        shown = sorted(names_of(names))
        more = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
        yield Difference(
            "same_name", "possible",
            f"The name is shared or nearly shared by {', '.join(shown[:4])}{more}.",
        )  # fmt: skip
    if others := in_county(slug, setting.facilities):
        told = ", ".join(f"{one.code} ({one.name})" for one in others[:4])
        yield Difference(
            "custodian_vs_county", "possible", f"Other bodies have facilities there: {told}."
        )


def batch_label(day: date | None, batches: Collection[date], number: int) -> Iterator[Difference]:
    """Whether the day of a row is one on which the list decides or learns far more than usual."""
    if day is not None and day in batches:
        yield Difference(
            "date_learnt_or_batch", "shown",
            f"The list dates {number} rows {day}: a new decision on old requests, or the day on "
            "which its publisher learnt of them.",
        )  # fmt: skip
