"""The acts and cases that a description may mean, where few enough fit it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from comity.reading.citations.index import open_index
from comity.reading.citations.linking import acts_of_order
from comity.reading.days.calendar import MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.citations.index_form import CaseEntry, ToldEntry

REACH = 400
"""Days before the publication within which a description is sought."""
SLACK = 45
"""Days by which a month told by a reporter may miss the act."""
MOST = 1
"""Of more orders or cases than these a description names none: it leaves them open."""

_MONTH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b\.?(?:\s(\d{1,2})\b)?"
)
_RECENT = re.compile(r"\b(?:last|this|yesterday|day|days|weeks?|ago|month)\b")
_SUBJECTS = ("sanctuary", "anarchist", "gender", "dei", "equity", "border", "grant")
_KINDS = {"memo": ("memorandum", "guidance", "freeze"), "order": ("executive_order",)}


@lru_cache(maxsize=512)
def orders_described(phrase: str, published: date | None) -> tuple[str, ...]:
    """Executive orders or memoranda that a description fits; none where too many do.

    The subject, the author of a memorandum and the month count, each only where it is told; one of
    them must be.
    """
    if published is None:
        return ()
    kinds = _KINDS["memo" if "memo" in phrase else "order"]
    found = [
        one
        for one in open_index()["told"]
        if one["kind"] in kinds and _is_near(one["day"], published, REACH)
    ]
    subjects = [word for word in _SUBJECTS if re.search(rf"\b{word}\b", phrase, re.IGNORECASE)]
    month = _MONTH.search(phrase)
    names = re.findall(r"\b[A-Z][a-z]{3,}\b", phrase) if "memo" in phrase else []
    authors = [name for name in names if name.lower() not in MONTHS]
    if not (subjects or month or authors):
        return ()
    for word in subjects:
        found = [one for one in found if re.search(rf"\b{word}\b", one["words"])]
    if authors:
        found = [one for one in found if any(name in one["by"] for name in authors)]
    if month:
        wanted = f"{MONTHS[month[1].lower()]:02}" + (f"-{int(month[2]):02}" if month[2] else "")
        found = [one for one in found if one["day"][5:].startswith(wanted)]
    return _few(found)


def _few(found: list[ToldEntry]) -> tuple[str, ...]:
    """The acts found; of an executive order all its acts, since the whole of it is described."""
    numbers = dict.fromkeys(one["id"].split("-")[1] for one in found if one["id"].startswith("eo-"))
    if not numbers:
        return tuple(one["id"] for one in found) if len(found) <= MOST else ()
    if len(numbers) > MOST:
        return ()
    return tuple(act for number in numbers for act in acts_of_order(number))


@lru_cache(maxsize=512)
def suits_described(phrase: str, published: date | None) -> tuple[str, ...]:
    """Cases that a government named in a description joined; none where too many fit.

    A suit filed `last month` is sought some weeks beyond the month: reporters slip, and the check
    of what they said must still find the suit.
    """
    if published is None:
        return ()
    index = open_index()
    reach = 31 + SLACK if "filed" in phrase and _RECENT.search(phrase) else REACH
    cases: dict[str, CaseEntry] = {}
    for government, joined in index["joined"].items():
        place = government.rpartition("/")[2].replace("-", " ").title()
        if re.search(rf"\b{re.escape(place)}\b", phrase):
            cases |= {one: index["cases"][one] for one in joined if one in index["cases"]}
    near = [
        one
        for one, entry in cases.items()
        if entry["filed"] and _is_near(entry["filed"], published, reach)
    ]
    return tuple(near) if len(near) <= MOST else ()


def _is_near(day: str, published: date, reach: int) -> bool:
    return published - timedelta(days=reach) <= date.fromisoformat(day) <= published
