"""Single audits as pages of the clearinghouse's API, written as the CSV that its files are.

PostgREST, at most 20,000 rows a page; a page may hold fewer than asked for, so that only an empty
one is the end. The rows are asked for in the order of their keys: without one, rows are lost and
doubled between pages.

Pages that came are kept, and a run of the same day goes on after them. A page is told by how many
rows come before it, which holds only while the table is the same: so the last row that is here is
asked for once more, and where another stands in its place the pages begin anew.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError, RefusedError
from comity.awards.fetch.kept_pages import KeptPages
from comity.awards.fetch.line import Asked

_LIMIT = 20_000
_MOST_PAGES = 1_000
_PROFILE = "api_v1_1_0"
_ORDER = {
    "general": "report_id",
    "federal_awards": "report_id,award_reference",
    "passthrough": "report_id,award_reference,passthrough_id,passthrough_name",
}
_COLUMNS = {
    "general": "report_id,auditee_uei,audit_year,auditee_name,auditee_state,fac_accepted_date",
    "federal_awards": "report_id,award_reference,audit_year,federal_agency_prefix,"
    "federal_award_extension,amount_expended",
    "passthrough": "report_id,award_reference,passthrough_id,passthrough_name",
}
"""The header of a table without rows, of which the API tells no columns."""


@dataclass(frozen=True, slots=True)
class AuditPages:
    """One table of one audit year, page after page."""

    year: int
    table: str

    @property
    def source(self) -> str:
        """Who is asked."""
        return "audits"

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        return f"audits of {self.year}, {self.table}, by pages"

    def url(self, desk: Desk, offset: int) -> str:
        """The address of one page."""
        asked = {
            "audit_year": f"eq.{self.year}",
            "order": _ORDER[self.table],
            "limit": _LIMIT,
            "offset": offset,
        }
        return f"{desk.hosts.audit_pages.rstrip('/')}/{self.table}?{urlencode(asked, safe=',')}"

    def shown(self, desk: Desk) -> list[str]:
        """The requests that would be made."""
        return [f"GET {self.url(desk, 0)}, then with larger offsets until a page is empty"]

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring all pages as one file."""
        request = {"audit_year": self.year, "table": self.table, "by": "pages"}
        name = f"{self.year}-ay-{self.table}_{desk.today.isoformat()}_pages.csv"
        kept = KeptPages(desk, name, {"url": self.url(desk, 0)})
        brought = desk.today_already(request)
        if brought is None:
            desk.line.watcher.begins(name)
            self._bring(desk, kept)
            part = desk.folder / f"{name}.part"
            rows = self._write(kept, part)
            notes = (f"{rows:,} rows came.",) if rows else ()
            brought = desk.write_down(name, part, self.url(desk, 0), request, *notes)
        kept.drop()
        return [brought]

    def _write(self, kept: KeptPages, part: Path) -> int:
        rows, columns = 0, _COLUMNS[self.table].split(",")
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            for page in kept:
                if rows == 0:
                    columns = list(page[0])
                    writer.writerow(columns)
                writer.writerows([_cell(row[name]) for name in columns] for row in page)
                rows += len(page)
            if rows == 0:
                writer.writerow(columns)
        return rows

    def _bring(self, desk: Desk, kept: KeptPages) -> None:
        rows, columns = self._gone_on(desk, kept)
        for _ in range(_MOST_PAGES):
            page = self._page(desk, rows)
            if not page:
                return
            columns = columns or page[0].keys()
            self._keep(kept, page, columns)
            rows += len(page)
            desk.line.watcher.moves(rows, None)
        raise FetchError(f"{self.told}: found more than {_MOST_PAGES:,} pages; fetch the files.")

    def _gone_on(self, desk: Desk, kept: KeptPages) -> tuple[int, Collection[str]]:
        """How many rows an earlier run of the day left that the host still has, and their columns.

        What follows the last of them came with it, and is kept too.
        """
        rows, last = _counted(kept)
        if not rows:
            kept.drop()
            return 0, ()
        page = self._page(desk, rows - 1)
        if page[:1] != [last]:
            kept.drop()
            desk.line.watcher.tells(
                f"{self.told}: found another row {rows:,} at the host than an earlier run of today "
                "did; its pages are fetched anew."
            )
            return 0, ()
        if page[1:]:
            self._keep(kept, page[1:], last.keys())
        return rows + len(page) - 1, last.keys()

    def _keep(self, kept: KeptPages, page: list[dict[str, Any]], columns: Collection[str]) -> None:
        if any(row.keys() != set(columns) for row in page):
            kept.drop()
            raise FetchError(
                f"{self.told}: found a row with other columns than the first; give the same "
                "command again."
            )
        kept.add(json.dumps(page, ensure_ascii=False).encode())

    def _page(self, desk: Desk, offset: int) -> list[dict[str, Any]]:
        headers = {
            "Accept": "application/json",
            "Accept-Profile": _PROFILE,
            "X-Api-Key": desk.hosts.audit_key,
        }
        asked = Asked(self.url(desk, offset), headers=headers)
        try:
            page, _ = desk.line.read_json(asked)
        except RefusedError as fault:
            if fault.status in (401, 403):
                raise FetchError(
                    f"{asked.host} refused the key in COMITY_AUDIT_KEY with status {fault.status}; "
                    "put one from https://api.data.gov/signup/ there, or fetch the files, which "
                    "ask for none."
                ) from None
            raise
        if not isinstance(page, list) or not all(isinstance(row, dict) for row in page):
            raise FetchError(f"{asked.told}: found no list of rows; its contract promises one.")
        return page


def _counted(kept: KeptPages) -> tuple[int, dict[str, Any]]:
    """How many rows the pages here have, and the last; none where one of them is damaged."""
    rows, last = 0, {}
    try:
        for page in kept:
            rows, last = rows + len(page), page[-1]
    except (ValueError, TypeError, LookupError):
        return 0, {}
    return rows, last


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
