"""Small award files in the real 112-column layout, and stores made of them."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from comity.awards.store import Store, import_files, open_store
from comity.awards.store.resolving import RecipientName, Resolution
from comity.findings.recipients import Recipients

REAL = Path(__file__).parents[4] / "shared" / "data" / "awards"
"""Real samples; tests that read them are skipped where they are not at hand."""

COLUMNS = [
    "assistance_transaction_unique_key", "assistance_award_unique_key", "award_id_fain",
    "modification_number", "award_id_uri", "federal_action_obligation", "total_obligated_amount",
    "total_outlayed_amount_for_overall_award", "generated_pragmatic_obligations", "action_date",
    "period_of_performance_start_date", "period_of_performance_current_end_date",
    "awarding_agency_code", "awarding_agency_name", "awarding_sub_agency_code",
    "awarding_sub_agency_name", "recipient_uei", "recipient_duns", "recipient_name",
    "recipient_name_raw", "recipient_city_name",
    "prime_award_transaction_recipient_county_fips_code", "recipient_state_code", "cfda_number",
    "cfda_title", "assistance_type_code", "business_types_code",
    "correction_delete_indicator_code", "action_type_code", "record_type_code",
    "highly_compensated_officer_1_name", "initial_report_date", "last_modified_date",
]  # fmt: skip
"""The columns of a transaction file that the store reads, and one that it must not."""

USUAL = {
    "award_id_fain": "2024DJBX0001", "modification_number": "0",
    "federal_action_obligation": "100.00", "action_date": "2024-01-10",
    "awarding_agency_code": "015", "awarding_agency_name": "Department of Justice",
    "awarding_sub_agency_code": "1550", "recipient_name": "CITY OF CHICAGO",
    "recipient_state_code": "IL", "cfda_number": "16.738", "assistance_type_code": "04",
    "business_types_code": "C", "action_type_code": "A", "record_type_code": "2",
}  # fmt: skip


def action(**cells: Any) -> dict[str, str]:
    """A row of a transaction file; what is not said is usual."""
    said = {name: str(cell) for name, cell in cells.items()}
    row = dict.fromkeys(COLUMNS, "") | USUAL | said
    fain = row["award_id_fain"] or "-NONE-"
    made = {
        "assistance_transaction_unique_key": (
            f"{row['awarding_sub_agency_code']}_{fain}_{row['award_id_uri'] or '-NONE-'}"
            f"_{row['cfda_number']}_{row['modification_number']}"
        ),
        "assistance_award_unique_key": f"ASST_NON_{fain}_{row['awarding_agency_code']}",
        "generated_pragmatic_obligations": row["federal_action_obligation"],
    }
    return {name: cell or made.get(name, "") for name, cell in row.items()}


def deleted(key: str) -> dict[str, str]:
    """A tombstone of a delta file, which says a key and little else."""
    row = dict.fromkeys(COLUMNS, "")
    return row | {"assistance_transaction_unique_key": key, "correction_delete_ind": "D"}


def write(path: Path, rows: Iterable[dict[str, str]], columns: Sequence[str] = COLUMNS) -> Path:
    """Write a file; one with tombstones has the delta's first column."""
    rows = list(rows)
    if any("correction_delete_ind" in row for row in rows):
        columns = ["correction_delete_ind", *columns]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


class Plain:
    """A resolver that knows cities by `CITY OF`, and nothing else."""

    signature = "plain"

    def __call__(self, names: Sequence[RecipientName]) -> list[Resolution]:
        return [self._one(name.recipient) for name in names]

    def named(self, words: str) -> Resolution:
        return self._one(words.upper())

    def _one(self, name: str) -> Resolution:
        if not name.upper().startswith("CITY OF "):
            return Resolution("", "", "", "", "unknown", "")
        slug = name[8:].lower().replace(" ", "-")
        return Resolution(f"XX-{slug}", f"xx/{slug}", name, "XX", "matched", "")


def a_store(workspace: Path, *paths: Path, resolver: Any = None, **options: Any) -> Store:
    """Import files and open the store."""
    options.setdefault("signing_days", [])
    import_files(workspace, paths, resolver=resolver or Recipients(), **options)
    return open_store(workspace)


def rows_of(store: Store, sql: str) -> list[tuple[Any, ...]]:
    """The rows of a statement over the tables of a store."""
    with store.connect() as connection:
        return connection.execute(sql).fetchall()


def tree(folder: Path) -> str:
    """A hash of all files of a store, with their names; of locks and passing files none."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and path.name != "import.lock" and inside.parts[0] != "tmp":
            told.update(f"{inside}\n".encode() + path.read_bytes())
    return told.hexdigest()


def day(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)
