"""Custom downloads: a job that a host is asked for, waited for, and then fetched from.

A job covers one agency and at most one year. It is written down while it runs, so that a later
run goes on waiting and does not ask for it again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from comity.awards.fetch.agencies import ALL, Agency, shown_list
from comity.awards.fetch.api import GROUPS, SHIPPED_GROUPS, promised
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError, JobFailedError, RefusedError
from comity.awards.fetch.kept import Job
from comity.awards.fetch.line import sentence

FIRST_YEAR = 2001
_PATH = "bulk_download/awards/"
_FIRST_WAIT, _GROWTH, _LONGEST_WAIT = 3.0, 1.5, 60.0
_FILE_WAITS = (5.0, 15.0, 30.0)
_RUNNING = ("ready", "running")
_NOT_THERE = (403, 404, 410)
_COLUMNS = {"transactions": 112, "subawards": 113}


@dataclass(frozen=True, slots=True)
class CustomDownload:
    """Transactions, or subawards, of one agency and fiscal year."""

    agency: Agency
    year: int
    what: str

    @property
    def source(self) -> str:
        """Who is asked."""
        return "awards"

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        return f"{self.agency.name}, fiscal year {self.year}, custom download of {self.what}"

    def shown(self, desk: Desk) -> list[str]:
        """The requests that would be made."""
        types = [code for codes in SHIPPED_GROUPS.values() for code in codes]
        body = self.body(self.agency.name, types)
        lines = [] if self.agency == ALL else [shown_list(desk.api)]
        if self.what == "transactions":
            lines.append(f"GET {desk.api.url(GROUPS)}")
        return [
            *lines,
            f"POST {desk.api.url(_PATH)} {json.dumps(body)}",
            "GET the status_url of the answer until it says finished, then GET its file_url",
        ]

    def body(self, name: str, types: list[str]) -> dict[str, Any]:
        """The request, for the agency's name as the host writes it."""
        first, last = fiscal_year_days(self.year)
        agencies = [{"type": "awarding", "tier": "toptier", "name": name}]
        kinds = {"sub_award_types": ["grant"]} if self.what == "subawards" else {
            "prime_award_types": types
        }  # fmt: skip
        return {
            "filters": {
                "agencies": [{**agencies[0], "name": "all"}] if self.agency == ALL else agencies,
                **kinds,
                "date_type": "action_date",
                "date_range": {"start_date": first.isoformat(), "end_date": last.isoformat()},
            },
            "columns": [],
            "file_format": "csv",
        }

    def fetch(self, desk: Desk) -> list[Brought]:
        """Ask for the job, wait for it, and bring its file."""
        name = "all" if self.agency == ALL else desk.listed(self.agency).name
        groups = {} if self.what == "subawards" else desk.api.groups()
        body = self.body(name, [code for codes in groups.values() for code in codes])
        if brought := desk.today_already(body):
            return [brought]
        return [self._of_an_earlier_run(desk, body) or self._brought(desk, self._ask(desk, body))]

    def _of_an_earlier_run(self, desk: Desk, body: dict[str, Any]) -> Brought | None:
        """The file of a job of an earlier run; None where that is failed, forgotten or expired."""
        earlier = self._asked_before(desk, body)
        if earlier:
            try:
                return self._brought(desk, earlier)
            except (JobFailedError, RefusedError):
                return None
        return None

    def _brought(self, desk: Desk, job: Job) -> Brought:
        """Wait for a job and bring its file; one that cannot come is struck."""
        try:
            brought = self._bring(desk, job, wait_for(desk, job))
        except (JobFailedError, RefusedError):
            desk.ledger.end(job)
            raise
        desk.ledger.end(job)
        return brought

    def _bring(self, desk: Desk, job: Job, status: dict[str, Any]) -> Brought:
        """Bring the file; it may lie there only some seconds after the job is finished."""
        body = job.request
        url = desk.api.absolute(promised(status, "file_url", str, f"GET {job.status_url}"))
        columns, rows = _COLUMNS[self.what], status.get("total_rows")
        rows = rows if isinstance(rows, int) else None
        for wait in _FILE_WAITS:
            try:
                return desk.bring(
                    url, body, name=job.file_name, columns_asked=columns, rows_told=rows
                )
            except RefusedError as fault:
                if fault.status not in _NOT_THERE:
                    raise
                desk.line.watcher.waits(wait, f"{job.file_name}: finished, and not there yet")
                desk.line.clock.sleep(wait)
        return desk.bring(url, body, name=job.file_name, columns_asked=columns, rows_told=rows)

    def _asked_before(self, desk: Desk, body: dict[str, Any]) -> Job | None:
        job = desk.ledger.job(body)
        return job if job and job.day == desk.today.isoformat() else None

    def _ask(self, desk: Desk, body: dict[str, Any]) -> Job:
        where = f"POST {desk.api.url(_PATH)}"
        answer = desk.api.post(_PATH, body)
        job = Job(
            body,
            desk.api.absolute(promised(answer, "status_url", str, where)),
            promised(answer, "file_name", str, where),
            desk.today.isoformat(),
        )
        desk.ledger.begin(job)
        return job


def wait_for(desk: Desk, job: Job) -> dict[str, Any]:
    """Ask for a job's status, with growing waits, until it is finished.

    Returns: the last status, with file_url.
    Raises: JobFailedError; FetchError where it takes too long; RefusedError where the host does not
        know it any more.
    """
    clock, wait = desk.line.clock, _FIRST_WAIT
    until = clock.now() + desk.job_minutes * 60
    while True:
        status = desk.api.get(job.status_url)
        state = status.get("status")
        if state == "finished":
            return status
        if state == "failed":
            said = sentence(status.get("message") or "it gives no reason")
            raise JobFailedError(f"{job.file_name}: the host could not make it: {said}")
        if state not in _RUNNING:
            raise FetchError(
                f'{job.file_name}: found the status "{state}"; ready, running, finished or failed '
                "would be right, so the host answers otherwise now."
            )
        if clock.now() >= until:
            raise FetchError(
                f"{job.file_name}: the host is still making it after {desk.job_minutes:g} minutes; "
                "give the same command again later today, and it goes on waiting for the same job."
            )
        desk.line.watcher.waits(wait, f"{job.file_name}: {state}")
        clock.sleep(min(wait, max(0.1, until - clock.now())))
        wait = min(wait * _GROWTH, _LONGEST_WAIT)


def fiscal_year_days(year: int) -> tuple[date, date]:
    """The first and the last day of a federal fiscal year."""
    return date(year - 1, 10, 1), date(year, 9, 30)
