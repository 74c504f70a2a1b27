"""Single audits as files: one CSV for each table and audit year, made by the clearinghouse.

They ask for no key. The address redirects to one that holds for seconds, so that a broken download
goes on from the first address.
"""

from __future__ import annotations

from dataclasses import dataclass

from comity.awards.fetch.desk import Brought, Desk

FIRST_YEAR = 2016
TABLES = ("general", "federal_awards", "passthrough")


@dataclass(frozen=True, slots=True)
class AuditFile:
    """One table of one audit year."""

    year: int
    table: str

    @property
    def source(self) -> str:
        """Who is asked."""
        return "audits"

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        return f"audits of {self.year}, {self.table}"

    def url(self, desk: Desk) -> str:
        """The address of the file."""
        root = desk.hosts.audit_files.rstrip("/")
        return f"{root}/dissemination/public-data/gsa/audit-year/{self.year}-ay-{self.table}.csv"

    def shown(self, desk: Desk) -> list[str]:
        """The request that would be made."""
        return [f"GET {self.url(desk)}"]

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring the file, under a name with the day, since it is made anew each week."""
        stem = f"{self.year}-ay-{self.table}"
        request = {"audit_year": self.year, "table": self.table}
        name = f"{stem}_{desk.today.isoformat()}.csv"
        return [desk.bring(self.url(desk), request, name=name, part=f"{stem}.csv")]
