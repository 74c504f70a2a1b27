"""Days that are written out: with a month's name, in figures, in the words of an order."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comity.reading.days.calendar import day_of, full_year, in_month, month_number, span
from comity.reading.days.leaning import Leaning, leaning, year_before
from comity.reading.days.ordinals import ORDINAL, ordinal_value
from comity.reading.days.told import Telling, Told, is_inside_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = "January February March April May June July August September October November December"
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
_MONTHS = "|".join(
    [
        *f"{_NAMES} {_NAMES.upper()}".split(),
        *(rf"{one}\b\.?" for one in f"{_SHORT} {_SHORT.upper()}".split()),
    ]
)
_MONTH = f"(?:{_MONTHS})"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|,\d)"
_YEAR = r"(?:\s?,?\s{{1,3}}(?:of\s)?(?P<{0}>(?:1[789]|20|21)\d\d)(?![\d-]))"
_TO = r"\s{{0,2}}(?P<{0}>-|–|—|to|through|thru|until|till|and)\s{{0,2}}"
_NOT_A_DAY = (
    r"(?!\s?(?:[ap]\.?m\b|percent|per\ cent|%|million|billion|people|years?|times|o'clock))"
)
_NAMED = re.compile(
    rf"(?P<month>{_MONTH})(?:\s{{1,3}}{_DAY.format('day')}{_YEAR.format('year')}?"
    rf"(?:{_TO.format('to')}(?:(?:[A-Z][a-z]+day,?\s)?(?P<month2>{_MONTH})\s)?{_DAY.format('day2')}{_NOT_A_DAY}"
    rf"{_YEAR.format('year2')}?)?"
    rf"|{_YEAR.format('alone')}(?:{_TO.format('to_month')}(?P<month3>{_MONTH}){_YEAR.format('alone2')})?)"
)
_DAY_BEFORE = re.compile(
    rf"(?:\b(?P<this>this|the)\s+)?\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?|(?P<ordinal>{ORDINAL}))"
    r"\s{1,3}(?:day\s{1,3})?(?:of\s{1,3})?$",
    re.IGNORECASE,
)
_MAY_PRECEDE = frozenset(
    f"{letter}{blank}" for letter in "0123456789htdyf" for blank in (" ", "\n", "\u00a0")
)
"""How a day before a month ends: `20th`, `1st`, `3rd`, `thirtieth`, `day of`, `27`."""
_MONTH_AFTER = re.compile(
    rf"(?P<month>{_MONTH})(?:{_YEAR.format('year')}|,?\s['’](?P<short>\d\d)\b)?"
)
_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Satur|Sat|Sun)(?:day|\.)?,?\s{1,2}(?:the\s)?$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?=\d)(?<![\w/.-])(?:(?P<m>[01]?\d)(?P<sep>[/-])(?P<d>[0-3]?\d)(?P=sep)(?P<y>\d{4}|\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)-(?P<m2>[01]\d)-(?P<d2>[0-3]\d)(?:T\d\d:\d\d[\d:.Z+-]{0,12})?)(?![\w/]|-\d)"
)
_BETWEEN_FIGURES = re.compile(r"\s{0,3}(?:-|–|—|to|TO|through|thru|until)\s{0,3}")


def written(telling: Telling) -> Iterator[Told]:
    """Days with a month's name or in figures, and spans between two of them."""
    yield from _named(telling)
    yield from _day_first(telling)
    yield from _figures(telling)


def _named(telling: Telling) -> Iterator[Told]:
    for match in _NAMED.finditer(telling.words):
        if is_inside_word(telling.words, match.start()):
            continue
        if match["alone"]:
            yield from _month_of_year(match)
            continue
        first, last, end = _both(telling, match)
        if first is None:
            continue
        start = _with_weekday(telling.words, match.start())
        if isinstance(first, date) and isinstance(last, date):
            yield Told(start, end, span(first, last))
        else:
            yield Told(start, end, str(first))


def _month_of_year(match: re.Match[str]) -> Iterator[Told]:
    first = in_month(int(match["alone"]), month_number(match["month"]))
    if match["month3"] and match["to_month"] != "and":
        last = in_month(int(match["alone2"]), month_number(match["month3"]))
        yield Told(match.start(), match.end(), span(first, last))
    else:
        end = match.end("alone")
        yield Told(match.start(), end, first)


def _both(telling: Telling, match: re.Match[str]) -> tuple[date | str | None, date | None, int]:
    """The day, the last day of a span if it is one, and where it ends."""
    month, day = month_number(match["month"]), int(match["day"])
    end = match.end("year") if match["year"] else _end_of_day(match, "day")
    year = match["year"]
    has_last = bool(match["day2"]) and _is_span(telling.words, match)
    if has_last and not year and match["year2"]:
        year = match["year2"]
    if not year and (named := _OF_YEAR.match(telling.words, end)) and telling.published:
        moved = {"last": -1, "next": 1}.get(named["which"].lower(), 0)
        year, end = str(telling.published.year + moved), named.end()
    first = day_in(telling, month, day, int(year) if year else None, place=(match.start(), end))
    if not has_last or not isinstance(first, date):
        return first, None, end
    month2 = month_number(match["month2"]) if match["month2"] else month
    last = day_of(int(match["year2"] or first.year), month2, int(match["day2"]))
    if last and last < first and not match["year2"]:
        last = day_of(first.year + 1, month2, int(match["day2"]))
    if last and last < first and not match["year"]:
        first = day_of(first.year - 1, month, day) or first
    if last is None or last < first:
        return first, None, end
    return first, last, match.end()


_OF_YEAR = re.compile(r"\s(?:of\s)?(?P<which>last|this|next)\syear\b", re.IGNORECASE)


def _end_of_day(match: re.Match[str], name: str) -> int:
    end = match.end(name)
    tail = match.string[end : end + 2]
    return end + 2 if tail in ("st", "nd", "rd", "th") else end


def _is_span(words: str, match: re.Match[str]) -> bool:
    """Two days with `and` are a span only after `between`."""
    if match["to"] != "and":
        return True
    return words[max(0, match.start() - 16) : match.start()].rstrip().lower().endswith("between")


def _with_weekday(words: str, start: int) -> int:
    before = _WEEKDAY_BEFORE.search(words, max(0, start - 14), start)
    return before.start() if before else start


def _day_first(telling: Telling) -> Iterator[Told]:
    """`this 20th day of May, 2025`, `27 March 2017`, `the thirtieth of June`."""
    words = telling.words
    for match in _MONTH_AFTER.finditer(words):
        if words[max(0, match.start() - 2) : match.start()] not in _MAY_PRECEDE:
            continue
        before = _DAY_BEFORE.search(words, max(0, match.start() - 40), match.start())
        if before is None:
            continue
        value = int(before["day"]) if before["day"] else ordinal_value(before["ordinal"])
        year = match["year"] or match["short"]
        if before["day"] and not year and before[0].rstrip()[-1].isdigit():
            continue  # `10 May`: too little
        told = day_in(
            telling,
            month_number(match["month"]),
            value,
            full_year(year) if year else None,
            place=(before.start(), match.end()),
        )
        if told is not None:
            yield Told(before.start(), match.end(), str(told))


def _figures(telling: Telling) -> Iterator[Told]:
    """`10/01/2016`, `2016-10-01`, and spans of two."""
    last: tuple[int, int, date] | None = None
    for match in _FIGURES.finditer(telling.words):
        day = _in_figures(match)
        if day is None:
            continue
        if last is not None:
            between = telling.words[last[1] : match.start()]
            is_span = len(between) < 16 and _BETWEEN_FIGURES.fullmatch(between) is not None
            if is_span and last[2] <= day:
                yield Told(last[0], match.end(), span(last[2], day))
                last = None
                continue
            yield Told(last[0], last[1], str(last[2]))
        last = (match.start(), match.end(), day)
    if last is not None:
        yield Told(last[0], last[1], str(last[2]))


def _in_figures(match: re.Match[str]) -> date | None:
    if match["y2"]:
        return day_of(int(match["y2"]), int(match["m2"]), int(match["d2"]))
    if match["sep"] == "-" and len(match["y"]) == 2:
        return None
    return day_of(full_year(match["y"]), int(match["m"]), int(match["d"]))


_ATTRIBUTE = re.compile(r"(?:\b(?:an?|the|its|their|his|her)|['’]s?)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s[a-z]{3,}")


def day_in(
    telling: Telling, month: int, day: int, year: int | None, *, place: tuple[int, int]
) -> date | str | None:
    """A day of a month; without a year, the one that the sentence and publication day mean.

    Args:
        place: where the words stand that tell it.
    """
    start, end = place
    if year is not None:
        return day_of(year, month, day)
    before, after = telling.around.before(start), telling.around.after(end)
    lean = leaning(before, after)
    told = year_before(before) if lean is not Leaning.AHEAD else None
    if told is not None and (telling.published is None or told < telling.published.year):
        return day_of(told, month, day)
    if telling.published is None:
        return f"--{month:02}-{day:02}" if day_of(2000, month, day) else None
    if _ATTRIBUTE.search(before) and _NOUN_AFTER.match(after):
        lean = Leaning.NONE
    return _nearest(telling.published, month, day, lean)


def _nearest(published: date, month: int, day: int, lean: Leaning) -> date | None:
    around = [
        one
        for year in range(published.year - 1, published.year + 2)
        if (one := day_of(year, month, day)) is not None
    ]
    if lean is Leaning.BACK:
        around = [one for one in around if one <= published + timedelta(days=1)] or around
    elif lean is Leaning.AHEAD:
        around = [one for one in around if one >= published - timedelta(days=31)] or around
    return min(around, key=lambda one: (abs((one - published).days), one), default=None)
