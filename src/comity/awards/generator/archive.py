"""A national file set in the form of the Award Data Archive: zips by agency and fiscal year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from comity.awards.generator.agency_year import AgencyYear
from comity.awards.generator.csv_writing import Packer
from comity.awards.generator.readme import readme
from comity.awards.generator.recipients import Recipient
from comity.awards.generator.size import (
    ARCHIVE_DAY,
    DELTA_DAY,
    EARLIER_DAY,
    RESTATED_DAY,
    Size,
)
from comity.awards.generator.totals import Totals
from comity.awards.generator.world import draw_actions, open_world, statement
from comity.errors import InputError
from comity.files import write_whole

if TYPE_CHECKING:
    import duckdb

Progress = Callable[[str, int, int], None]
"""Told what is being made, how far it is, and how far it goes."""


def generate_archive(
    folder: Path,
    size: Size,
    recipients: Sequence[Recipient],
    *,
    restated: AgencyYear | None = None,
    progress: Progress = lambda doing, done, total: None,
) -> int:
    """Write a file set, with its true totals, into a folder that is empty or new.

    Args:
        folder: where to write.
        size: rows, seed and years.
        recipients: governments of the gazetteer.
        restated: an agency-year of which an earlier and a later full file are written too.
        progress: told how far it is.
    Returns: the number of archives written.
    Raises: InputError if the folder holds files already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise InputError(f"-o: {folder} holds files; name a new folder, or empty it.")
    folder.mkdir(parents=True, exist_ok=True)
    with open_world(size, recipients, folder / "spilled", told_later=size.told_later) as data:
        _know(data)
        totals = Totals(data)
        with Packer(data, folder) as packer:
            _write_full(packer, totals, progress)
            _write_delta(packer, totals)
            if restated:
                _write_restated(packer, totals, restated)
        totals.write(folder, restated)
    write_whole(str(folder / "README.txt"), readme(size, restated).encode())
    return len(list(folder.glob("*.zip")))


def _know(data: duckdb.DuckDBPyConnection) -> None:
    """Draw everything, and prepare what a file shows of it."""
    days = {"delta_day": DELTA_DAY, "restated_day": RESTATED_DAY, "earlier_day": EARLIER_DAY}
    for name, day in days.items():
        data.execute(f"set variable {name} = date '{day}'")
    draw_actions(data)
    data.execute(statement("archive"))
    data.execute("drop table drawn_actions; drop table drawn_awards;")
    data.execute(statement("shown"))
    data.execute(statement("wide"))


def _write_full(packer: Packer, totals: Totals, progress: Progress) -> None:
    files, done = totals.add(ARCHIVE_DAY, "true"), 0
    for agency, own in groupby(files, key=itemgetter(0)):
        years = list(own)
        packer.hold(f"\"of agency\" = '{agency}'", sum(rows for *_, rows in years))
        for _, year, rows in years:
            one = AgencyYear(agency, year)
            done += 1
            progress(one.stem, done, len(files))
            inner = ARCHIVE_DAY + timedelta(days=year % 2)
            packer.pack(one.stem, one.rows, rows, day=ARCHIVE_DAY, inner_day=inner)


def _write_delta(packer: Packer, totals: Totals) -> None:
    packer.data.execute(statement("shown_delta"))
    name = "FY(All)_All_Assistance_Delta"
    totals.add_delta(f"{name}_{DELTA_DAY:%Y%m%d}.zip")
    packer.pack_delta(name, DELTA_DAY)


def _write_restated(packer: Packer, totals: Totals, restated: AgencyYear) -> None:
    for view, day in (("shown_earlier", EARLIER_DAY), ("shown_restated", RESTATED_DAY)):
        packer.data.execute(statement(view))
        found = totals.add(day, restated.rows)
        if not found:
            raise InputError(
                f"--restated: found {restated.agency}:{restated.year}, "
                "of which there are no rows; name an agency and year of these files, or more rows."
            )
        packer.hold(restated.rows, found[0][2])
        packer.pack(restated.stem, restated.rows, found[0][2], day=day, inner_day=day)
