"""Special bodies and officers: beside a government, and not silently the same."""

from __future__ import annotations

import pytest

from comity.governments import by_id, by_slug, every, match, resolve

BODIES = [one for one in every() if one.serves]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Port of Seattle", "wa/port-of-seattle"),
        ("Sound Transit", "wa/sound-transit"),
        ("Central Puget Sound Regional Transit Authority (Sound Transit)", "wa/sound-transit"),
        ("SEATTLE HOUSING AUTHORITY", "wa/seattle-housing-authority"),
        ("HOUSING AUTHORITY OF THE CITY OF SEATTLE", "wa/seattle-housing-authority"),
        (
            "King County Regional Homelessness Authority",
            "wa/king-county-regional-homelessness-authority",
        ),
        ("Chicago Public Schools", "il/chicago-board-of-education"),
        ("CHICAGO BOARD OF EDUCATION", "il/chicago-board-of-education"),
        ("Chicago Housing Authority", "il/chicago-housing-authority"),
        (
            "Los Angeles County Consolidated Fire Protection District",
            "ca/los-angeles-county-fire-protection-district",
        ),
        ("Sonoma County Water Agency", "ca/sonoma-county-water-agency"),
        (
            "Sonoma County Community Development Commission",
            "ca/sonoma-county-community-development-commission",
        ),
        (
            "Sonoma Valley County Sanitation District",
            "ca/sonoma-valley-county-sanitation-district",
        ),
        ("Alameda County Fire Department", "ca/alameda-county-fire-department"),
        (
            "Alameda County Flood Control and Water Conservation District",
            "ca/alameda-county-flood-control-and-water-conservation-district",
        ),
        ("San Francisco Unified School District", "ca/san-francisco-unified-school-district"),
        ("Eugene School District 4J", "or/eugene-school-district-4j"),
    ],
)
def test_a_body_is_known_by_its_names(name: str, slug: str) -> None:
    """Each is a separate body with a record of its own."""
    answer = match(name)

    assert ("separate body", by_slug(slug)) == (answer.decision, answer.government)
    assert answer.serves
    assert resolve(name) == by_slug(slug)


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("King County Metro", "WA-c033"),
        ("KING COUNTY METRO TRANSIT", "WA-c033"),
        ("California Board of State and Community Corrections", "CA"),
    ],
)
def test_a_department_is_the_government_it_is_part_of(name: str, identity: str) -> None:
    """The legal recipient of its awards is the county or State."""
    answer = match(name)

    assert ("matched", by_id(identity)) == (answer.decision, answer.government)
    assert "department" in answer.evidence


def test_a_relation_has_a_source_or_claims_nothing() -> None:
    """Without a source the relation is unknown and the confidence low."""
    for body in BODIES:
        for relation in body.serves:
            assert relation.relation in ("separate", "dependent", "department", "unknown")
            assert bool(relation.source) == (relation.relation != "unknown")
            assert (relation.confidence == "low") == (relation.relation == "unknown")
            assert by_id(relation.government) is not None


def test_a_body_stands_beside_the_place_it_first_serves() -> None:
    """The id is the place's with a name of its own after a full stop."""
    for body in BODIES:
        assert body.id.partition(".")[0] == body.serves[0].government
        assert by_id(body.id) == body == by_slug(body.slug)


@pytest.mark.parametrize(
    ("name", "identity", "state"),
    [
        ("Governor of Kentucky", "KY.governor", "KY"),
        ("Governor of Kentucky, KY", "KY.governor", "KY"),
        ("Josh Shapiro, Governor of Pennsylvania", "PA.governor", "PA"),
        ("Governor of the Commonwealth of Virginia", "VA.governor", "VA"),
        ("Attorney General of the State of Washington", "WA.attorney-general", "WA"),
    ],
)
def test_an_officer_is_not_silently_the_state(name: str, identity: str, state: str) -> None:
    """Whom an order for a Governor protects is a question; the State is only served."""
    answer = match(name)

    assert ("separate body", by_id(identity)) == (answer.decision, answer.government)
    assert [state] == [one.id for one in answer.serves]
    assert answer.government is not None
    assert answer.government.serves[0].relation == "officer of"


def test_the_office_of_an_officer_is_the_state() -> None:
    """An office that receives awards is a part of the State."""
    for name in ("OFFICE OF THE GOVERNOR", "ATTORNEY GENERAL OFFICE OF"):
        assert match(name, state="KY").government == by_id("KY")
