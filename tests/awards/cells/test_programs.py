"""Assistance listings in cells, and the catalogue that ships."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards import find_agency, find_listing
from comity.awards.cells.cell import UnreadableError
from comity.awards.cells.programs import programs_of


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("16.738", ("16.738",)),
        ("CFDA 16.738 - JAG", ("16.738",)),
        ("16.738; 16.710", ("16.738", "16.710")),
        ("16.738/16.710", ("16.738", "16.710")),
        ("16.738,16.710", ("16.738", "16.710")),
        ("16.738\n16.710", ("16.738", "16.710")),
        ("16.738 and 16.738", ("16.738",)),
        ('="16.590"', ("16.590",)),
        ("84.425D", ("84.425",)),
    ],
)
def test_listings_are_found_among_other_words(written: str, numbers: tuple[str, ...]) -> None:
    """Several listings in one cell are several programs of one award."""
    assert programs_of(written).numbers == numbers


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("97.05", "97.050"),
        (16.59, "16.590"),
        (20.6, "20.600"),
        ("93.6", "93.600"),
        (14.85, "14.850"),
    ],
)
def test_lost_zeros_come_back_with_a_note(written: str | float, number: str) -> None:
    """A spreadsheet that takes a listing for a number drops the zeros at its end."""
    programs = programs_of(written)

    assert programs.numbers == (number,)
    assert programs.notes == (f"{written} read as {number}: spreadsheets drop zeros at the end",)


def test_binary_noise_in_a_listing_is_undone() -> None:
    """20.524999999999999 stands in a real export, for 20.525."""
    assert programs_of("20.524999999999999").numbers == ("20.525",)


@pytest.mark.parametrize("written", ["93.RD", "16.U01", "97.UNKNOWN", "93.UNK", "16.000"])
def test_an_agency_may_be_all_that_is_known(written: str) -> None:
    """Audits write such numbers where a listing is not known: the agency still is."""
    programs = programs_of(written)

    assert programs.numbers == ()
    assert programs.agency_prefixes == (written[:2],)
    assert programs.notes[0].startswith(f"{written} names the agency alone: Department of ")


@pytest.mark.parametrize("written", ["", None, "all", "ALL FEDERAL GRANTS", "any", "-", "N/A"])
def test_no_program_means_every_program(written: str | None) -> None:
    """Blank, `all` and `any` name no listing, and are no fault."""
    programs = programs_of(written)
    assert (programs.numbers, programs.agency_prefixes, programs.notes) == ((), (), ())


def test_several_unnamed_listings_are_noted() -> None:
    """A real export says `Multiple assistance listings` and leaves open which."""
    programs = programs_of("Multiple assistance listings")
    assert programs.notes == ('"Multiple assistance listings" does not say which listing',)


def test_a_year_beside_the_listing_is_kept() -> None:
    """`16.738 FY2017` says two things in one cell."""
    assert programs_of("16.738 FY2017").fiscal_year == 2017


def test_a_number_outside_the_catalogue_is_used_with_a_note() -> None:
    """The catalogue is no list of everything: a number that it lacks may exist."""
    programs = programs_of("16.999")
    assert programs.numbers == ("16.999",)
    assert programs.notes == ("16.999 is not in the catalogue that ships with Comity",)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("51.123", "no federal agency has the prefix 51"),
        ("Byrne JAG", "write a listing number like 16.738"),
        ("693.15", "write a listing number like 16.738"),
        ("16.7381", "write a listing number like 16.738"),
        ("16738", "with its point, like 16.738"),
        ("16,738", "with its point, like 16.738"),
        ("16-738", "with its point, like 16.738"),
        ("#REF!", "repair the formula"),
    ],
)
def test_a_listing_that_cannot_exist_is_asked_about(written: str, right: str) -> None:
    """A prefix without an agency, a name alone, a number without its point."""
    with pytest.raises(UnreadableError, match=re.escape(right)):
        programs_of(written)


def test_the_catalogue_gives_titles_and_where_a_number_was_seen() -> None:
    """Titles are those of the federal program inventory."""
    listing = find_listing("16.738")
    assert listing is not None
    assert listing.title == "Edward Byrne Memorial Justice Assistance Grant Program"
    assert "fpi" in listing.seen


def test_typing_errors_of_one_filer_are_not_in_the_catalogue() -> None:
    """20.206 stands in a real audit for 20.205, and 16.205 in a real budget."""
    assert find_listing("20.205") is not None
    assert find_listing("20.206") is None
    assert find_listing("16.205") is None


def test_a_prefix_names_its_agency_unless_several_share_it() -> None:
    """90 is used by the Election Assistance Commission and by regional commissions."""
    justice, shared = find_agency("16.738"), find_agency("90")
    assert justice is not None and not justice.is_shared
    assert justice.name == "Department of Justice"
    assert shared is not None and shared.is_shared
    assert find_agency("51") is None


@given(st.text(alphabet="0123456789.;/ RDUK,FYCA-\n", max_size=24))
def test_any_words_are_listings_or_a_fault(written: str) -> None:
    """Whatever stands in a cell: listings have the form of listings, or there is a sentence."""
    try:
        programs = programs_of(written)
    except UnreadableError as fault:
        assert str(fault)
    else:
        assert all(re.fullmatch(r"\d\d\.\d{3}", number) for number in programs.numbers)
