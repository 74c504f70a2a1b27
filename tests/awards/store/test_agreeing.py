"""Figures of a store that do not agree: restated by later files, or no sum of their parts."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.awards.published import Difference, Drift, drift
from comity.awards.store import Store
from comity.awards.store.agreeing import Agreement, AwardTotal, Restated, agreement
from comity.errors import InputError
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, Plain, a_store, action, day, deleted, write

FIRST, SECOND = (
    "FY2024_015_Assistance_Full_20250606_1.csv",
    "FY2024_015_Assistance_Full_20260606_1.csv",
)
EXAMPLES = int(os.environ.get("COMITY_EXAMPLES", "15"))
LATER = day("2026-12-01")
TRANSACTIONS = REAL / "usaspending_assistance_transactions_112col_sample.csv"
SEFA = REAL / "fac_sefa_award_rows_main.csv.gz"
FINDINGS = REAL / "fac_award_findings_2024_main.csv.gz"


def told(workspace: Path, *paths: Path, known: date = LATER) -> Agreement:
    """What the figures of some files say of each other."""
    return agreement(stored(workspace, *paths), known=known)


def stored(workspace: Path, *paths: Path) -> Store:
    return a_store(workspace, *paths, snapshot=day("2026-06-06"), resolver=Plain())


def moves(one: Restated) -> dict[str, int]:
    """The counts and cents of a restatement that are not nothing."""
    fields = {name: getattr(one, name) for name in one.__slots__}
    return {
        name: value
        for name, value in fields.items()
        if value and name.endswith(("rows", "cents")) and isinstance(value, int)
    }


def test_what_a_later_whole_file_changed_is_told_by_agency_and_year(tmp_path: Path) -> None:
    """Actions gone, new, changed, and with other words; known from the later file's day on."""
    kept = action(award_id_fain="KEPT")
    before = [
        kept,
        action(award_id_fain="GONE", federal_action_obligation="-50.00"),
        action(award_id_fain="CHANGED"),
        action(award_id_fain="MOVED", recipient_name="CITY OF AUSTIN"),
    ]
    after = [
        kept,
        action(award_id_fain="CHANGED", federal_action_obligation="90.00"),
        action(award_id_fain="MOVED", recipient_name="CITY OF DALLAS"),
        action(award_id_fain="NEW", federal_action_obligation="7.00"),
    ]

    store = stored(tmp_path, write(tmp_path / FIRST, before), write(tmp_path / SECOND, after))

    (one,) = agreement(store, known=LATER).restated
    assert (one.agency_code, one.fiscal_year, one.is_total) == ("015", 2024, False)
    assert (one.told_on, one.awards, one.cents) == (day("2026-06-06"), 4, 5000 + 700 - 1000)
    assert moves(one) == {
        "gone_rows": 1, "gone_cents": -5000, "new_rows": 1, "new_cents": 700,
        "changed_rows": 1, "changed_from_cents": 10000, "changed_to_cents": 9000,
        "reworded_rows": 1, "gone_negative_rows": 1, "gone_negative_cents": -5000,
    }  # fmt: skip
    assert one.gone_negative_award == "015/GONE"
    assert agreement(store, known=day("2026-06-05")).restated == []


FIGURES = st.dictionaries(st.sampled_from("ABCD"), st.sampled_from((-200, -100, 0, 100)))


@given(FIGURES, FIGURES)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_two_whole_files_restate_is_the_drift_of_their_figures(
    first: dict[str, int], second: dict[str, int]
) -> None:
    """The statement over the store and the comparison of two tables follow one rule."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        files = [
            write(
                place / name,
                [
                    action(award_id_fain=key, federal_action_obligation=f"{cents / 100:.2f}")
                    for key, cents in figures.items()
                ],
            )
            for name, figures in ((FIRST, first), (SECOND, second))
        ]
        restated = told(place, *files).restated

    drifts = drift(first, second).values()
    gone = [one.first_cents for one in drifts if one.second_cents is None]
    new = [one.second_cents for one in drifts if one.first_cents is None]
    assert sum(one.gone_rows for one in restated) == len(gone)
    assert sum(one.new_rows for one in restated) == len(new)
    assert sum(one.changed_rows for one in restated) == len(drifts) - len(gone) - len(new)
    assert sum(one.gone_negative_rows for one in restated) == sum(
        one.hides_a_negative for one in drifts
    )
    assert sum(one.cents for one in restated) == sum(second.values()) - sum(first.values())


def test_the_same_file_of_another_day_restates_nothing(tmp_path: Path) -> None:
    """Same bytes, two days: two sources over one part, of which each row counts once."""
    rows = [action(total_obligated_amount="250.00")]
    store = stored(tmp_path, write(tmp_path / FIRST, rows), write(tmp_path / SECOND, rows))

    found = agreement(store, known=LATER)

    assert len(store.manifest.sources) == 2
    assert store.manifest.counts["rows"] == 2
    assert (found.restated, found.award_totals.compared) == ([], 1)


def test_one_delivery_restates_nothing(tmp_path: Path) -> None:
    """Files of one day complete each other."""
    files = [
        write(tmp_path / f"custom_2026-06-06_{n}.csv", [action(award_id_fain=n)]) for n in "ab"
    ]

    assert told(tmp_path, *files).restated == []


def test_actions_that_a_part_of_a_year_adds_are_not_called_new(tmp_path: Path) -> None:
    """Without a whole file before, nobody can say that they were not there before."""
    first = write(tmp_path / "custom_2025-06-06.csv", [action(award_id_fain="A")])
    second = write(tmp_path / "custom_2026-06-06.csv", [action(award_id_fain="B")])

    assert told(tmp_path, first, second).restated == []


def test_a_deletion_that_takes_a_negative_away_is_told(tmp_path: Path) -> None:
    """A delta deletes a de-obligation: the sum without it is higher."""
    taken = action(federal_action_obligation="-6651.90")
    first = write(tmp_path / "custom_2025-06-06.csv", [taken])
    key = taken["assistance_transaction_unique_key"]
    second = write(tmp_path / "FY(All)_015_Assistance_Delta_20260606_1.csv", [deleted(key)])

    (one,) = told(tmp_path, first, second).restated

    assert (one.gone_rows, one.gone_negative_cents, one.cents) == (1, -665_190, 665_190)


def test_a_negative_figure_that_stays_negative_hides_nothing(tmp_path: Path) -> None:
    """It changed, and is below nothing as before."""
    files = [
        write(tmp_path / name, [action(federal_action_obligation=amount)])
        for name, amount in ((FIRST, "-50.00"), (SECOND, "-40.00"))
    ]

    (one,) = told(tmp_path, *files).restated

    assert (one.changed_rows, one.gone_negative_rows, one.cents) == (1, 0, 1000)


def test_too_little_memory_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how to give more."""
    store = stored(tmp_path, write(tmp_path / FIRST, [action(total_obligated_amount="5.00")]))
    monkeypatch.setenv("COMITY_MEMORY", "1kB")

    with pytest.raises(InputError, match="set COMITY_MEMORY to more, like 4GB"):
        agreement(store, known=LATER)


@needs_shared
def test_real_totals_of_two_search_exports_are_compared(tmp_path: Path) -> None:
    """An export tells totals of whole awards: one that changed is told apart from actions."""
    first = (REAL / "chicago_city_covid_awards.csv").read_text(encoding="utf-8")
    with (REAL / "chicago_city_covid_awards.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    amount = row["Award amount"]
    assert first.count(amount) > 0
    (tmp_path / "export_2023-01-10.csv").write_text(first, encoding="utf-8")
    later = first.replace(amount, "1.00", 1)
    (tmp_path / "export_2023-02-10.csv").write_text(later, encoding="utf-8")

    (one,) = told(
        tmp_path / "ws", tmp_path / "export_2023-01-10.csv", tmp_path / "export_2023-02-10.csv"
    ).restated

    assert (one.is_total, one.told_on, one.awards) == (True, day("2023-02-10"), 1)
    assert (one.changed_rows, one.changed_to_cents, one.gone_rows, one.new_rows) == (1, 100, 0, 0)


@needs_shared
def test_a_real_total_that_its_actions_do_not_reach(tmp_path: Path) -> None:
    """An award of 1,300,000 whose actions here come to 1,000,000; one begun before is left out."""
    totals = told(tmp_path, TRANSACTIONS).award_totals

    assert (totals.compared, totals.different, totals.begun_before) == (1, 1, 1)
    assert totals.largest == [
        AwardTotal(
            "097/HDTRA12310001",
            "THE TRUSTEES OF THE UNIVERSITY OF PENNSYLVANIA",
            day("2026-06-06"),
            130_000_000,
            100_000_000,
        )
    ]


def test_a_total_is_held_against_the_actions_known_on_its_own_day(tmp_path: Path) -> None:
    """What became known after the file that told it says nothing against it."""
    first = write(tmp_path / "custom_2025-06-06.csv", [action(total_obligated_amount="100.00")])
    second = write(
        tmp_path / "custom_2026-06-06.csv",
        [action(modification_number="1", action_type_code="C", action_date="2026-01-10")],
    )

    totals = told(tmp_path, first, second).award_totals

    assert (totals.compared, totals.different) == (1, 0)


def test_totals_of_loans_are_not_compared(tmp_path: Path) -> None:
    """Their actions are subsidy costs, and their total is something else."""
    loan = action(
        assistance_type_code="07", federal_action_obligation="0.00", total_obligated_amount="9.00"
    )

    assert (
        told(tmp_path, write(tmp_path / "custom_2026-06-06.csv", [loan])).award_totals.compared == 0
    )


def a_table(place: Path, columns: Sequence[str], *rows: Sequence[object]) -> Path:
    """Write a table of the clearinghouse."""
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return place


GENERAL = (
    "report_id", "auditee_uei", "auditee_name", "audit_year", "fy_start_date", "fy_end_date",
    "fac_accepted_date", "total_amount_expended",
)  # fmt: skip
AWARDS = (
    "report_id", "auditee_uei", "audit_year", "fac_accepted_date", "award_reference",
    "federal_agency_prefix", "federal_award_extension", "federal_program_name", "amount_expended",
    "is_direct", "is_loan",
)  # fmt: skip
ONE, TWO = "2023-06-GSAFAC-0000000001", "2023-06-GSAFAC-0000000002"


def general(place: Path, *totals: tuple[str, int], name: str = "CITY OF CHICAGO") -> Path:
    """Audits with what they say they spent in all, in dollars."""
    rows = [
        (report, "ABCDEFGHJKL1", name, 2023, "2022-07-01", "2023-06-30", f"2024-0{at}-01", total)
        for at, (report, total) in enumerate(totals, 1)
    ]
    return a_table(place, GENERAL, *rows)


def awards(place: Path, *spent: tuple[str, str, int], loan: str = "N") -> Path:
    """Awards of audits: report, reference, dollars."""
    rows = [
        (
            report,
            "ABCDEFGHJKL1",
            2023,
            "2024-01-01",
            reference,
            "16",
            "738",
            "JAG",
            amount,
            "Y",
            loan,
        )
        for report, reference, amount in spent
    ]
    return a_table(place, AWARDS, *rows)


def test_an_audit_total_that_is_not_the_sum_of_its_awards_is_told(tmp_path: Path) -> None:
    """Beyond what rounding to dollars explains; one that agrees is counted."""
    found = told(
        tmp_path,
        general(tmp_path / "general.csv", (ONE, 1_000_100), (TWO, 300)),
        awards(
            tmp_path / "federal_awards.csv",
            (ONE, "AWARD-0001", 900_037), (ONE, "AWARD-0002", 100_000), (TWO, "AWARD-0001", 300),
        ),
    ).audit_totals  # fmt: skip

    assert (found.compared, found.partial) == (2, 0)
    (one,) = found.different
    assert (one.report_id, one.auditee) == (ONE, "CITY OF CHICAGO")
    assert one.difference == Difference(100_010_000, 100_003_700, 150)


def test_an_audit_in_thousands_may_be_off_by_its_rounding(tmp_path: Path) -> None:
    """Five hundred dollars for each line and for the total."""
    found = told(
        tmp_path,
        general(tmp_path / "general.csv", (ONE, 1_001_000)),
        awards(
            tmp_path / "federal_awards.csv",
            (ONE, "AWARD-0001", 900_000),
            (ONE, "AWARD-0002", 100_000),
        ),
    ).audit_totals

    assert (found.compared, found.different) == (1, ())


@needs_shared
def test_real_schedules_beside_their_own_totals(tmp_path: Path) -> None:
    """Nine audits of 2022: with the totals that their awards come to, none differs."""
    first = stored(tmp_path / "first", SEFA)
    with first.connect() as connection:
        sums = connection.execute(
            "select report_id, (sum(cents) // 100)::bigint from audited group by 1 order by 1"
        ).fetchall()
    rows = [
        (report, "", "AUDITEE", 2022, "", "2022-12-31", "2023-04-01", sum_) for report, sum_ in sums
    ]
    path = a_table(tmp_path / "general.csv", GENERAL, *rows)

    found = told(tmp_path, SEFA, path).audit_totals

    assert (found.compared, found.partial, found.different) == (len(sums), 0, ())


def schedule(place: Path, *spent: tuple[str, str, str, int, int, int]) -> Path:
    """Awards: reference, listing's end, cluster, dollars, stated of the listing and cluster."""
    columns = [*AWARDS, "cluster_name", "federal_program_total", "cluster_total"]
    rows = [
        (ONE, "ABCDEFGHJKL1", 2023, "2024-01-01", reference, "20", number, "NAME", dollars, "Y",
         "N", cluster, listing_total, cluster_total)
        for reference, number, cluster, dollars, listing_total, cluster_total in spent
    ]  # fmt: skip
    return a_table(place, columns, *rows)


HIGHWAYS = "Highway Planning and Construction Cluster"


def test_a_listing_total_that_is_not_the_sum_of_its_awards_is_told(tmp_path: Path) -> None:
    """Each row repeats the total, so that one that contradicts the others is told alone."""
    found = told(
        tmp_path,
        schedule(
            tmp_path / "federal_awards.csv",
            ("AWARD-0001", "205", "N/A", 101, 303, 0),
            ("AWARD-0002", "205", "N/A", 202, 404, 0),
            ("AWARD-0003", "219", "N/A", 7, 7, 0),
        ),
    ).listing_totals

    assert (found.compared, found.partial) == (3, 0)
    (one,) = found.different
    assert (one.report_id, one.part) == (ONE, "20.205")
    assert one.difference == Difference(40_400, 30_300, 150)


def test_a_cluster_total_takes_in_all_listings_of_the_cluster(tmp_path: Path) -> None:
    """However its name is written; awards of no cluster state nothing, and that is no total."""
    found = told(
        tmp_path,
        schedule(
            tmp_path / "federal_awards.csv",
            ("AWARD-0001", "205", HIGHWAYS, 101, 101, 311),
            ("AWARD-0002", "219", HIGHWAYS.upper() + " ", 202, 202, 303),
            ("AWARD-0003", "600", "N/A", 7, 7, 0),
        ),
    ).cluster_totals

    assert (found.compared, found.partial) == (2, 0)
    (one,) = found.different
    assert one.part == HIGHWAYS.upper()
    assert one.difference == Difference(31_100, 30_300, 150)


def test_clusters_that_a_state_named_are_told_apart_by_its_name(tmp_path: Path) -> None:
    """The form calls all of them STATE CLUSTER; each has a total of its own."""
    columns = [*AWARDS, "cluster_name", "state_cluster_name", "cluster_total"]
    rows = [
        (ONE, "ABCDEFGHJKL1", 2023, "2024-01-01", f"AWARD-000{n}", "93", "778", "NAME", dollars,
         "Y", "N", "STATE CLUSTER", name, dollars)
        for n, dollars, name in ((1, 101, "Health"), (2, 202, "Food"))
    ]  # fmt: skip

    found = told(tmp_path, a_table(tmp_path / "federal_awards.csv", columns, *rows)).cluster_totals

    assert (found.compared, found.different) == (2, ())


@needs_shared
def test_real_schedules_state_totals_of_listings_and_clusters(tmp_path: Path) -> None:
    """850 listings and 46 clusters of nine workbooks: none differs from the sum of its awards."""
    found = told(tmp_path, SEFA)

    listings, clusters = found.listing_totals, found.cluster_totals
    assert (listings.compared, listings.partial, listings.different) == (850, 0, ())
    assert (clusters.compared, clusters.partial, clusters.different) == (46, 0, ())


def test_an_audit_submitted_again_is_told_with_the_figures_that_differ(tmp_path: Path) -> None:
    """Award by award; the first is known until the second."""
    files = (
        general(tmp_path / "general.csv", (ONE, 300), (TWO, 350)),
        awards(
            tmp_path / "federal_awards.csv",
            (ONE, "AWARD-0001", 400), (ONE, "AWARD-0002", -100),
            (TWO, "AWARD-0001", 350),
        ),
    )  # fmt: skip

    (one,) = told(tmp_path, *files).resubmitted

    assert (one.first_report, one.second_report) == (ONE, TWO)
    assert (one.told_on, one.is_partial) == (day("2024-02-01"), False)
    assert one.drifts == {
        ("AWARD-0001", "16.738"): Drift(40_000, 35_000),
        ("AWARD-0002", "16.738"): Drift(-10_000, None),
    }
    assert one.drifts["AWARD-0002", "16.738"].hides_a_negative
    store = stored(tmp_path, *files)
    assert agreement(store, known=day("2024-01-31")).resubmitted == []


@needs_shared
def test_six_real_auditees_submitted_again_without_another_figure(tmp_path: Path) -> None:
    """Seven submissions, one auditee three times; awards without findings are not at hand."""
    found = told(tmp_path, FINDINGS)

    assert len(found.resubmitted) == 7
    assert len({(one.auditee.casefold()[:12], one.period_end) for one in found.resubmitted}) == 6
    assert all(one.is_partial and one.drifts == {} for one in found.resubmitted)


def test_spending_above_what_was_obligated_in_the_year_is_of_other_years(tmp_path: Path) -> None:
    """The auditee's own year, direct awards, one listing."""
    paid = action(action_date="2022-08-01", federal_action_obligation="4000.00")
    after = action(
        action_date="2023-08-01", federal_action_obligation="9000.00", modification_number="1"
    )
    found = told(
        tmp_path,
        write(tmp_path / "custom_2026-06-06.csv", [paid, after]),
        general(tmp_path / "general.csv", (ONE, 31_000)),
        awards(tmp_path / "federal_awards.csv", (ONE, "AWARD-0001", 31_000)),
    )

    (one,) = found.spent_before
    assert (one.program, one.first_day, one.last_day) == (
        "16.738", day("2022-07-01"), day("2023-06-30"),
    )  # fmt: skip
    assert (one.spent_cents, one.obligated_cents, one.earlier_cents) == (
        3_100_000, 400_000, 2_700_000,
    )  # fmt: skip


@pytest.mark.parametrize("loan", ["N", "Y"])
def test_spending_below_what_was_obligated_says_nothing(tmp_path: Path, loan: str) -> None:
    """Nor do loans."""
    spent = 100 if loan == "N" else 900_000
    found = told(
        tmp_path,
        write(tmp_path / "custom_2026-06-06.csv", [action(action_date="2022-08-01")]),
        general(tmp_path / "general.csv", (ONE, spent)),
        awards(tmp_path / "federal_awards.csv", (ONE, "AWARD-0001", spent), loan=loan),
    )

    assert found.spent_before == []
