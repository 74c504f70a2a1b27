"""The agency and fiscal year of one file of the archive."""

from __future__ import annotations

from typing import NamedTuple


class AgencyYear(NamedTuple):
    """The agency and fiscal year of one file."""

    agency: str
    year: int

    @property
    def rows(self) -> str:
        """SQL that chooses its rows in `wide`."""
        return f'"of agency" = \'{self.agency}\' and "of year" = {self.year}'

    @property
    def stem(self) -> str:
        """The name of its full files, without the day."""
        return f"FY{self.year}_{self.agency}_Assistance_Full"
