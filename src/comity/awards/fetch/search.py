"""Awards of one recipient: the search endpoint, page after page, one group of types at a time.

Pages that came are kept at once, and a run of the same day goes on after them. The lookup of ids
before them is made anew: it is a page or two, and its answer is what tells the same search.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from comity.awards.fetch.agencies import Agency
from comity.awards.fetch.api import GROUPS, promised
from comity.awards.fetch.custom import fiscal_year_days
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError, RefusedError
from comity.awards.fetch.kept_pages import KeptPages
from comity.awards.fetch.recipients import Recipient, look_up

FIRST_YEAR = 2008
_PATH = "search/spending_by_award/"
_LIMIT = 100
NO_AWARDS = "No awards: the host has none for this request."
_SORT = {"awards": "Award ID", "subawards": "Sub-Award ID"}

FIELDS = {
    "awards": (
        "Award ID", "Recipient Name", "Recipient UEI", "Recipient DUNS Number",
        "Recipient Location", "Primary Place of Performance", "Awarding Agency",
        "Awarding Agency Code", "Awarding Sub Agency", "Awarding Sub Agency Code",
        "Funding Agency", "Funding Agency Code", "Funding Sub Agency", "Funding Sub Agency Code",
        "Award Type", "Award Amount", "Total Outlays", "Loan Value", "Subsidy Cost", "Issued Date",
        "Base Obligation Date", "Start Date", "End Date", "Last Modified Date", "CFDA Number",
        "Assistance Listings", "primary_assistance_listing", "def_codes", "SAI Number",
        "Description", "generated_internal_id",
    ),
    "subawards": (
        "Sub-Award ID", "Sub-Award Type", "Sub-Awardee Name", "Sub-Recipient UEI",
        "Sub-Recipient Location", "Sub-Award Date", "Sub-Award Amount", "Sub-Award Description",
        "Awarding Agency", "Awarding Sub Agency", "Prime Award ID", "Prime Recipient Name",
        "Prime Award Recipient UEI", "prime_award_generated_internal_id",
    ),
}  # fmt: skip
"""The labels asked for; a label that a group of types does not know comes back empty."""


@dataclass(frozen=True, slots=True)
class AwardSearch:
    """Awards to one recipient, or subawards to it."""

    recipient: Recipient
    level: str = "awards"
    years: tuple[int, ...] = ()
    agencies: tuple[Agency, ...] = field(default=())

    @property
    def source(self) -> str:
        """Who is asked."""
        return "awards"

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        return f"{self.recipient.name}, {self.level}"

    def shown(self, desk: Desk) -> list[str]:
        """The requests that would be made."""
        names = [one.name for one in self.agencies]
        body = self.body(["(types of one group)"], [*self.recipient.texts, "(UEIs found)"], names)
        return [
            *self.recipient.shown(desk),
            f"GET {desk.api.url(GROUPS)}",
            f"POST {desk.api.url(_PATH)} {json.dumps(body)} for each of {len(self._groups(desk))} "
            "groups of types, until page_metadata.hasNext is false",
        ]

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring all pages as they came, one a line, in a file for each group of types."""
        texts = [*self.recipient.texts, *look_up(desk, self.recipient)]
        names = [desk.listed(one).name for one in self.agencies]
        groups = desk.api.groups()
        return [
            self._group(desk, group, self.body(list(groups[group]), texts, names))
            for group in self._groups(desk)
        ]

    def body(
        self, types: Sequence[str], texts: Sequence[str], agencies: Sequence[str]
    ) -> dict[str, Any]:
        """The request of the first page."""
        filters: dict[str, Any] = {
            "award_type_codes": list(types),
            "recipient_search_text": list(texts),
        }
        if self.recipient.state:
            filters["recipient_locations"] = [{"country": "USA", "state": self.recipient.state}]
        if self.years:
            spans = [fiscal_year_days(year) for year in self.years]
            filters["time_period"] = [
                {"start_date": first.isoformat(), "end_date": last.isoformat()}
                for first, last in spans
            ]
        if agencies:
            filters["agencies"] = [
                {"type": "awarding", "tier": "toptier", "name": name} for name in agencies
            ]
        return {
            "filters": filters,
            "fields": list(FIELDS[self.level]),
            "spending_level": self.level,
            "sort": _SORT[self.level],
            "order": "asc",
            "limit": _LIMIT,
            "page": 1,
        }

    def _groups(self, desk: Desk) -> tuple[str, ...]:
        if self.level == "subawards":
            return ("grants",)
        return ("grants", "direct_payments", "loans", "other_financial_assistance")

    def _group(self, desk: Desk, group: str, body: dict[str, Any]) -> Brought:
        if brought := desk.today_already(body):
            return brought
        stem = f"{self.level}_{self.recipient.slug}_{group}_{desk.today.isoformat()}"
        name, url = desk.name_apart(f"{stem}.jsonl", body), desk.api.url(_PATH)
        desk.line.watcher.begins(name)
        kept = KeptPages(desk, name, {"url": url, **body})
        awards = bring_pages(desk, body, kept)
        notes = () if awards else (NO_AWARDS,)
        return desk.write_down(name, kept.path, url, body, *notes)


def bring_pages(desk: Desk, body: dict[str, Any], kept: KeptPages) -> int:
    """Ask for page after page, until the host says that no other follows.

    Each page names the last record in it, and the next is what follows that record in the order
    asked for: a page that came stays right while the record is that of the same day. So a run that
    was cut off is gone on with from its last page; where the host refuses that, from the start.

    Returns: how many awards came.
    Raises: FetchError where the pages do not come to an end.
    """
    walk = _walked(desk, body, kept)
    is_of_an_earlier_run = walk.asked != body
    while walk.asked is not None:
        try:
            answer, came = desk.api.post_page(_PATH, walk.asked)
        except RefusedError:
            if not is_of_an_earlier_run:
                raise
            kept.drop()
            return bring_pages(desk, body, kept)
        is_of_an_earlier_run = False
        try:
            walk.take(answer)
        except FetchError:
            kept.drop()
            raise
        kept.add(came)
        desk.line.watcher.moves(walk.awards, None)
    return walk.awards


def _walked(desk: Desk, body: dict[str, Any], kept: KeptPages) -> _Walk:
    """The way through the pages that are here; from its start where one of them is damaged."""
    where = f"POST {desk.api.url(_PATH)}"
    walk = _Walk(where, body)
    try:
        for answer in kept:
            walk.take(answer)
    except (ValueError, FetchError):
        kept.drop()
        return _Walk(where, body)
    return walk


class _Walk:
    """The way through the pages of a search: what was taken, and what is to be asked next."""

    def __init__(self, where: str, body: dict[str, Any]) -> None:
        self.asked: dict[str, Any] | None = dict(body)
        self.awards = 0
        self._where = where
        self._marks: set[tuple[Any, Any]] = set()

    def take(self, answer: dict[str, Any]) -> None:
        """Take the answer to what was asked.

        Beyond the 10,000th row the host goes on only from the last record it gave, so that this is
        handed back each time.
        Raises: FetchError where another is said to follow, and this one brought nothing new;
            ValueError where nothing was asked, or this is no answer.
        """
        if self.asked is None or not isinstance(answer, dict):
            raise ValueError("no page is left to be answered")
        results = promised(answer, "results", list, self._where)
        about = promised(answer, "page_metadata", dict, self._where)
        self.awards += len(results)
        if not promised(about, "hasNext", bool, self._where):
            self.asked = None
            return
        last = about.get("last_record_unique_id")
        mark = (last, about.get("last_record_sort_value"))
        if not results or (last is not None and mark in self._marks):
            raise FetchError(
                f"{self._where}: page {self.asked['page']} says that another follows, and brings "
                "nothing new; give the same command again later."
            )
        self._marks.add(mark)
        self.asked = {**self.asked, "page": self.asked["page"] + 1}
        if last is not None:
            self.asked["last_record_unique_id"] = last
            self.asked["last_record_sort_value"] = mark[1]
