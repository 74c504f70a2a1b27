"""What a government is: its ids, slug, names and place in the tables."""

from __future__ import annotations

import pickle

import pytest

from comity.governments import Government, by_id, by_slug, every, look_up, ocd_id


def government(identity: str) -> Government:
    """Take one government from the table."""
    found = by_id(identity)
    assert found is not None
    return found


def test_a_city_has_id_slug_names_kind_counties_and_codes() -> None:
    """Seattle is described by its line in the table."""
    seattle = government("WA-p63000")

    assert (seattle.id, seattle.slug) == ("WA-p63000", "wa/seattle")
    assert (seattle.name, seattle.official_name) == ("Seattle, WA", "Seattle city")
    assert (seattle.kind, seattle.state, seattle.counties) == ("city", "WA", ("WA-c033",))
    assert seattle.population is not None and seattle.population > 700_000
    assert (seattle.geoid, seattle.serves, seattle.no_government) == ("5363000", (), None)
    assert seattle.ocd_id() == "ocd-division/country:us/state:wa/place:seattle"


def test_a_county_keeps_its_kind_in_its_name_and_lies_in_itself() -> None:
    """King County is shown as such, and is its own county."""
    king = government("WA-c033")

    assert (king.name, king.slug) == ("King County, WA", "wa/king-county")
    assert (king.kind, king.counties, king.geoid) == ("county", ("WA-c033",), "53033")


def test_a_state_is_shown_by_its_name_alone() -> None:
    """Washington the State has no comma in its name and a slug of two letters."""
    state = government("WA")

    assert (state.name, state.slug, state.kind, state.geoid) == ("Washington", "wa", "state", "53")
    assert state.counties == ()


def test_a_place_may_lie_in_several_counties() -> None:
    """Chicago reaches into DuPage County."""
    assert government("IL-p14000").counties == ("IL-c031", "IL-c043")


def test_a_town_has_the_code_of_its_county_in_its_census_code() -> None:
    """The GEOID of a county subdivision has ten digits."""
    assert government("NY-p34000").geoid == "3605934000"


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("CA-c075", "CA-p67000"),
        ("DC-c001", "DC"),
        ("NY-c047", "NY-p51000"),
        ("KY-c111", "KY-p48006"),
        ("VA-c510", "VA-p01000"),
        ("GA-p49000", "GA-p49008"),
        ("GU-c010", "GU"),
    ],
)
def test_a_unit_that_is_part_of_a_government_gives_that_one(part: str, whole: str) -> None:
    """The county of San Francisco is the City and County."""
    assert government(part).id == whole


def test_a_county_without_a_government_says_why() -> None:
    """Connecticut's counties, planning regions and Alaska's census areas are only areas."""
    for identity in ("CT-c001", "CT-c110", "RI-c007", "AK-c050", "MA-c017"):
        assert government(identity).no_government
    assert government("MA-c005").no_government is None


@pytest.mark.parametrize(
    ("slug", "identity"),
    [
        ("wa", "WA"),
        ("dc", "DC"),
        ("wa/king-county", "WA-c033"),
        ("la/orleans-parish", "LA-p55000"),
        ("ak/denali-borough", "AK-c068"),
        ("ny/new-york", "NY-p51000"),
        ("tn/nashville", "TN-p52006"),
        ("ky/louisville", "KY-p48006"),
        ("in/indianapolis", "IN-p36000"),
        ("hi/honolulu", "HI-c003"),
        ("md/baltimore", "MD-p04000"),
        ("md/baltimore-county", "MD-c005"),
        ("ca/san-francisco", "CA-p67000"),
        ("ca/san-francisco-county", "CA-p67000"),
        ("nv/carson-city", "NV-p09700"),
        ("ny/hempstead-town", "NY-p34000"),
        ("oh/sandusky", "OH-p70380"),
        ("oh/jackson-township-franklin-county", "OH-p37772"),
    ],
)
def test_slugs_are_readable(slug: str, identity: str) -> None:
    """The public key of a government can be said aloud."""
    assert by_slug(slug) == government(identity)


def test_ids_slugs_and_names_are_unique() -> None:
    """No two of the 39,000 share an id, a slug or the name that is shown."""
    all_of_them = list(every())

    assert len(all_of_them) > 39_000
    for trait in ("id", "slug", "name"):
        assert len({getattr(one, trait) for one in all_of_them}) == len(all_of_them)


def test_every_id_slug_and_census_code_leads_back() -> None:
    """Whatever a screen shows can be typed in again; a department leads to its government."""
    for one in every():
        if one.kind != "department":
            codes = [one.id, one.slug] + ([one.geoid] if one.geoid else [])
            assert [one] * len(codes) == [look_up(code) for code in codes]


def test_open_civic_data_ids_lead_back() -> None:
    """Derived and given Open Civic Data ids name one government each."""
    codes = {code: one for one in every() if (code := ocd_id(one))}

    assert len(codes) > 39_000
    for code, one in codes.items():
        assert look_up(code) == one


def test_a_government_does_not_change_and_can_be_kept() -> None:
    """Records are equal by id, hashable, and survive pickling."""
    seattle = government("WA-p63000")

    with pytest.raises(AttributeError):
        seattle.serves = ()
    assert pickle.loads(pickle.dumps(seattle)) == seattle
    assert len({seattle, government("WA-p63000")}) == 1
    assert repr(seattle) == "Government('WA-p63000', 'Seattle, WA')"
