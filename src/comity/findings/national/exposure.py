"""Exposure: dollars under a binding or unsettled condition, by what they are asked for by.

Direct dollars are of the federal record. Beside them stand, from each government's own audit,
what it spent of direct awards and of awards passed through to it; the three are never added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from comity.findings.check import Days
from comity.findings.national.counted import DOLLAR_STATUSES, EXPOSED
from comity.findings.national.engine import Rows, Small
from comity.findings.national.national import National
from comity.findings.national.statements import Value

By = Literal["government", "state", "program", "agency", "condition"]
Stage = Literal["obligated", "outlaid", "undrawn"]
Channel = Literal["direct", "audited direct", "audited passed through"]

NOT_THERE = -1
"""The number of no government: of one that the store does not tell of."""

CHANNELS: tuple[Channel, ...] = get_args(Channel)
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which dollars are asked about; nothing given stands for all.

    Attributes:
        state: two letters. program: 16.738, or 16.* for all of an agency's.
        agency: the code of the awarding agency. government: its number in the store, 0 for all.
        conditions: count these alone.
    """

    state: str = ""
    program: str = ""
    agency: str = ""
    government: int = 0
    conditions: tuple[str, ...] = ()

    def values(self) -> dict[str, Value]:
        """The filters as parameters of statements."""
        pattern = self.program.replace("*", "%") or "%"
        return {
            "state": self.state.upper(),
            "program": pattern,
            "agency": self.agency,
            "government": self.government,
        }


class Sum(NamedTuple):
    """Dollars of one channel by status; of awards with an unknown outlay, how many and how much."""

    cents: dict[str, int]
    unknown_awards: int = 0
    unknown_cents: int = 0

    @property
    def exposed_cents(self) -> int:
        """Dollars under a binding or unsettled condition."""
        return sum(self.cents.get(DOLLAR_STATUSES[status], 0) for status in EXPOSED)

    @property
    def total_cents(self) -> int:
        """All dollars."""
        return sum(self.cents.values())


@dataclass(slots=True)
class ExposureRow:
    """One government, State, program, agency or condition, with its dollars by channel.

    `key` is its id: of a government its number in the store, of a condition its place.
    """

    key: int | str
    id: str
    name: str
    channels: dict[Channel, Sum] = field(default_factory=dict)

    def of(self, channel: Channel) -> Sum:
        """The dollars of a channel; none where there is no row of it."""
        return self.channels.get(channel, Sum({}))


@dataclass(slots=True)
class Exposure:
    """An answer: rows, the most exposed direct dollars first, and the sums of all dollars asked.

    `total` counts each dollar once, also where rows by condition count it several times.
    """

    by: By
    stage: Stage
    days: Days
    filters: Filters
    rows: list[ExposureRow]
    total: ExposureRow


def exposure(
    national: National,
    by: By,
    days: Days,
    *,
    stage: Stage = "obligated",
    filters: Filters | None = None,
) -> Exposure:
    """Dollars by government, State, program, agency or condition.

    An audit does not name the awarding agency: by agency, or of one agency, its channels are empty.
    """
    asked = filters or Filters()
    names_agencies = by == "agency" or bool(asked.agency)
    choose(national, days, stage, asked, names_agencies)
    if by == "condition":
        found = _pivot(_by_condition(national, days, asked))
    else:
        found = _pivot(national.engine.run(f"exposure_by_{by}", [{}]))
    named = _names(national, by)
    rows = [
        ExposureRow(key, *named.get(key, (str(key), "")), channels)
        for key, channels in found.items()
    ]
    rows.sort(key=lambda row: (-row.of("direct").exposed_cents, -_all_cents(row), row.id))
    once = _pivot([("all", *row[1:]) for row in national.engine.run("exposure_by_state", [{}])])
    total = ExposureRow("all", "", "all", once.get("all", {}))
    return Exposure(by, stage, days, asked, rows, total)


def choose(
    national: National, days: Days, stage: Stage, filters: Filters, names_agencies: bool
) -> None:
    """Let statements read `chosen`: the dollars asked about, and `statuses` on the day."""
    national.decide(days, filters.conditions or None)
    by_agency = "_by_agency" if names_agencies and stage == "obligated" else ""
    values: dict[str, Value] = {"on": days.on, "known": days.known, **filters.values()}
    national.engine.keep("amounts", f"amounts_{stage}{by_agency}", values)
    values["with_audits"] = 0 if names_agencies else 1
    national.engine.keep("chosen", "exposure_chosen", values)


def _all_cents(row: ExposureRow) -> int:
    return sum(one.total_cents for one in row.channels.values())


def _pivot(rows: Rows) -> dict[int | str, dict[Channel, Sum]]:
    """Rows of (key, channel, status, cents, unknown awards, unknown cents) by key and channel."""
    found: dict[int | str, dict[Channel, Sum]] = {}
    for key, channel, number, cents, awards, unknown in rows:
        channels = found.setdefault(key, {})
        before = channels.get(channel, Sum({}))
        status = DOLLAR_STATUSES[number]
        channels[channel] = Sum(
            {**before.cents, status: before.cents.get(status, 0) + cents},
            before.unknown_awards + awards,
            before.unknown_cents + unknown,
        )
    return found


def _by_condition(national: National, days: Days, filters: Filters) -> Rows:
    found = national.rules.decide_each(days, filters.conditions or None)
    lines = [
        (number, pair, status)
        for number, (_, caught) in enumerate(found)
        for pair, status in caught
    ]
    types = dict.fromkeys(("condition_number", "pair", "status"), "integer")
    national.engine.take("caught", Small(types, [[line[at] for line in lines] for at in range(3)]))
    rows = national.engine.run("exposure_by_condition", [{}])
    return [(found[number][0], *rest) for number, *rest in rows]


def _names(national: National, by: By) -> dict[int | str, tuple[str, str]]:
    """Id and name by key."""
    if by == "government":
        return {number: (one.id, one.name) for number, one in national.names().items()}
    if by == "condition":
        shelf = national.shelf
        return {
            name: (name, shelf.condition(name).about["title"])
            for name in shelf.conditions_for(None)
        }
    if by == "state":
        found = national.names().values()
        return {one.state: (one.state, one.name) for one in found if one.id == one.state}
    rows = national.engine.run("agencies" if by == "agency" else "program_titles", [{}])
    return {key: (key, name or "") for key, name in rows}


def number_of(national: National, slug: str) -> int:
    """The number of a government in the store, given by slug; NOT_THERE where it has no award."""
    numbers = (number for number, named in national.names().items() if named.slug == slug)
    return next(numbers, NOT_THERE)
