"""What a person asked for, and the requests that answer it, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from comity.awards.fetch import archive, audits, custom, search
from comity.awards.fetch.agencies import ALL, Agency
from comity.awards.fetch.archive import ArchiveFile
from comity.awards.fetch.audit_pages import AuditPages
from comity.awards.fetch.audits import TABLES, AuditFile
from comity.awards.fetch.custom import CustomDownload
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.recipients import Recipient
from comity.awards.fetch.search import AwardSearch
from comity.errors import InputError


class Request(Protocol):
    """Something to ask of a host."""

    @property
    def source(self) -> str:
        """Who is asked: `awards` (USAspending) or `audits` (the clearinghouse)."""
        ...

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        ...

    def shown(self, desk: Desk) -> list[str]:
        """The requests that would be made, one a line."""
        ...

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring what is asked for."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked for.

    Attributes:
        agencies: whose awards; beside recipients, only awards of these.
        years: fiscal years.
        recipients: governments to search for; then no whole agency is fetched.
        is_delta: also what changed since the last archive.
        is_custom: custom downloads, of the day, in place of the monthly archive.
        is_subawards: subawards too.
        audit_years: years of single audits.
        is_audit_pages: audits by the API and not by files.
    """

    agencies: tuple[Agency, ...] = ()
    years: tuple[int, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    is_delta: bool = False
    is_custom: bool = False
    is_subawards: bool = False
    audit_years: tuple[int, ...] = ()
    is_audit_pages: bool = False

    def refuse_gaps(self, this_year: int) -> None:
        """Refuse what no host could answer.

        Args:
            this_year: the fiscal year that runs.
        Raises: InputError saying what is missing.
        """
        if not (self.agencies or self.recipients or self.audit_years):
            what = "--agency DOJ --fiscal-year 2024, --government NAME or --audits 2023"
            found = "only --fiscal-year" if self.years else "nothing to fetch"
            raise InputError(f"comity awards fetch: found {found}; say of what with {what}.")
        if self.agencies and not (self.years or self.recipients or self.is_delta):
            raise InputError(
                "--agency: found no --fiscal-year beside it; say which, like --fiscal-year 2024 or "
                "2016-2020, or --delta for the latest changes alone."
            )
        if self.recipients and ALL in self.agencies:
            raise InputError(
                "--agency: found all beside --government; leave it out, and awards of all agencies "
                "are searched for."
            )
        first = search.FIRST_YEAR if self.recipients else custom.FIRST_YEAR
        _within("--fiscal-year", self.years, first, this_year)
        _within("--audits", self.audit_years, audits.FIRST_YEAR, this_year)

    def requests(self, this_year: int) -> Iterator[Request]:
        """The requests that answer it, in the order asked for."""
        if self.recipients:
            yield from self._searches()
        else:
            yield from self._agencies(this_year)
        for year in self.audit_years:
            for table in TABLES:
                yield (AuditPages if self.is_audit_pages else AuditFile)(year, table)

    def _searches(self) -> Iterator[Request]:
        for recipient in self.recipients:
            yield AwardSearch(recipient, "awards", self.years, self.agencies)
            if self.is_subawards:
                yield AwardSearch(recipient, "subawards", self.years, self.agencies)

    def _agencies(self, this_year: int) -> Iterator[Request]:
        for agency in self.agencies:
            for year in self.years:
                if self.is_custom or year < archive.FIRST_YEAR:
                    yield CustomDownload(agency, year, "transactions")
                else:
                    yield ArchiveFile(agency, year, year)
                if self.is_subawards:
                    yield CustomDownload(agency, year, "subawards")
            if self.is_delta:
                yield ArchiveFile(agency, None, max(self.years, default=this_year))


def _within(option: str, years: tuple[int, ...], first: int, last: int) -> None:
    for year in years:
        if not first <= year <= last:
            raise InputError(
                f"{option}: found {year}; the record there runs from {first} to {last}."
            )
