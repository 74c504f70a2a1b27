"""Write the rows of the view `wide` as CSV files of at most a million rows, and zip them."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from comity.awards.generator.zips import zip_files

if TYPE_CHECKING:
    import duckdb

MOST_ROWS_OF_A_FILE = 1_000_000
"""The archive splits a table where a spreadsheet would end."""

_MOST_ROWS_HELD = 100_000
"""Up to so many rows of an agency are worked out at once and held, then written file by file."""

_MOST_TO_PACK = 3
"""So many archives may wait to be packed: their text is on the disk until then."""

_KEPT_OF_A_DELETED_ROW = frozenset(
    ["assistance_transaction_unique_key", "award_id_fain", "modification_number", "award_id_uri"]
    + ["awarding_sub_agency_code", "cfda_number", "last_modified_date"]
)


class Packer:
    """Writes CSV files and packs them in the background while the next are written.

    `data` has the view `wide`; `folder` receives the archives.
    """

    def __init__(self, data: duckdb.DuckDBPyConnection, folder: Path) -> None:
        self.data, self.folder = data, folder
        self._packing = ThreadPoolExecutor(1)
        self._packed: list[Future[None]] = []
        # The rows come in the order of `acts` as long as the small tables are looked up in, and
        # not the other way round.
        data.execute("set disabled_optimizers = 'join_order,build_side_probe_side'")
        described = data.execute("describe wide").fetchall()
        self._names = [name for name, *_ in described if not name.startswith("of ")]
        self._rows = "wide"

    def __enter__(self) -> Packer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._packing.shutdown(cancel_futures=fault is not None)
        for packed in self._packed:
            if fault is None:
                packed.result()
        self.data.execute("reset disabled_optimizers")

    def hold(self, which: str, rows: int) -> None:
        """Work out the rows that the next files are chosen from, where they are few."""
        self._rows = "wide"
        if rows <= _MOST_ROWS_HELD:
            self.data.execute(f"create or replace temp table held as from wide where {which}")
            self._rows = "held"

    def pack(self, name: str, which: str, rows: int, *, day: date, inner_day: date) -> None:
        """Write rows of `wide` as `name_<day>.zip`.

        Args:
            name: as `FY2024_015_Assistance_Full`.
            which: SQL that chooses the rows.
            rows: the last of them, by the column `of line`.
            day: of the archive's name.
            inner_day: of the names inside, at times a day later.
        """
        members = []
        for part, first in enumerate(range(0, max(rows, 1), MOST_ROWS_OF_A_FILE), 1):
            path = self.folder / f"{name}_{part}.csv.part"
            lines = f'"of line" > {first} and "of line" <= {first + MOST_ROWS_OF_A_FILE}'
            self._write(path, f"{self._columns()} from {self._rows} where {which} and {lines}")
            members.append((f"{name}_{inner_day:%Y%m%d}_{part}.csv", path))
        self._pack(f"{name}_{day:%Y%m%d}.zip", members, inner_day)

    def pack_delta(self, name: str, day: date) -> None:
        """Write the changes shown by `wide` as a delta file of 113 columns."""
        path = self.folder / f"{name}.csv.part"
        self._write(
            path,
            f"nullif(replace(\"of delta\", 'N', ''), '') as correction_delete_ind, "
            f"{self._columns(_KEPT_OF_A_DELETED_ROW)} from wide",
        )
        self._pack(f"{name}_{day:%Y%m%d}.zip", [(f"{name}_{day:%Y%m%d}_1.csv", path)], day)

    def _columns(self, kept: frozenset[str] | None = None) -> str:
        return ", ".join(
            f'"{name}"'
            if kept is None or name in kept
            else f'case when "of delta" <> \'D\' then "{name}" end as "{name}"'
            for name in self._names
        )

    def _write(self, path: Path, columns_and_rows: str) -> None:
        place = str(path).replace("'", "''")
        self.data.execute(f"copy (select {columns_and_rows}) to '{place}' (format csv, header)")

    def _pack(self, name: str, members: list[tuple[str, Path]], day: date) -> None:
        self._packed.append(self._packing.submit(zip_files, self.folder / name, members, day))
        if len(self._packed) > _MOST_TO_PACK:
            self._packed[-1 - _MOST_TO_PACK].result()
