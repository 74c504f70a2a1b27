"""The traps of the award files that the store has to step around, on real rows where there are."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from pathlib import Path

import pytest

from comity.awards.store import Store
from comity.awards.store.resolving import RecipientName, Resolution
from comity.awards.store.searching import Wanted, find_awards
from comity.awards.store.showing import show_award
from comity.findings.recipients import Recipients
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, a_store, action, deleted, rows_of, write

TODAY = date(2026, 12, 1)
TRANSACTIONS = REAL / "usaspending_assistance_transactions_112col_sample.csv"
DOJ = REAL / "doj_ojp_fabs_d2_2017q2_sample.csv"
CHICAGO = REAL / "chicago_city_covid_awards.csv"
SUBAWARDS = REAL / "usaspending_assistance_subawards_113col_sample.csv"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of the real samples."""
    paths = (TRANSACTIONS, DOJ, CHICAGO, SUBAWARDS)
    return a_store(tmp_path_factory.mktemp("real"), *paths, snapshot=date(2026, 6, 6))


def resolved(recipient: str, state: str, **others: str) -> Resolution:
    """What a recipient is told to be."""
    (found,) = Recipients()([name_of(recipient, state, **others)])
    return found


def name_of(recipient: str, state: str, **others: str) -> RecipientName:
    """A recipient's name as a row has it."""
    empty = RecipientName(recipient, "", "", "", state, "", "", "", "2")
    return empty._replace(**others)


def actions_of(store: Store, known: str) -> list[int]:
    """The cents of all actions as known on a day."""
    rows = rows_of(
        store,
        f"select cents from actions where known_from <= date '{known}'"
        f" and date '{known}' < known_until order by cents",
    )
    return [cents for (cents,) in rows]


@needs_shared
def test_trap_01_award_key_changed_in_july_2025(real: Store, tmp_path: Path) -> None:
    """Citations of before and after find one award; two files with either key make one, too."""
    old, new = "ASST_NON_HDTRA12310001_9761", "ASST_NON_HDTRA12310001_097"
    assert show_award(real, old, known=TODAY).about == show_award(real, new, known=TODAY).about

    before = action(
        award_id_fain="NNX17AJ96A", awarding_agency_code="080", awarding_sub_agency_code="8000",
        assistance_award_unique_key="ASST_NON_NNX17AJ96A_8000", modification_number="1",
    )  # fmt: skip
    after = {**before, "assistance_award_unique_key": "ASST_NON_NNX17AJ96A_080"}
    store = a_store(
        tmp_path,
        write(tmp_path / "custom_2025-07-01.csv", [before]),
        write(tmp_path / "custom_2025-08-01.csv", [after]),
    )
    assert rows_of(store, "select award_key from awards") == [("080/NNX17AJ96A",)]
    assert len(rows_of(store, "select * from actions")) == 1
    address = "https://www.usaspending.gov/award/ASST_NON_NNX17AJ96A_8000/"
    assert show_award(store, address, known=TODAY).about["award_key"] == "080/NNX17AJ96A"


@needs_shared
def test_trap_02_transaction_key_kept_the_sub_tier(real: Store) -> None:
    """The key of a transaction says 7526, that of its award 075; neither is made of the other."""
    shown = show_award(real, "ASST_NON_D8732143_075", known=TODAY)

    assert shown.about["award_key"] == "075/D8732143"
    assert shown.actions[0]["transaction_key"].startswith("7526_D8732143_")


def test_trap_04_fain_is_only_unique_within_an_agency(tmp_path: Path) -> None:
    """One number at two agencies is two awards; asked for by number alone, both are named."""
    rows = [
        action(award_id_fain="A-1", awarding_agency_code=agency, awarding_sub_agency_code=sub)
        for agency, sub in (("015", "1550"), ("086", "8620"))
    ]
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", rows))

    assert rows_of(store, "select award_key from awards") == [("015/A1",), ("086/A1",)]
    with pytest.raises(Exception, match=r"2 awards; write one of 015/A1 .*; 086/A1 "):
        show_award(store, "a-1", known=TODAY)


@needs_shared
def test_trap_07_late_first_reports(real: Store) -> None:
    """An action of June 2024 that was first reported in September 2025 is not known before."""

    def obligated(known: str) -> int:
        return show_award(real, "HDTRA12310001", known=date.fromisoformat(known)).obligated_cents

    assert obligated("2025-09-03") == 69_564_500
    assert obligated("2025-09-04") == 100_000_000


def test_trap_08_past_years_are_restated(tmp_path: Path) -> None:
    """A year that reads otherwise in a later file is known as it read until then."""
    rows = [
        action(cfda_number="16.575", federal_action_obligation=f) for f in ("-10.80", "1256.70")
    ]
    store = a_store(
        tmp_path,
        write(tmp_path / "FY2024_015_Assistance_Full_20251206_1.csv", rows[:1]),
        write(tmp_path / "FY2024_015_Assistance_Full_20260606_1.csv", rows[1:]),
    )

    assert actions_of(store, "2026-06-05") == [-1080]
    assert actions_of(store, "2026-06-06") == [125670]


def test_trap_09_tombstones_and_rows_that_a_newer_full_file_lacks(tmp_path: Path) -> None:
    """A deletion in a delta ends an action, and so does its absence from a newer whole file."""
    rows = [action(award_id_fain=f"D{n}", federal_action_obligation=n) for n in (1, 2, 3)]
    others = [action(award_id_fain="D9", federal_action_obligation=9, action_date="2023-09-30")]
    store = a_store(
        tmp_path,
        write(tmp_path / "FY2024_015_Assistance_Full_20260106_1.csv", rows),
        write(tmp_path / "FY2023_015_Assistance_Full_20260106_1.csv", others),
        write(
            tmp_path / "FY(All)_015_Assistance_Delta_20260206_1.csv",
            [deleted(rows[0]["assistance_transaction_unique_key"])],
        ),
        write(tmp_path / "FY2024_015_Assistance_Full_20260306_1.csv", rows[2:]),
    )

    assert actions_of(store, "2026-02-05") == [100, 200, 300, 900]
    assert actions_of(store, "2026-02-06") == [200, 300, 900]
    assert actions_of(store, "2026-03-06") == [300, 900]


def test_trap_09_a_tombstone_is_no_action_of_nothing(tmp_path: Path) -> None:
    """Once deleted an action is in no answer, not even with zero cents or as the award's day."""
    row = action(federal_action_obligation="0")
    key = row["assistance_transaction_unique_key"]
    store = a_store(
        tmp_path,
        write(tmp_path / "FY2024_015_Assistance_Full_20260106_1.csv", [row]),
        write(tmp_path / "FY(All)_015_Assistance_Delta_20260206_1.csv", [deleted(key)]),
    )

    assert actions_of(store, "2026-02-05") == [0]
    assert rows_of(store, "select count(*) from actions") == [(1,)]


def test_trap_07_a_first_report_dates_what_was_corrected_later(tmp_path: Path) -> None:
    """Known from its first report in the words of the first file that has it."""
    first = action(initial_report_date="2024-02-01", federal_action_obligation="1")
    later = {**first, "federal_action_obligation": "2", "generated_pragmatic_obligations": "2"}
    store = a_store(
        tmp_path,
        write(tmp_path / "custom_2025-07-01.csv", [first]),
        write(tmp_path / "custom_2025-08-01.csv", [later]),
    )

    assert actions_of(store, "2024-01-31") == []
    assert actions_of(store, "2024-02-01") == actions_of(store, "2025-07-31") == [100]
    assert actions_of(store, "2025-08-01") == [200]


def test_trap_09_a_split_file_with_a_part_missing_ends_nothing(tmp_path: Path) -> None:
    """Part 2 without part 1 is not the whole year, so what it lacks is not gone."""
    rows = [action(award_id_fain=f"D{n}") for n in (1, 2)]
    store = a_store(
        tmp_path,
        write(tmp_path / "FY2024_015_Assistance_Full_20260106_1.csv", rows),
        write(tmp_path / "FY2024_015_Assistance_Full_20260306_2.csv", rows[1:]),
    )

    assert actions_of(store, "2026-03-06") == [10000, 10000]


@needs_shared
def test_trap_11_outlays_unknown_and_above_the_award(real: Store, tmp_path: Path) -> None:
    """An empty cell is unknown, not nothing; more spent than awarded is kept, and flagged."""
    assert show_award(real, "HDTRA12310001", known=TODAY).outlaid_cents is None
    row = action(
        federal_action_obligation="1481706.65",
        total_outlayed_amount_for_overall_award="81336821.95",
    )
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [row]))

    shown = show_award(store, "2024DJBX0001", known=TODAY)

    assert (shown.outlaid_cents, shown.undrawn_cents) == (8_133_682_195, 0)
    assert shown.is_outlaid_above


def test_trap_14_formula_money_coded_in_two_ways(tmp_path: Path) -> None:
    """04 of one award and 03 of another make no difference: the listing alone tells the program."""
    rows = [
        action(award_id_fain=f"2016DJBX{code}", assistance_type_code=code, action_date="2016-09-01")
        for code in ("03", "04")
    ]
    rows.append(action(award_id_fain="2016VAGX03", assistance_type_code="03", cfda_number="16.575",
                       action_date="2016-09-01"))  # fmt: skip
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", rows))

    assert rows_of(store, "select program, fiscal_year from cells order by 1") == [
        ("16.575", 2016),
        ("16.738", 2016),
    ]
    assert rows_of(store, "select count(distinct cell) from actions where cents > 0") == [(2,)]


@needs_shared
def test_trap_17_many_names_for_one_government(real: Store) -> None:
    """Inverted, underlined and doubly spaced, all spellings of the real file are one city."""
    rows = rows_of(
        real,
        "select slug, count(distinct recipient) from recipients join governments using (government)"
        " where recipient ilike '%chicago%' and record = 'award' group by slug order by 2 desc",
    )

    assert rows[0] == ("il/chicago", 5)


@needs_shared
def test_trap_18_departments_and_police_as_recipients(real: Store) -> None:
    """A police department is part of its city, a state department of its State."""
    sql = "select recipient, slug from recipients join governments using (government)"
    found = dict(rows_of(real, sql))

    assert found["ESPANOLA POLICE DEPARTMENT"] == "nm/espanola"
    assert found["Covina Police Department"] == "ca/covina"
    assert found["Washington State Patrol"] == "wa"


@pytest.mark.parametrize(
    ("name", "state", "gov_id"),
    [
        ("CITY OF SOUTH SAN FRANCISCO", "CA", "CA-p73262"),
        ("TOWN OF WEST NEW YORK", "NJ", "NJ-p79610"),
        ("COUNTY OF NASSAU NEW YORK", "NY", "NY-c059"),
    ],
)
def test_trap_19_lookalikes(name: str, state: str, gov_id: str) -> None:
    """A name that contains another government's name is not that government."""
    assert resolved(name, state).gov_id == gov_id


@needs_shared
def test_trap_20_separate_bodies_in_the_same_city(real: Store) -> None:
    """The housing authority and the school board are their own governments, not the city."""
    rows = rows_of(
        real,
        "select distinct slug, decision"
        " from recipients left join governments using (government)"
        " where recipient ilike '%housing authority%' or recipient ilike 'board of education%'",
    )

    assert {decision for _, decision in rows} == {"separate body"}
    slugs = {slug for slug, _ in rows}
    assert "il/chicago-housing-authority" in slugs
    assert "il/chicago" not in slugs


def test_trap_21_a_parent_is_never_asked(tmp_path: Path) -> None:
    """A State's department with a city as its parent is the State's."""
    row = action(
        recipient_name="NORTH CAROLINA DEPARTMENT OF PUBLIC SAFETY",
        recipient_state_code="NC",
        recipient_parent_name="CITY OF RALEIGH",
    )
    columns = [*row, "recipient_parent_uei"]
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [row], columns))

    assert rows_of(store, "select slug from governments") == [("nc",)]


def test_trap_22_a_state_agency_registered_as_local_government() -> None:
    """The letter of the business type does not make a State's agency a city."""
    found = resolved(
        "COLORADO DEPARTMENT OF TRANSPORTATION", "CO", business_types="C", city="DENVER"
    )

    assert found.gov_id == "CO"


@pytest.mark.parametrize(
    ("name", "state", "gov_id"),
    [
        ("CITY AND COUNTY OF SAN FRANCISCO", "CA", "CA-p67000"),
        ("SAN FRANCISCO, CITY & COUNTY OF", "CA", "CA-p67000"),
        ("COUNTY OF SAN FRANCISCO", "CA", "CA-p67000"),
        ("CITY & COUNTY OF DENVER", "CO", "CO-p20000"),
        ("CITY OF PHILADELPHIA", "PA", "PA-p60000"),
        ("COUNTY OF PHILADELPHIA", "PA", "PA-p60000"),
        ("NEW YORK CITY", "NY", "NY-p51000"),
    ],
)
def test_trap_23_city_counties(name: str, state: str, gov_id: str) -> None:
    """A city that is its county is one government under either name."""
    assert resolved(name, state).gov_id == gov_id


def test_trap_24_numbers_carry_over_where_names_do_not_tell(tmp_path: Path) -> None:
    """A name that says nothing has its number's government, with the evidence; not a body's."""
    chicago = "CITY OF CHICAGO"
    rows = [
        action(award_id_fain="D1", recipient_name=chicago, recipient_uei="UEI000000001"),
        action(award_id_fain="D2", recipient_name="TREASURER 121", recipient_uei="UEI000000001"),
        action(award_id_fain="D3", recipient_name=chicago, recipient_duns="942439068"),
        action(award_id_fain="D4", recipient_name="OFFICE 1100", recipient_duns="942439068"),
        action(award_id_fain="D5", recipient_name="OFFICE 1200"),
    ]  # fmt: skip
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", rows))

    found = {
        name: (slug, evidence)
        for name, slug, evidence in rows_of(
            store,
            "select recipient, coalesce(slug, ''), evidence"
            " from recipients left join governments using (government)",
        )
    }
    assert found["TREASURER 121"] == ("il/chicago", "Same UEI as of CITY OF CHICAGO")
    assert found["OFFICE 1100"] == ("il/chicago", "Same DUNS as of CITY OF CHICAGO")
    assert found["OFFICE 1200"][0] == ""


@needs_shared
def test_trap_35_prime_plus_subaward_is_double_count(real: Store) -> None:
    """Subawards have a table of their own; no statement over actions meets their cents."""
    assert rows_of(real, "select sum(cents) from subawards") == [(5_000_000,)]
    assert rows_of(real, "select count(*) from actions where cents = 5000000") == [(0,)]


@needs_shared
def test_trap_36_duplicate_and_absurd_subawards(tmp_path: Path) -> None:
    """The second of a number in one report, one above its prime and one that is its number."""
    with SUBAWARDS.open(encoding="utf-8-sig", newline="") as file:
        (real,) = csv.DictReader(file)
    prime = real["prime_award_amount"]
    rows = [
        real,
        {**real, "subaward_amount": "50001.00"},
        {**real, "subaward_number": "6000000001", "subaward_amount": "6000000001.00"},
        {**real, "subaward_number": "X", "subaward_amount": str(float(prime) + 1)},
    ]
    store = a_store(tmp_path, write(tmp_path / "sub_2025-10-01.csv", rows, list(real)))

    found = dict(rows_of(store, "select cents, flag from subawards"))
    assert sorted(found.values()) == [
        "", "above the prime award", "amount equals its number", "duplicate",
    ]  # fmt: skip
    assert found[5_000_100] == "duplicate"
    assert found[600_000_000_100] == "amount equals its number"


@needs_shared
def test_trap_37_subawards_that_never_appear(real: Store) -> None:
    """Of a program whose subawards are never reported, none in the store means unknown."""
    (recovery,) = find_awards(real, Wanted(words=["SLFRP0138"]), known=TODAY)
    shown = show_award(real, "SLFRP0138", known=TODAY)
    grant = show_award(real, "HDTRA12310001", known=TODAY)

    assert recovery.program == "21.027"
    assert (shown.subawards.are_reported, shown.subawards.known) == (False, 0)
    assert (grant.subawards.are_reported, grant.subawards.known) == (True, 0)


@needs_shared
def test_trap_37_subawards_of_an_award_are_inside_it(real: Store, tmp_path: Path) -> None:
    """What is known of them stands beside the award's own dollars; a second telling counts once."""
    with SUBAWARDS.open(encoding="utf-8-sig", newline="") as file:
        (told,) = csv.DictReader(file)
    prime = action(
        award_id_fain=told["prime_award_fain"], awarding_agency_code="086",
        awarding_sub_agency_code="8620", federal_action_obligation="70000",
        assistance_award_unique_key=told["prime_award_unique_key"],
    )  # fmt: skip
    store = a_store(
        tmp_path,
        write(tmp_path / "custom_2025-07-01.csv", [prime]),
        write(
            tmp_path / "sub_2025-10-01.csv",
            [told, {**told, "subaward_amount": "50001.00"}],
            list(told),
        ),
    )

    shown = show_award(store, told["prime_award_fain"], known=TODAY)

    assert shown.obligated_cents == 7_000_000
    assert (shown.subawards.known, shown.subawards.cents) == (1, 5_000_000)
    assert shown.subawards.flagged == 1


def test_trap_31_a_joint_award_is_told_with_the_award(tmp_path: Path) -> None:
    """Seattle's JAG of FY2017 is known to be for eleven governments; Tacoma's is its own."""
    rows = [
        action(award_id_fain=f"2017DJBX000{n}", recipient_name=f"CITY OF {city}",
               recipient_state_code="WA", action_date="2017-08-01")
        for n, city in enumerate(("SEATTLE", "TACOMA"))
    ]  # fmt: skip
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", rows))

    (told,) = show_award(store, "2017DJBX0000", known=TODAY).joint

    assert "joint award of $657,975.00 for 11 governments" in told
    assert show_award(store, "2017DJBX0001", known=TODAY).joint == []


def test_trap_38_an_aggregate_is_no_award_of_a_government(tmp_path: Path) -> None:
    """Many recipients at a county's place: used, told as an aggregate, and nobody's."""
    row = action(
        award_id_fain="", award_id_uri="17031-2024-Q3", record_type_code="1",
        recipient_name="MULTIPLE RECIPIENTS", business_types_code="", recipient_city_name="CHICAGO",
        prime_award_transaction_recipient_county_fips_code="17031",
    )  # fmt: skip
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [row]))

    assert rows_of(store, "select government, cents from actions") == [(0, 10_000)]
    assert rows_of(store, "select is_aggregate from awards") == [(True,)]


def test_trap_42_empty_download_files(tmp_path: Path) -> None:
    """A header without rows is a file like any other."""
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", []))

    (source,) = store.manifest.sources
    assert (source.rows_in, source.rows_set_aside, source.cents_in) == (0, 0, 0)
    assert rows_of(store, "select count(*) from actions") == [(0,)]


def test_trap_44_file_split_and_dated_anew(tmp_path: Path) -> None:
    """Members dated a day after their zip are its parts, in order, and one whole year."""
    first = write(tmp_path / "FY2021_012_Assistance_Full_20220801_1.csv", [old_action(0)])
    packed = tmp_path / "FY2021_012_Assistance_Full_20220908.zip"
    with zipfile.ZipFile(packed, "w") as into:
        for part in (10, 1, 2):
            name = f"FY2021_012_Assistance_Full_20220909_{part}.csv"
            into.write(write(tmp_path / "passing" / name, [old_action(part)]), name)
    store = a_store(tmp_path, first, packed)

    names = [one.name.rpartition("_")[2] for one in store.manifest.sources[1:]]
    assert names == ["1.csv", "2.csv", "10.csv"]
    assert {one.snapshot for one in store.manifest.sources[1:]} == {"2022-09-09"}
    assert {one.covers for one in store.manifest.sources[1:]} == {"012 2021"}
    assert len(actions_of(store, "2022-09-08")) == 1
    assert len(actions_of(store, "2022-09-09")) == 3


def old_action(part: int) -> dict[str, str]:
    """An action of FY2021 at the Department of Agriculture."""
    return action(
        award_id_fain=f"P{part}", awarding_agency_code="012", awarding_sub_agency_code="12C2",
        action_date="2021-01-05",
    )  # fmt: skip
