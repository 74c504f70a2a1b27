"""Days told by their distance from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comity.reading.amounts.numbers import WORDS, small_number
from comity.reading.days.calendar import (
    day_of,
    fiscal_year,
    in_month,
    month_number,
    span,
    week_of,
)
from comity.reading.days.leaning import Leaning, leaning, year_before
from comity.reading.days.ordinals import ORDINAL, ordinal_value
from comity.reading.days.told import Telling, Told, is_inside_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    r"(?P<unit>(?:federal\s)?fiscal\syear|weekend|week|month|year"
    r"|spring|summer|fall|autumn|winter)\b"
)
_WORD = re.compile(
    r"(?:today|yesterday|tomorrow|tonight|this|last|past|next|current|previous|coming|end|earlier|later"
    r"|Today|Yesterday|Tomorrow|Tonight|This|Last|Past|Next|Current|Previous|Coming|End|Earlier|Later)\b"
)
_DAY = re.compile(
    r"today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)|last\snight",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"(?:earlier\s|later\s)?(?P<which>last|past|this|next|current|previous|coming)\s" + _UNITS,
    re.IGNORECASE,
)
_END = re.compile(r"end\sof\s(?:the|this)\s(?P<end>year|month|fiscal\syear|week)\b", re.IGNORECASE)
_AGO = re.compile(
    rf"(?:more than |over |about |nearly |almost |roughly |some |just |less than )?"
    rf"(?<![\w$.,])(?P<number>\d{{1,3}}|{WORDS}|an?|several|few)\s(?P<unit>day|week|month|year|decade)s?\s$",
    re.IGNORECASE,
)
_AGO_WORD = re.compile(r"ago\b")
_BARE_MONTH = re.compile(
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?!\s\d|,\s(?:19|20)\d\d|-\d|\s(?:of\s)?(?:last|this|next|the)\syear)"
)
_BEFORE_MONTH = re.compile(
    r"\b(?P<word>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Tt]hrough|[Dd]uring|of|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly"
    r"|[Ll]ate|[Mm]id|[Bb]efore|[Aa]fter|back\sin)(?:\s|-)(?:early\s|late\s|mid-|last\s|this\s)?$"
)
_ORDINAL = re.compile(
    rf"(?P<the>(?:the|The|THE)\s(?P<ordinal>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)))"
    r"(?!,?\s(?:and\s|or\s)?\d{1,2}(?:st|nd|rd|th))(?=[.,;:?!)\"”’]|\s(?:and|or|if|when|that|we|they|he|she|it|the|at|to|because|but|said|says|will|was|is|has|had|[a-z]+ed|of\s(?:this|next|last|the)\smonth)\b|\s*$)"
)
_BEFORE_ORDINAL = re.compile(r"\b(?:by|on|until|before|after|since|of)\s$", re.IGNORECASE)
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}


def near(telling: Telling) -> Iterator[Told]:
    """`today`, `last month`, `two weeks ago`, `in October`, `by the thirtieth`."""
    published = telling.published
    if published is None:
        return
    last = 0
    for word in _WORD.finditer(telling.words):
        if word.start() >= last and not is_inside_word(telling.words, word.start()):
            for told in _word(telling.words, word.start(), published):
                last = told.end
                yield told
    yield from _ago(telling, published)
    yield from _bare_months(telling, published)
    yield from _ordinals(telling, published)


def _word(words: str, at: int, published: date) -> Iterator[Told]:
    """What a word like `today`, `last` or `end` begins."""
    if match := _DAY.match(words, at):
        word = " ".join(match[0].lower().split())
        moved = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
        yield Told(at, match.end(), str(published + timedelta(days=moved)))
    elif match := _END.match(words, at):
        start = at - 4 if words[max(0, at - 4) : at].lower() == "the " else at
        unit = " ".join(match["end"].lower().split())
        yield Told(start, match.end(), str(_end_of(unit, published)))
    elif match := _WHICH.match(words, at):
        moved = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(
            match["which"].lower(), 0
        )
        iso = _unit(" ".join(match["unit"].lower().split()), moved, published)
        yield Told(at, match.end(), iso)


def _unit(unit: str, moved: int, published: date) -> str:
    """The week, month, year or season that lies so many of them away."""
    if unit == "week":
        return week_of(published + timedelta(weeks=moved))
    if unit == "weekend":
        saturday = published - timedelta(days=published.weekday() - 5) + timedelta(weeks=moved)
        return span(saturday, saturday + timedelta(days=1))
    if unit == "month":
        return in_month(published.year, published.month + moved)
    if unit == "year":
        return str(published.year + moved)
    if unit.endswith("fiscal year"):
        return str(fiscal_year(published) + moved)
    return _season(_SEASONS[unit], moved, published)


def _season(first: int, moved: int, published: date) -> str:
    year = published.year
    if moved < 0 and published.month <= first + 2:
        year -= 1
    elif moved > 0 and published.month >= first:
        year += 1
    return span(in_month(year, first), in_month(year, first + 2))


def _end_of(unit: str, published: date) -> date:
    if unit == "year":
        return date(published.year, 12, 31)
    if unit == "fiscal year":
        return date(fiscal_year(published), 9, 30)
    if unit == "week":
        return published + timedelta(days=6 - published.weekday())
    following = date.fromisoformat(in_month(published.year, published.month + 1) + "-01")
    return following - timedelta(days=1)


def _ago(telling: Telling, published: date) -> Iterator[Told]:
    words = telling.words
    for match in _AGO_WORD.finditer(words):
        before = _AGO.search(words, max(0, match.start() - 50), match.start())
        if before is None or before["number"].lower() in ("several", "few"):
            continue
        word = before["number"].lower()
        number = 1 if word in ("a", "an") else small_number(word)
        if number is not None:
            iso = _back(number, before["unit"].lower(), published)
            if iso:
                yield Told(before.start(), match.end(), iso)


def _back(number: int, unit: str, published: date) -> str:
    """So many units before a day, as exactly as the unit tells."""
    if unit in ("day", "week"):
        days = number * (7 if unit == "week" else 1)
        return str(published - timedelta(days=days)) if days < 40000 else ""
    if unit == "month":
        return in_month(published.year, published.month - number)
    year = published.year - number * (10 if unit == "decade" else 1)
    return str(year) if year > 1000 else ""


def _bare_months(telling: Telling, published: date) -> Iterator[Told]:
    for match in _BARE_MONTH.finditer(telling.words):
        start = match.start("month")
        cue = _BEFORE_MONTH.search(telling.words, max(0, start - 20), start)
        if cue is None:
            continue
        month, word = month_number(match["month"]), cue["word"].lower()
        before = telling.around.before(start)
        year = _year_beside(telling.words, match.end()) or year_before(before)
        lean = leaning(before, telling.around.after(match.end()))
        is_fixed = word in ("next", "last", "this", "until", "by")
        if year is not None and year <= published.year and not is_fixed:
            yield Told(start, match.end(), in_month(year, month), is_loose=True)
            continue
        if word in ("next", "last"):
            lean = Leaning.AHEAD if word == "next" else Leaning.BACK
        year = published.year
        if lean is Leaning.AHEAD and month < published.month:
            year += 1
        elif lean is not Leaning.AHEAD and month > published.month:
            year -= 1
        yield Told(start, match.end(), in_month(year, month), is_loose=True)


_BESIDE = re.compile(
    r"\s(?:and|or|to|through)\s[A-Z][a-z]{2,8}\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b"
)


def _year_beside(words: str, at: int) -> int | None:
    """The year of `January and February of 2017`, which both months have."""
    match = _BESIDE.match(words, at)
    return int(match["year"]) if match else None


def _ordinals(telling: Telling, published: date) -> Iterator[Told]:
    for match in _ORDINAL.finditer(telling.words):
        if not _BEFORE_ORDINAL.search(telling.words, max(0, match.start() - 8), match.start()):
            continue
        word = match["ordinal"].lower()
        value = int(word[:-2]) if word[0].isdigit() else ordinal_value(word)
        if value <= 3 and not word[0].isdigit():
            continue  # the first, second or third of several things
        start = match.start("the")
        lean = leaning(telling.around.before(start), telling.around.after(match.end()))
        month = published.year * 12 + published.month - 1
        if lean is Leaning.AHEAD and value < published.day:
            month += 1
        elif lean is Leaning.BACK and value > published.day:
            month -= 1
        day = day_of(month // 12, month % 12 + 1, value)
        if day is not None:
            yield Told(match.start("the"), match.end("the"), str(day))
