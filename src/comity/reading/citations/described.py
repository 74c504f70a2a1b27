"""The acts and cases that a description may mean, where few enough fit it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from comity.reading.citations.index import open_index
from comity.reading.days.calendar import MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.citations.index import CaseEntry, ToldEntry

REACH = 400
"""Days before the publication within which a description is sought."""
SLACK = 45
"""Days by which a month told by a reporter may miss the act."""
MOST = 3
"""Of more acts than these, or more cases, a description names none."""

_MONTH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b\.?"
)
_RECENT = re.compile(r"\b(?:last|this|yesterday|day|days|weeks?|ago|month)\b")
_SUBJECTS = ("sanctuary", "anarchist", "gender", "dei", "equity", "border", "grant")
_KINDS = {"memo": ("memorandum", "guidance"), "order": ("executive_order",)}


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
    authors = re.findall(r"\b[A-Z][a-z]{3,}\b", phrase) if "memo" in phrase else []
    if not (subjects or month or authors):
        return ()
    for word in subjects:
        found = [one for one in found if re.search(rf"\b{word}\b", one["words"])]
    if authors:
        found = [one for one in found if any(name in one["by"] for name in authors)]
    if month:
        found = [one for one in found if int(one["day"][5:7]) == MONTHS[month[1].lower()]]
    return _few(found)


def _few(found: list[ToldEntry]) -> tuple[str, ...]:
    return tuple(one["id"] for one in found) if len(found) <= MOST else ()


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
