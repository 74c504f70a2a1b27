"""One layout reads the transactions of every era, delta files and files cut to some columns."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from comity.awards.layouts import recognise
from comity.errors import InputError
from tests.awards.layouts.eras import an_action, eras
from tests.awards.layouts.staging import TRANSACTIONS, staged, staged_one
from tests.awards.lists.files import SHARED, needs_shared

ERAS = eras()


@needs_shared
def test_the_last_era_is_that_of_the_real_sample() -> None:
    """The header built step by step has the very columns of a file of 2026."""
    with (SHARED / TRANSACTIONS).open(encoding="utf-8", newline="") as stream:
        assert sorted(next(csv.reader(stream))) == sorted(ERAS[112])


def test_every_era_has_its_count_of_columns() -> None:
    """The headers have as many columns as the source's history tells."""
    counts = [41, 59, 72, 73, 86, 87, 90, 95, 97, 100, 101, 105, 108, 110, 111, 112]

    assert [(count, len(ERAS[count])) for count in counts] == [(count, count) for count in counts]
    assert list(ERAS) == counts


@pytest.mark.parametrize("count", ERAS)
def test_an_action_of_every_era(count: int) -> None:
    """Number, day, cents, recipient, listing and type are read alike in all eras."""
    header = ERAS[count]
    layout = recognise(header)

    row = staged_one(header, an_action(header))

    assert layout.name == f"usaspending transactions, {count} columns"
    assert (layout.table, layout.unknown) == ("action", ())
    assert row["fault"] == ""
    assert (row["fain"], row["modification"], row["program"]) == ("2017DJBX0990", "00", "16.738")
    assert (row["cents"], row["action_day"]) == (123450, date(2017, 9, 30))
    assert (row["recipient"], row["recipient_state"]) == ("CITY OF CHICAGO", "IL")
    assert (row["agency_code"], row["assistance_type"]) == ("015", "04")
    assert (row["record_type"], row["duns"]) == ("2", "942439068")
    assert (row["period_start"], row["period_end"]) == (date(2016, 10, 1), date(2020, 9, 30))
    assert row["modified_day"] == date(2017, 10, 21)


@pytest.mark.parametrize("count", [era for era in ERAS if era > 41])
def test_a_transaction_has_the_same_key_in_every_era(count: int) -> None:
    """Before June 2019 the key is made of the parts of which the source makes it."""
    row = staged_one(ERAS[count], an_action(ERAS[count]))

    assert row["transaction_key"] == "1550_2017DJBX0990_-NONE-_16.738_00"


def test_a_key_without_codes_tells_actions_of_one_award_apart() -> None:
    """The 41 columns of September 2017 have no sub-agency code: day and amount stand in the key."""
    header = ERAS[41]
    first = an_action(header)
    second = an_action(header, federal_action_obligation="-1.00")

    rows = staged(header, first, second)

    assert len({row["transaction_key"] for row in rows}) == 2
    assert "transaction_key" in recognise(header).not_acquired


@pytest.mark.parametrize("count", ERAS)
def test_what_an_era_lacks_is_not_acquired(count: int) -> None:
    """Columns that came later are told as not acquired, never as empty."""
    lacking = set(recognise(ERAS[count]).not_acquired)

    since = {"reported_day": 112, "outlaid_cents": 108, "recipient_raw": 105, "uei": 97}
    since |= {"fund_codes": 95, "award_cents": 90, "award_source_key": 87, "correction": 72}
    since |= {"subagency_code": 59, "recipient_county_fips": 59, "place_code": 59}
    since |= {"funding_agency_code": 59, "recipient_place_code": 59, "transaction_key": 59}
    assert lacking - {"action_type"} == {name for name, era in since.items() if count < era}


def test_a_delta_file_has_a_column_in_front() -> None:
    """Its letter counts before the other column of corrections: C changed, D deleted."""
    header = ["correction_delete_ind", *ERAS[112]]
    letters = ["", "C", "D"]

    rows = staged(header, *(an_action(header, correction_delete_ind=one) for one in letters))

    assert recognise(header).name == "usaspending delta, 113 columns"
    assert [row["correction"] for row in rows] == letters
    assert [row["cents"] for row in rows] == [123450, 123450, 0]


def test_a_tombstone_holds_a_few_cells_and_has_no_fault() -> None:
    """A deleted transaction is told by its key; amount, day and agency are empty."""
    header = ["correction_delete_ind", *ERAS[112]]
    row = staged_one(
        header,
        {
            "correction_delete_ind": "D",
            "assistance_transaction_unique_key": "1550_2017DJBX0990_-NONE-_16.738_00",
            "award_id_fain": "2017DJBX0990",
            "modification_number": "00",
            "awarding_sub_agency_code": "1550",
            "cfda_number": "16.738",
            "last_modified_date": "2026-03-06",
        },
    )

    assert (row["fault"], row["correction"], row["cents"]) == ("", "D", 0)
    assert row["transaction_key"] == "1550_2017DJBX0990_-NONE-_16.738_00"
    assert (row["action_day"], row["modified_day"]) == (None, date(2026, 3, 6))


def test_columns_in_any_order_and_spelling_of_letters() -> None:
    """The header counts by name: order, capital letters and a mark of encoding do not."""
    header = ["\ufeff" + ERAS[112][0].upper(), *reversed(ERAS[112][1:])]

    assert recognise(header).name == "usaspending transactions, 112 columns"
    assert recognise(header).unknown == ()


def test_a_column_of_a_later_era_is_told() -> None:
    """A column that no era is known to have had does not stop the file."""
    layout = recognise([*ERAS[112], "award_basis"])

    assert layout.unknown == ("award_basis",)
    assert layout.name == "usaspending transactions, 113 columns"


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ("action_date", "it lacks action_date"),
        (
            "federal_action_obligation",
            "it lacks generated_pragmatic_obligations or federal_action_obligation",
        ),
        (
            "award_id_fain",
            "it lacks award_id_fain or award_id_uri or assistance_transaction_unique_key"
            " or assistance_award_unique_key",
        ),
    ],
)
def test_a_file_without_what_makes_an_action_is_refused(left_out: str, told: str) -> None:
    """A number, an amount and a day: the sentence names the nearest file and what is missing."""
    header = ["award_id_fain", "federal_action_obligation", "action_date", "cfda_number"]
    header.remove(left_out)

    with pytest.raises(InputError) as refusal:
        recognise(header)

    assert "most like usaspending transactions" in str(refusal.value)
    assert told in str(refusal.value)


def test_a_file_of_contracts_is_refused() -> None:
    """Contracts have no conditions of grants; the sentence says which file to give."""
    with pytest.raises(InputError, match="found a file of contracts"):
        recognise(["contract_transaction_unique_key", "award_id_piid", "action_date"])


def test_a_file_of_something_else_is_refused() -> None:
    """A header that no known file has is shown by its first columns."""
    with pytest.raises(InputError, match=r"found 4 columns \(a, b, c, \.\.\.\)"):
        recognise(["a", "b", "c", "d"])
