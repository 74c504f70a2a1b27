"""The Award Data Archive: files made each month, one for an agency and fiscal year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from comity.awards.fetch.agencies import ALL, Agency, shown_list
from comity.awards.fetch.api import promised
from comity.awards.fetch.desk import Brought, Desk
from comity.awards.fetch.faults import FetchError

FIRST_YEAR = 2007
_PATH = "bulk_download/list_monthly_files/"
_COLUMNS = 112


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """The file of one agency: of one fiscal year, or (year None) what changed since the archive."""

    agency: Agency
    year: int | None
    any_year: int

    @property
    def source(self) -> str:
        """Who is asked."""
        return "awards"

    @property
    def told(self) -> str:
        """What is asked for, in words."""
        if self.year is None:
            return f"{self.agency.name}, changes since the last archive"
        return f"{self.agency.name}, fiscal year {self.year}, archive file"

    def shown(self, desk: Desk) -> list[str]:
        """The requests that would be made."""
        lines = [] if self.agency == ALL else [shown_list(desk.api)]
        number = '"all"' if self.agency == ALL else f"(its number of {self.agency.code})"
        return [
            *lines,
            f'POST {desk.api.url(_PATH)} {{"agency": {number}, "fiscal_year": {self._year}, '
            '"type": "assistance"}',
            f"GET the file named {self._name('(day)')}",
        ]

    def fetch(self, desk: Desk) -> list[Brought]:
        """Bring the latest such file; nothing where the archive has none."""
        named = self._latest(self._listed(desk))
        if named is None:
            return []
        request = {"agency": self.agency.code, "fiscal_year": self.year, "type": "assistance"}
        columns = _COLUMNS + (self.year is None)
        url = desk.api.absolute(promised(named, "url", str, f"POST {desk.api.url(_PATH)}"))
        name = str(named["file_name"])
        return [desk.bring(url, request, name=name, columns_asked=columns)]

    @property
    def _year(self) -> int:
        return self.any_year if self.year is None else self.year

    def _name(self, day: str) -> str:
        years, kind = ("(All)", "Delta") if self.year is None else (str(self.year), "Full")
        return f"FY{years}_{self.agency.code}_Assistance_{kind}_{day}.zip"

    def _listed(self, desk: Desk) -> list[dict[str, Any]]:
        number = "all" if self.agency == ALL else desk.listed(self.agency).number
        asked = {"agency": number, "fiscal_year": self._year, "type": "assistance"}
        files = promised(
            desk.api.post(_PATH, asked), "monthly_files", list, f"POST {desk.api.url(_PATH)}"
        )
        return [one for one in files if isinstance(one, dict)]

    def _latest(self, files: list[dict[str, Any]]) -> dict[str, Any] | None:
        """The file of the latest day under the name expected.

        Raises: FetchError where the host names files of other agencies only.
        """
        pattern = re.compile(re.escape(self._name("@")).replace("@", r"(\d{8})"), re.IGNORECASE)
        named = {str(one.get("file_name", "")).rpartition("/")[2]: one for one in files}
        fitting = {found[1]: name for name in named if (found := pattern.fullmatch(name))}
        if fitting:
            name = fitting[max(fitting)]
            return {**named[name], "file_name": name}
        mark = f"_{self.agency.code}_".casefold()
        others = [name for name in named if mark not in name.casefold()]
        if others:
            raise FetchError(
                f'{self.told}: found "{others[0]}" in the answer; {self._name("20240101")} would '
                "be right, so the host counts its agencies otherwise now."
            )
        return None
