"""The days told in a text, against the day of publication.

calendar   months, weekdays and the forms of ISO 8601
written    days in full: `Jan. 25, 2017`, `10/01/2016 - 09/30/2020`, `this 20th day of May, 2025`
weekdays   `Monday`, `next Friday`
near       `today`, `last month`, `two months ago`, `the thirtieth`
lengths    `forty days`, `48 hours`
years      `FY2017`, `since 2016`
leaning    whether a sentence looks back or ahead
"""

from __future__ import annotations

from comity.reading.around import Around
from comity.reading.days.lengths import lengths
from comity.reading.days.near import near
from comity.reading.days.told import Telling
from comity.reading.days.weekdays import weekdays
from comity.reading.days.written import written
from comity.reading.days.years import years
from comity.reading.found import Day
from comity.reading.longest import longest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Text


def days(text: Text) -> list[Day]:
    """The days, spans of days and lengths of time told in a text, in their order.

    Days that only the day of publication can tell (`Monday`, `last month`) are left out where it
    is not known. A day of the year without a year is then given as `--09-30`.
    """
    telling = Telling(text, Around(text))
    found = longest(
        one for finder in (written, weekdays, near, lengths, years) for one in finder(telling)
    )
    return [
        Day(
            start=one.start,
            end=one.end,
            text=text.words[one.start : one.end],
            iso=one.iso,
            is_loose=one.is_loose,
        )
        for one in found
    ]
