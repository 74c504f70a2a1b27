"""Traps of audits, listings and published figures, each by its number in the list of traps."""

from __future__ import annotations

import csv
import gzip
import json
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from comity.awards import read_awards
from comity.awards.announced import Record, on_record
from comity.awards.baselines import baseline
from comity.awards.cells.money import cents_of
from comity.awards.deliveries import compare
from comity.awards.joint_awards import JointAward, joint_awards, joint_awards_told
from comity.awards.layouts.audit_awards import AUDIT_AWARDS
from comity.awards.layouts.staged import STAGED
from comity.awards.listing_history import predecessors, span_on
from comity.awards.published import difference, differences, of_earlier_years
from comity.findings.beside import beside
from comity.findings.opened import open_law
from comity.governments import match
from tests.awards.layouts.audit_staging import (
    AWARDS,
    SEFA,
    an_audit,
    an_award,
    sample,
    staged,
    versions,
    versions_of_sample,
)
from tests.awards.layouts.test_audit_tables import AWARD_COLUMNS, changed
from tests.awards.lists.files import SHARED, a_csv, needs_shared

NEW_YORK = "KKLCUUCJ6US6"
FOR_EVER = date(9999, 12, 31)
MILLION = 100_000_000


def lines(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a sample, packed or not."""
    path = SHARED / name
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as stream:
        yield from csv.DictReader(stream)


def inventory(program: str) -> dict[str, Any]:
    """Give a listing of the federal program inventory."""
    path = SHARED / "assistance_listings_fpi_2025-12_state_local.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        listing: dict[str, Any]
        for line in stream:
            listing = json.loads(line)
            if listing["id"] == program:
                return listing
    raise LookupError(program)


def of_year(program: str, fiscal_year: int) -> tuple[int, int]:
    """Give what SAM.gov and USAspending say of a listing's year, in cents."""
    (year,) = (x for x in inventory(program)["obligations"] if x["x"] == str(fiscal_year))
    return round(year["sam_actual"] * 100), round(year["usa_spending_actual"] * 100)


def test_trap_29_listings_change() -> None:
    """A condition names a program: Recovery Act numbers are Byrne JAG, a reused one is not."""
    shelf = open_law()
    stimulus = " ".join(beside(shelf, "il/chicago", "16.804", 2009, date(2009, 8, 1)))

    assert "16.738" in predecessors("16.804")
    assert "16.804 carries on the program of 16.738, which" in stimulus
    assert "16.738" not in " ".join(beside(shelf, "il/chicago", "16.751", 2017, None))
    urban = span_on("97.008", date(2008, 1, 1))
    nonprofit = span_on("97.008", date(2025, 1, 1))
    assert urban and nonprofit
    assert (urban.title, nonprofit.title) == (
        "Urban Areas Security Initiative",
        "Non-Profit Security Program",
    )
    reused = " ".join(beside(shelf, "il/chicago", "97.008", 2008, date(2008, 1, 1)))
    assert "97.008 named the Urban Areas Security Initiative when this award was made" in reused


def test_trap_31_joint_jag_awards() -> None:
    """An allocation is no award: the county's 17,233 dollars stand beside 376,582 passed on."""
    (cook,) = joint_awards("il/cook-county", 2017)
    (milwaukee,) = joint_awards("wi/milwaukee-county")

    assert (cook.passed_on_cents, cook.award_cents, cook.own_cents) == (37_658_200, None, None)
    assert (milwaukee.passed_on_cents, milwaukee.named) == (59_664_000, ("wi/milwaukee",))
    assert "share" not in {field.name for field in fields(JointAward)}
    assert joint_awards_told("il/cook-county", "16.738", 2017)[0].startswith("16.738 of FY2017")
    assert joint_awards_told("il/cook-county", "16.575", 2017) == []
    assert joint_awards_told("il/cook-county", "16.738", None) == []


def test_trap_32_allocation_is_not_award_is_not_outlay(tmp_path: Path) -> None:
    """What a list allocates, obligates and has drawn are three figures, never one."""
    path = a_csv(
        tmp_path,
        "16.738,2017,1598231.00,,allocation",
        "16.738,2017,1598231.00,900000.00,award",
        header="ALN,Fiscal year,Obligated,Drawn,Kind of figure",
    )

    rows = read_awards(path).rows

    assert [(row.figure, row.obligated_cents, row.drawn_cents) for row in rows] == [
        ("allocation", 159_823_100, None),
        ("award", 159_823_100, 90_000_000),
    ]


@needs_shared
def test_trap_33_one_off_spikes() -> None:
    """A year far above the median is told, and the usual year is the median: DOJ, all years."""
    by_year = {
        int(line["fiscal_year"]): cents_of(line["doj_obligations"]) or 0
        for line in lines("usaspending_assistance_totals_by_fy.csv")
    }
    # One recipient's year: a security grant of 50 million beside awards of a few (funding.yaml).
    city = {2014: 3 * MILLION, 2015: 4 * MILLION, 2016: 5_545_006_600, 2017: 3 * MILLION}

    assert baseline(by_year).cents == 361_192_429_071
    assert baseline(by_year).spikes == {}
    assert baseline(city).cents == 3 * MILLION
    assert baseline(city).spikes == {2016: 5_545_006_600}


@needs_shared
def test_trap_34_pass_through_is_hidden() -> None:
    """The audit shows what came through somebody; direct and indirect stand side by side."""
    florida = [row for row in versions_of_sample(SEFA) if row["report_id"] == "181744-22"]
    through = [row for row in florida if not row["is_direct"]]
    (title_i,) = (
        row
        for row in versions_of_sample(AWARDS)
        if row["uei"] == NEW_YORK and row["program"] == "84.010"
    )

    assert (len(florida), len(through)) == (191, 107)
    assert all(row["passthrough"] for row in through)
    assert (title_i["cents"], title_i["is_direct"]) == (72_791_900_000, False)


def test_trap_40_state_money_at_the_capital() -> None:
    """The place of a recipient never owns an award: an office of the State sits in a city."""
    for city in ("SACRAMENTO", "MATHER"):
        answer = match("CALIFORNIA GOVERNORS OFFICE OF EMERGENCY SERVICES", state="CA", city=city)

        assert answer.government and answer.government.id == "CA"
    assert not {"place_code", "city"} & set(STAGED["audited"])


@needs_shared
def test_trap_45_fac_award_repeats_per_finding() -> None:
    """21,711 rows are 15,409 awards; one award stands 53 times and is counted once."""
    rows = sample(AWARDS)
    times = Counter((row["report_id"], row["award_reference"]) for row in rows)
    ((most, often),) = times.most_common(1)

    found = versions_of_sample(AWARDS)

    assert (len(rows), len(found)) == (21_711, 15_409)
    assert often == 53
    (once,) = (row for row in found if (row["report_id"], row["award_reference"]) == most)
    assert once["cents"] == next(
        row["cents"] for row in rows if (row["report_id"], row["award_reference"]) == most
    )


@needs_shared
def test_trap_46_fac_resubmissions() -> None:
    """Six auditees submitted a period again: the older audit is known until the newer."""
    spans: dict[tuple[str, date], dict[str, tuple[date, date]]] = {}
    for row in versions_of_sample(AWARDS):
        spans.setdefault((row["uei"], row["period_end"]), {})[row["report_id"]] = (
            row["known_from"],
            row["known_until"],
        )
    again = {key: audits for key, audits in spans.items() if len(audits) > 1}

    assert len(again) == 6
    assert again["Z3NEG76HUKC1", date(2023, 6, 30)] == {
        "2023-06-GSAFAC-0000021795": (date(2024, 2, 13), date(2024, 2, 26)),
        "2023-06-GSAFAC-0000025900": (date(2024, 2, 26), FOR_EVER),
    }
    for audits in again.values():
        known = sorted(audits.values())
        assert [until for _, until in known[:-1]] == [since for since, _ in known[1:]]
        assert known[-1][1] == FOR_EVER


@needs_shared
def test_trap_47_fac_fillers() -> None:
    """What the clearinghouse writes where it knows nothing is nothing, and no fault."""
    row = changed(
        auditee_uei="GSA_MIGRATION",
        additional_award_identification="BADBADBADBAD",
        passthrough_amount="-999999999",
        cluster_name="N/A",
    )

    (found,) = staged(AWARD_COLUMNS, row)

    assert found["fault"] == ""
    assert (found["uei"], found["award_number"], found["cluster"]) == ("", "", "")
    assert found["passed_on_cents"] is None
    assert "GSA_MIGRATION" not in {row["cluster"] for row in sample(SEFA)}


@needs_shared
def test_trap_48_fac_negative_expenditures() -> None:
    """823 rows are negative, and 25 amounts passed on; they are used as they are."""
    rows = sample(AWARDS)
    arkansas = [
        row["passed_on_cents"]
        for row in rows
        if row["auditee"] == "University of Arkansas for Medical Sciences"
        and row["program"] == "93.865"
    ]

    assert sum(row["cents"] < 0 for row in rows) == 823
    assert sum((row["passed_on_cents"] or 0) < 0 for row in rows) == 25
    assert -400_000 in arkansas
    assert {row["fault"] for row in rows if row["cents"] < 0} == {""}


@needs_shared
def test_trap_49_rounded_sefa() -> None:
    """New York City reports in thousands: totals may be off by 500 dollars a line."""
    cents = [row["cents"] for row in versions_of_sample(AWARDS) if row["uei"] == NEW_YORK]
    total = sum(cents)
    tolerance = (len(cents) + 1) * 500_00

    assert all(one % 1_000_00 == 0 for one in cents)
    assert difference(total + 12_000_00, cents) is None
    found = difference(total + 14_000_00, cents)
    assert found is not None
    assert (found.cents, found.rounding_cents) == (14_000_00, tolerance)


def test_trap_50_pass_through_names_in_one_cell() -> None:
    """Names are split on the bar, and numbers go with them by position."""
    award = an_award(
        is_direct=False,
        passthrough_name="MARYLAND STATE DEPARTMENT OF EDUCATION|MARYLAND DEPARTMENT OF LABOR",
        passthrough_id="210542|",
    )
    other = an_award(award_reference="AWARD-0002", is_direct=False)
    table = [
        {**key, "passthrough_name": name, "passthrough_id": number}
        for key in [{"report_id": other["report_id"], "award_reference": "AWARD-0002"}]
        for name, number in [("STATE OF A", "A|1"), ("STATE OF B", "GSA_MIGRATION")]
    ]

    first, second = versions([award, other], table)

    assert first["passthrough"] == (
        "MARYLAND DEPARTMENT OF LABOR; MARYLAND STATE DEPARTMENT OF EDUCATION [210542]"
    )
    assert second["passthrough"] == "STATE OF A [A|1]; STATE OF B"


def test_trap_51_different_years() -> None:
    """Each amount has its auditee's own interval, which is no federal fiscal year."""
    city = an_audit()
    state = an_audit(
        report_id="2023-09-GSAFAC-0000000002",
        uei="ABCDEFGHJKL2",
        period_start=date(2022, 10, 1),
        period_end=date(2023, 9, 30),
    )
    awards = [an_award(), an_award(report_id=state["report_id"], uei=state["uei"])]

    found = versions(awards, audits=[city, state])

    assert [(row["period_start"], row["period_end"], row["audit_year"]) for row in found] == [
        (date(2022, 7, 1), date(2023, 6, 30), 2023),
        (date(2022, 10, 1), date(2023, 9, 30), 2023),
    ]
    assert not {"fiscal_year"} & set(found[0])


@needs_shared
def test_trap_52_drift_between_two_deliveries() -> None:
    """Days and amounts are read as what they are; three negative totals that went are told."""
    names = ("govex_city_obligations_2024-06-05.csv", "govex_city_obligations_2024-07-31.csv")

    found = compare(*(SHARED / name for name in names))

    hidden = [one.first_cents for one in found.drifts.values() if one.hides_a_negative]
    assert found.figures == (880, 0, 0)
    assert sorted(cents for cents in hidden if cents) == [-103_872_800, -42_348_460, -16_452_876]
    assert all(one.second_cents is None for one in found.drifts.values())


@needs_shared
def test_trap_53_published_totals_that_do_not_add_up() -> None:
    """JAG 2018 is told with its difference; January 2018 adds up, with an odd figure kept in it."""
    # Total, then territories, local governments and States, as published in tenths of a million.
    jag = {2018: 2_591, 2019: 2_638}
    parts = [(2018, 63), (2018, 845), (2018, 1_782), (2019, 61), (2019, 827), (2019, 1_750)]
    tenth = MILLION // 10
    table = list(lines("jag_fy2017_allocations_jan2018_letters.csv"))
    allocated = {row["jurisdiction"]: row for row in table}

    found = differences(
        {year: total * tenth for year, total in jag.items()},
        [(year, part * tenth) for year, part in parts],
    )

    assert [*found] == [2018]
    assert (found[2018].cents, found[2018].published_cents) == (-99 * tenth, 2_591 * tenth)
    dollars = [int(row["fy2017_jag_allocation_usd"]) for row in table]
    assert difference(53_067_195_00, [one * 100 for one in dollars]) is None
    oregon = allocated["State of Oregon"]
    assert oregon["fy2017_jag_allocation_usd"] == "18244126"
    assert oregon["note"] == "implausible: larger than California"


@needs_shared
def test_trap_54_dictionaries_that_mislead() -> None:
    """The dictionary's references are shifted from row 6 on; our names are those of the data."""
    with tarfile.open(SHARED / "fac_data_dictionary_csv.tar.gz") as archive:
        member = archive.extractfile("dictionary_csv/federal_awards.csv")
        assert member
        text = member.read().decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    known = {name for cell in AUDIT_AWARDS.cells.values() for name in cell.names}
    known |= AUDIT_AWARDS.ignored

    wrong = [
        row["GSAFAC"]
        for row in rows[5:]
        if row["Column Reference"].removeprefix("award.") not in row["GSAFAC"]
    ]

    assert "federal_agency_prefix + federal_award_extension" in wrong
    assert "federal_program_name" in wrong
    assert "amount_expended" in wrong
    assert {name for name in AWARD_COLUMNS if name not in known} == set()
    (found,) = staged(AWARD_COLUMNS, changed())
    assert (found["program"], found["cents"]) == ("14.231", 1_470_600_000)


@needs_shared
def test_trap_56_lag_of_new_awards() -> None:
    """A program with a notice and no new rows is pending: not zero, and not minus eight million."""
    announced, recorded = of_year("97.067", 2025)

    assert (announced, recorded) == (100_800_000_000, -790_665_102)
    assert on_record(announced, recorded) is Record.PENDING
    assert on_record(*of_year("16.606", 2024)) is Record.PENDING
    assert on_record(*of_year("97.067", 2024)) is Record.REPORTED


@needs_shared
def test_trap_57_reused_revenue_lines() -> None:
    """New York City booked 31.9 million of JAG in its year 2017, in eight agencies."""
    spent = {
        line["Agency Name"]: cents_of(line["Actuals"]) or 0
        for line in lines("nyc_cafr_federal_grants_by_cfda_main.csv.gz")
        if (line["Year"], line["CFDA Number"]) == ("2017", "16.738")
    }
    (allocated,) = (
        int(line["fy2017_jag_allocation_usd"]) * 100
        for line in lines("jag_fy2017_allocations_jan2018_letters.csv")
        if line["jurisdiction"] == "New York City"
    )

    assert len(spent) == 8
    assert spent["POLICE DEPARTMENT"] == 2_657_852_400
    assert of_earlier_years(sum(spent.values()), allocated) == 3_192_981_800 - 412_044_700
