"""The true totals of a generated file set, to hold an import against."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from comity.awards.generator.agency_year import AgencyYear
from comity.awards.generator.size import ARCHIVE_DAY, DELTA_DAY, RESTATED_DAY
from comity.awards.generator.world import statement
from comity.files import write_whole

if TYPE_CHECKING:
    import duckdb

_FILES = ("file", "snapshot", "agency_code", "fiscal_year", "rows", "obligation_cents", "cents")
_STANDING = ("as_of", "agency_code", "fiscal_year", "actions", "cents")


class Totals:
    """Collects what each file holds, from the view `wide`, and what stands after each."""

    def __init__(self, data: duckdb.DuckDBPyConnection) -> None:
        self.data = data
        self._files: list[Sequence[object]] = []

    def add(self, day: date, which: str) -> list[tuple[str, int, int]]:
        """Add the full files of a day; give agency, fiscal year and last line of each."""
        found = self.data.execute(f"""
            select "of agency", "of year", count(*), sum("of obligation"), sum("of cents"),
                max("of line")
            from wide where {which} group by all order by all
        """).fetchall()
        for agency, year, rows, obligation, cents, _ in found:
            name = f"FY{year}_{agency}_Assistance_Full_{day:%Y%m%d}.zip"
            self._files.append((name, day, agency, year, rows, obligation, cents))
        return [(agency, year, last) for agency, year, *_, last in found]

    def add_delta(self, name: str) -> None:
        """Add the delta file; deleted rows count as rows without cents."""
        found = self.data.execute("""
            select "of agency", "of year", count(*),
                coalesce(sum("of obligation") filter ("of delta" <> 'D'), 0),
                coalesce(sum("of cents") filter ("of delta" <> 'D'), 0)
            from wide group by all order by all
        """).fetchall()
        self._files += [(name, DELTA_DAY, *row) for row in found]

    def write(self, folder: Path, restated: AgencyYear | None) -> None:
        """Write totals.csv, standing.csv and recipients.csv."""
        _write(folder / "totals.csv", _FILES, self._files)
        _write(folder / "standing.csv", _STANDING, self._standing(restated))
        self._write_names(folder / "recipients.csv")

    def _standing(self, restated: AgencyYear | None) -> list[Sequence[object]]:
        chosen = "false"
        if restated:
            chosen = f"agency_code = '{restated.agency}' and action_year = {restated.year}"
        steps = [
            (ARCHIVE_DAY, "not is_new", "cents"),
            (DELTA_DAY, "delta <> 'D'", "cents_after"),
            (RESTATED_DAY, f"{chosen} and delta <> 'D' and restated <> 'D'", "cents_restated"),
        ]
        found: list[Sequence[object]] = []
        for day, which, cents in steps:
            found += [(day, *row) for row in self.data.execute(f"""
                select agency_code, action_year, count(*), sum({cents})
                from acts where {which} group by all order by all
            """).fetchall()]  # fmt: skip
        return found

    def _write_names(self, path: Path) -> None:
        """Who each name of the full files truly is, with its rows and cents."""
        self.data.execute(statement("shown"))
        place = str(path).replace("'", "''")
        self.data.execute(f"""
            copy (
                select recipient_name, recipient_name_raw, recipient_uei, recipient_state_code,
                    recipient_city_name, "of slug" as slug, "of relation" as relation,
                    count(*) as rows, sum("of cents") as cents
                from wide where "of relation" <> 'no government' group by all order by all
            ) to '{place}' (format csv, header)
        """)


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_whole(str(path), text.getvalue().encode())
