"""Times with zones: a moment to the second, or a day or month within which it happened.

Records of the past often know only the day. A `Moment` is then half-open, `[earliest, before)`,
and nothing is computed from it as if it were exact.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comity.errors import InputError

BEGAN = date(2003, 3, 1)
"""The first day of ICE: nothing in this record is older, and no birth date passes for a time."""

_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_TIME = re.compile(r"^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$")
_WHOLE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)
_FORMS = "2016-12-20T23:33-07:00, 2016-12-20 23:33, 2016-12-20 or 2016-12"


class Moment(NamedTuple):
    """When something happened: exact where `before` is None, else within `[earliest, before)`."""

    earliest: datetime
    before: datetime | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the time is known to the minute or second."""
        return self.before is None

    @property
    def day(self) -> date:
        """The local day on which it happened, or on which its bounds begin."""
        return self.earliest.date()

    @property
    def is_on_one_day(self) -> bool:
        """Whether the local day is known."""
        return self.before is None or self.before - self.earliest <= timedelta(hours=25)

    def is_before(self, other: Moment) -> bool:
        """Whether this surely happened before the other."""
        ends = self.before or self.earliest
        return ends < other.earliest or (self.before is not None and ends <= other.earliest)

    def plain(self) -> str | dict[str, str]:
        """As an event writes it: text, or an object with `from` and `before`."""
        if self.before is None:
            return self.earliest.isoformat()
        return {"from": self.earliest.isoformat(), "before": self.before.isoformat()}

    def __str__(self) -> str:
        """`2016-12-20 23:33 -07:00`, `2016-12-20 (time not known)`, `2016-10 (day not known)`."""
        if self.before is None:
            seconds = ":%S" if self.earliest.second else ""
            told = self.earliest.strftime(f"%Y-%m-%d %H:%M{seconds} ")
            return told + self.earliest.isoformat()[-6:]
        if self.is_on_one_day:
            return f"{self.day} (time not known)"
        last = (self.before - timedelta(seconds=1)).date()
        return f"between {self.day} and {last} (day not known)"


def zone(name: str, where: str) -> ZoneInfo:
    """A zone by its name.

    Raises: InputError, with the form that would be right.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(
            f'{where}: found the zone "{name}"; write one like America/Denver.'
        ) from None


def read_moment(text: str, where: str, local: str | None = None) -> Moment:
    """Read a time as people write it.

    Args:
        text: a time with its distance from UTC, a local time, a day or a month.
        where: what it was given for, told in the error.
        local: the zone of the place, for times, days and months that carry none.
    Raises: InputError, naming what is missing: the zone, the hour that a change of clocks left
        out, or which of two equal hours is meant.
    """
    text = text.strip()
    if found := _TIME.match(text):
        return Moment(_time(found, where, local))
    if _DAY.match(text):
        starts = _midnight(text, where, local)
        return Moment(starts, _next_midnight(starts, where, local))
    if month := _MONTH.match(text):
        year, number = int(month[1]), int(month[2])
        if 1 <= number <= 12:
            ends = f"{year + number // 12}-{number % 12 + 1:02}-01"
            return Moment(_midnight(f"{text}-01", where, local), _midnight(ends, where, local))
    raise InputError(f'{where}: found "{text}"; write a time like {_FORMS}.')


def moment_of(plain: object, where: str) -> Moment:
    """A moment from the form that an event has.

    Raises: InputError where a time is without its distance from UTC or the bounds are empty.
    """
    if isinstance(plain, Moment):
        return plain
    if isinstance(plain, str):
        return whole_moment(plain) or Moment(_aware(plain, where))
    if isinstance(plain, dict) and set(plain) == {"from", "before"}:
        starts, ends = _aware(plain["from"], where), _aware(plain["before"], where)
        if starts >= ends:
            raise InputError(f"{where}: found {starts} to {ends}; bounds end after they begin.")
        return Moment(starts, ends)
    raise InputError(
        f'{where}: found {plain!r}; write a time like "2016-12-20T23:33:00-07:00", or '
        '{"from": ..., "before": ...} with two of them.'
    )


def whole_moment(text: str) -> Moment | None:
    """The time of a text as an event writes an exact one; None for every other text."""
    try:
        return Moment(datetime.fromisoformat(text)) if _WHOLE.fullmatch(text) else None
    except ValueError:
        return None


def _aware(text: object, where: str) -> datetime:
    if isinstance(text, str) and (found := _TIME.match(text)) and found[3]:
        return _time(found, where, None)
    raise InputError(
        f"{where}: found {text!r}; write a time with its distance from UTC, like "
        "2016-12-20T23:33:00-07:00."
    )


def _time(found: re.Match[str], where: str, local: str | None) -> datetime:
    clock = found[2] if len(found[2]) == 8 else found[2] + ":00"
    try:
        if found[3]:
            return datetime.fromisoformat(f"{found[1]}T{clock}{found[3].replace('Z', '+00:00')}")
        bare = datetime.fromisoformat(f"{found[1]}T{clock}")
    except ValueError:
        raise InputError(f'{where}: found "{found[0]}", which no calendar has; write a time like '
                         f"{_FORMS}.") from None  # fmt: skip
    return _fixed(_in_zone(bare, where, local))


def _in_zone(bare: datetime, where: str, local: str | None) -> datetime:
    if local is None:
        raise InputError(
            f'{where}: found "{bare.isoformat(" ")}" without a zone; write its distance from UTC, '
            f"like {bare.isoformat()}-07:00, or name the facility, whose zone is then taken."
        )
    here = zone(local, where)
    early, late = bare.replace(tzinfo=here), bare.replace(tzinfo=here, fold=1)
    if early.utcoffset() != late.utcoffset():
        offsets = " or ".join(one.isoformat()[-6:] for one in (early, late))
        exists = early.astimezone(UTC).astimezone(here).replace(tzinfo=None) == bare
        told = "comes twice" if exists else "does not exist"
        raise InputError(
            f"{where}: {bare.isoformat(' ')} {told} in {local}, since clocks change that day; "
            f"write its distance from UTC: {offsets}."
        )
    return early


def _midnight(text: str, where: str, local: str | None) -> datetime:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InputError(f'{where}: found "{text}"; write a day like 2016-12-20.') from None
    if local is None:
        raise InputError(
            f'{where}: found the day "{text}" without a zone; name the facility, whose zone is '
            "then taken."
        )
    return _fixed(datetime(day.year, day.month, day.day, tzinfo=zone(local, where)))


def _next_midnight(starts: datetime, where: str, local: str | None) -> datetime:
    return _midnight((starts.date() + timedelta(days=1)).isoformat(), where, local)


def _fixed(time: datetime) -> datetime:
    """The same time with its distance from UTC alone, as events keep it."""
    return datetime.fromisoformat(time.isoformat())


def minutes_between(first: Moment, second: Moment) -> int | None:
    """Whole minutes from one exact time to another; nothing where one is not exact."""
    if not (first.is_exact and second.is_exact):
        return None
    return int((second.earliest - first.earliest).total_seconds() // 60)
