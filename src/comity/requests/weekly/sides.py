"""The two sides of a reconciliation: whom a row of the list names, and what the logs have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from comity.governments import Government, by_slug
from comity.requests.facilities import Facilities, Facility
from comity.requests.ledger import Ledger, Story
from comity.requests.weekly.federal import Listed
from comity.requests.weekly.matching import WINDOW, Row
from comity.requests.weekly.outcomes import kind_of
from comity.requests.weekly.places import Places, jurisdiction, read_places
from comity.requests.weekly.policies import Policy
from comity.requests.weekly.rules import RULES, Rule
from comity.requests.weekly.week import Week


class LogSide(NamedTuple):
    """One log: the own one, another custodian's, or the federal office's record of sending."""

    name: str
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Setting:
    """What a reconciliation rests on beside the list and the logs.

    Attributes:
        week: the days that the list is about; None where it has no week.
        own: governments whose record the logs are; of others' rows nothing missing is shown.
            Empty: of all.
    """

    facilities: Facilities = field(default_factory=Facilities)
    places: Places = field(default_factory=read_places)
    policies: tuple[Policy, ...] = ()
    rule: Rule = RULES["hold-declined"]
    week: Week | None = None
    known: date = date.max
    window: int = WINDOW
    own: frozenset[str] = frozenset()

    def is_own(self, slug: str) -> bool:
        """Whether the logs are the record of a government, so that what they lack did not come."""
        return not self.own or slug in self.own


class Claim(NamedTuple):
    """Whom a row of the list names.

    Attributes:
        slug: the government that the row is put on; empty where nothing leads to one.
        facility: the facility, where the row has a code or a name that the table has.
    """

    listed: Listed
    slug: str
    facility: Facility | None

    @property
    def name(self) -> str:
        """The government's name, else as printed."""
        found = by_slug(self.slug) if self.slug else None
        return found.name if found else self.listed.place


class Logged(NamedTuple):
    """One request of a log, with its custodian by the dated table of facilities."""

    side: int
    story: Story
    custodian: str
    county: str
    row: Row


def claim(listed: Listed, setting: Setting) -> Claim:
    """Whom a row names: its jurisdiction; without one, the custodian of its facility."""
    facility = _facility(listed, setting.facilities)
    meant: Government | None = None
    if listed.jurisdiction:
        meant = jurisdiction(listed.jurisdiction, listed.state, setting.places)
    slug = meant.slug if meant else ("" if listed.jurisdiction or not facility else
                                     facility.custodian)  # fmt: skip
    return Claim(listed, slug, facility)


def _facility(listed: Listed, facilities: Facilities) -> Facility | None:
    if listed.facility:
        return facilities.get(listed.facility, listed.issued) or facilities.get(listed.facility)
    if not listed.facility_name:
        return None
    name = _plain(listed.facility_name)
    fits = [
        one for one in facilities.lines
        if _plain(one.name) == name and listed.state in ("", one.state)
    ]  # fmt: skip
    return fits[0] if len({one.code for one in fits}) == 1 else None


def _plain(name: str) -> str:
    """A facility's name with ICE's short forms written out."""
    words = "".join(one if one.isalnum() else " " for one in name.lower()).split()
    long = {"cnty": "county", "cty": "county", "co": "county", "corr": "correctional",
            "fac": "facility", "dept": "department"}  # fmt: skip
    return " ".join(long.get(word, word) for word in words)


def logged(sides: Sequence[LogSide], facilities: Facilities) -> list[Logged]:
    """Every request of every log, in order."""
    found = []
    for number, side in enumerate(sides):
        for story in side.ledger.live():
            moment = story.request.issued
            facility = facilities.get(story.request.facility, moment.day)
            row = Row(
                story.request.facility,
                moment.day,
                story.request.form,
                kind_of(story),
                story.request.reference or "",
            )
            found.append(
                Logged(
                    number,
                    story,
                    facility.custodian if facility else "",
                    facility.county if facility else "",
                    row,
                )
            )
    return found
