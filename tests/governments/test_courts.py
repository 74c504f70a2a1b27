"""Where a government is at home in the federal courts."""

from __future__ import annotations

import pytest

from comity.governments import by_slug, courts, every
from tests.governments.shared import needs_shared_tables, rows_of


@pytest.mark.parametrize(
    ("slug", "districts", "circuit"),
    [
        ("wa/seattle", ("wawd",), "9"),
        ("wa/king-county", ("wawd",), "9"),
        ("wa", ("waed", "wawd"), "9"),
        ("il/chicago", ("ilnd",), "7"),
        ("ny/new-york", ("nysd", "nyed"), "2"),
        ("va/franklin", ("vaed",), "4"),
        ("va/franklin-county", ("vawd",), "4"),
        ("nc/hoke-county", ("ncmd",), "4"),
        ("dc", ("dcd",), "DC"),
        ("pr", ("prd",), "1"),
        ("gu", ("gud",), "9"),
        ("as", (), ""),
        ("wa/sound-transit", ("wawd",), "9"),
        ("wa/seattle-housing-authority", ("wawd",), "9"),
        ("ky/governor", ("kyed", "kywd"), "6"),
    ],
)
def test_courts_follow_the_counties(slug: str, districts: tuple[str, ...], circuit: str) -> None:
    """A place is in the districts of its counties, a State in all of its own."""
    government = by_slug(slug)

    assert government is not None
    assert (districts, circuit) == courts(government)


def test_every_government_has_courts_but_those_of_american_samoa() -> None:
    """No county is missing from the table of courts."""
    for one in every():
        districts, circuit = courts(one)
        assert (one.state == "AS") == (not districts) == (not circuit)


@needs_shared_tables
def test_the_table_of_counties_agrees() -> None:
    """3,239 county equivalents, with the court and circuit that title 28 gives them."""
    by_county = {one.geoid: one for one in every() if one.kind in ("county", "municipio")}
    for row in rows_of("county-district-circuit.csv"):
        if row["geoid"] in by_county:
            expected = ((row["courtlistener_id"],), row["circuit"])
            assert expected == courts(by_county[row["geoid"]])
