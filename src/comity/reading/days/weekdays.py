"""Weekdays: the most recent one, the day of publication included, unless the words look ahead."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comity.reading.days.calendar import weekday_number
from comity.reading.days.leaning import Leaning, leaning
from comity.reading.days.told import Telling, Told, is_inside_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN|Tue|Wed|Thu|Sat)"
    r"(?:day|DAY|\.|r\.)(?![\w-])"
)
_BEFORE = re.compile(r"\b(last|past|next|this|this\s+coming|coming|on)\s+$", re.IGNORECASE)
_WEEK_FROM = re.compile(r"\b(?:a\s+week\s+from|the\s+following)\s+$", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:Black|Super|Good|Ash|Palm|Easter|Cyber|Giving)\s+$")


def weekdays(telling: Telling) -> Iterator[Told]:
    """Weekdays that stand without a date."""
    if telling.published is None:
        return
    words = telling.words
    for match in _WEEKDAY.finditer(words):
        start = match.start()
        if is_inside_word(words, start) or _NAMES.search(words, max(0, start - 8), start):
            continue
        before = _BEFORE.search(words, max(0, start - 14), start)
        word = " ".join(before[1].lower().split()) if before else ""
        number = weekday_number(match[0])
        day = _said(word, number, telling.published)
        if day is None:
            lean = leaning(telling.around.before(start), telling.around.after(match.end()))
            day = weekday_near(number, telling.published, lean)
        if before and word != "on":
            start = before.start()
        yield Told(start, match.end(), str(day))


def _said(word: str, number: int, published: date) -> date | None:
    """The day that `last` or `next` settles; None where the sentence must."""
    if word in ("last", "past"):
        return weekday_near(number, published - timedelta(days=1), Leaning.BACK)
    if word == "next":
        return published + timedelta(days=7 - published.weekday() + number)
    if word in ("coming", "this coming"):
        return weekday_near(number, published, Leaning.AHEAD)
    return None


def weekday_near(number: int, published: date, lean: Leaning) -> date:
    """The nearest such day on or before a day; on or after it where the words look ahead."""
    if lean is Leaning.AHEAD:
        return published + timedelta(days=(number - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - number) % 7)
