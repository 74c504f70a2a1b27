"""What the audits say for a government, on rows made by hand."""

from __future__ import annotations

from datetime import date

import duckdb

from comity.awards.audits import BESIDE_AUDITED, audited_versions
from comity.awards.layouts import STAGED
from comity.awards.store.tables import AUDITED
from tests.awards.layouts.audit_staging import an_audit, an_award, versions

FOR_EVER = date(9999, 12, 31)


def test_the_columns_are_those_of_the_store() -> None:
    """Every column of the store's table but the government, then what auditees are resolved by."""
    (row,) = versions([an_award()])

    assert [*row] == [name for name in AUDITED if name != "government"] + [*BESIDE_AUDITED]


def test_the_types_are_those_of_the_store() -> None:
    """Each column has the type of the store's table, so that rows need no cast."""
    beside = {"source": "INTEGER", "snapshot": "DATE"}
    with duckdb.connect() as connection:
        for table, more in (("audited", beside), ("audit", beside), ("passthrough", {})):
            kinds = ", ".join(f"{name} {kind}" for name, kind in (STAGED[table] | more).items())
            connection.execute(f"create table {table} ({kinds})")
        query = f"describe {audited_versions('audited', 'passthrough', 'audit')}"
        found = {row[0]: row[1] for row in connection.execute(query).fetchall()}

    assert {name: found[name] for name in AUDITED if name != "government"} == {
        name: kind for name, kind in AUDITED.items() if name != "government"
    }


def test_the_table_of_audits_fills_what_awards_do_not_say() -> None:
    """Name, place and period come from the audit; the award's own words stand in for it."""
    (row,) = versions([an_award(auditee="", period_end=None)], audits=[an_audit()])

    assert (row["auditee"], row["state"]) == ("Town of Example", "NY")
    assert (row["period_start"], row["period_end"]) == (date(2022, 7, 1), date(2023, 6, 30))


def test_an_audit_of_another_period_is_no_resubmission() -> None:
    """Two years of one auditee are both known for ever."""
    older = an_award(report_id="2022-06-GSAFAC-0000000009", period_end=date(2022, 6, 30))

    assert {row["known_until"] for row in versions([older, an_award()])} == {FOR_EVER}


def test_an_audit_known_without_its_awards_ends_the_one_before() -> None:
    """The awards of a resubmission may not be at hand; the older ones are old all the same."""
    again = an_audit(report_id="2023-06-GSAFAC-0000000002", accepted_day=date(2024, 3, 5))

    (row,) = versions([an_award()], audits=[an_audit(), again])

    assert (row["known_from"], row["known_until"]) == (date(2024, 2, 1), date(2024, 3, 5))


def test_an_audit_without_a_day_of_acceptance_is_known_from_its_file() -> None:
    """The day of the file in which it was first seen stands in."""
    (row,) = versions([an_award(accepted_day=None)])

    assert row["known_from"] == date(2024, 4, 30)


def test_an_auditee_without_uei_is_told_by_its_ein() -> None:
    """Migrated rows have no UEI; the tax number keeps their submissions together."""
    first = an_award(uei="", ein="020713689")
    again = an_award(
        report_id="2023-06-GSAFAC-0000000002",
        uei="",
        ein="020713689",
        accepted_day=date(2024, 3, 5),
    )

    rows = versions([first, again])

    assert [row["known_until"] for row in rows] == [date(2024, 3, 5), FOR_EVER]


def test_the_fuller_row_of_an_award_stays() -> None:
    """A sheet of findings lacks what the table of awards says; the table's row is taken."""
    sheet = an_award(is_loan=None, snapshot=date(2024, 5, 1))
    table = an_award(is_loan=False)

    (row,) = versions([sheet, table])

    assert row["is_loan"] is False
