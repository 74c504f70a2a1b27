"""What the folder of a generated file set says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.awards.generator.agency_year import AgencyYear
    from comity.awards.generator.size import Size

_TEXT = """\
SYNTHETIC FILES. No row is a real award.

Made by: comity awards generate --rows {rows} --seed {seed} --years {years}{restated}
The same line gives the same bytes (with the same release of Comity and of DuckDB).

Real here: the names, codes and places of governments, listings and agencies, and the layout.
Made up: every award, number (marked SYN), amount, day, address and description (marked SYNTHETIC),
and that a body of this name exists beside a government. No person is named.

FY<year>_<agency>_Assistance_Full_<day>.zip   full files as of 6 June 2026, {rows} rows in all
FY(All)_All_Assistance_Delta_<day>.zip        what is new, corrected (C) and deleted (D) a month on
totals.csv       rows and cents of each file by agency and fiscal year of the action;
                 obligation_cents is federal_action_obligation, cents is
                 generated_pragmatic_obligations, which counts loans by their subsidy
standing.csv     actions and cents that stand after each snapshot
recipients.csv   which government each name of the full files truly is
"""


def readme(size: Size, restated: AgencyYear | None) -> str:
    """The README of a file set, with the line that makes it again."""
    return _TEXT.format(
        rows=size.rows,
        seed=size.seed,
        years=f"{size.first_year}-{size.last_year}",
        restated=f" --restated {restated.agency}:{restated.year}" if restated else "",
    )
