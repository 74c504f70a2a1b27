"""Namesakes, over the whole table: a county is never taken for a city, nor a city for a county."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.governments import Government, by_id, every, look_up, match
from comity.governments.kinds import base_name

ALL = [one for one in every() if not one.serves]
COUNTIES = [one for one in ALL if one.kind == "county"]
PLACES = [one for one in ALL if one.kind not in ("county", "municipio", "city-county", "state")]
INDEPENDENT = [one for one in PLACES if one.kind == "city" and one.counties[0][4:] >= "510"]


def short(one: Government) -> str:
    """Give the name without its kind."""
    return base_name(one.official_name, one.kind).partition(" (")[0]


def test_the_form_of_a_county_gives_the_county() -> None:
    """ "X County, ST" is the county of that name, for all 3,000, whatever city bears it too."""
    for county in COUNTIES:
        answers = [match(county.name), match(county.official_name.upper(), state=county.state)]
        if county.official_name.endswith((" County", " Parish", " Borough")):
            answers.append(match(f"{county.official_name} Sheriff's Office", state=county.state))
        for answer in answers:
            assert (answer.decision, answer.government) == ("matched", county)


def test_the_bare_name_never_gives_a_county() -> None:
    """ "X, ST" is a city or town, or it is left open."""
    for county in COUNTIES:
        found = match(short(county), state=county.state).government
        assert found is None or found.kind != "county" or short(found) == found.official_name


def test_the_form_of_a_city_never_gives_a_county() -> None:
    """ "City of X" is a place, also where a county bears the name."""
    named = {(one.state, short(one)) for one in COUNTIES}
    for place in PLACES:
        if (place.state, short(place)) in named:
            for word in (place.kind, "City"):
                found = match(f"{word} of {short(place)}, {place.state}").government
                assert found is None or found.kind != "county"


def test_the_county_form_of_an_independent_city_is_not_the_city() -> None:
    """Baltimore, St. Louis and Virginia's cities lie in no county; their neighbours are others."""
    assert len(INDEPENDENT) > 35
    for city in INDEPENDENT:
        if not short(city).endswith(" City"):
            for answer in (
                look_up(f"{short(city)} County, {city.state}"),
                match(f"COUNTY OF {short(city)}", state=city.state).government,
                match(f"{short(city)} County Police", state=city.state).government,
            ):
                assert answer != city


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Baltimore County, MD", "MD-c005"),
        ("Baltimore, MD", "MD-p04000"),
        ("St. Louis County, MO", "MO-c189"),
        ("St. Louis, MO", "MO-p65000"),
        ("Franklin County, VA", "VA-c067"),
        ("Franklin, VA", "VA-p29600"),
        ("Fairfax County, VA", "VA-c059"),
        ("City of Fairfax, VA", "VA-p26496"),
    ],
)
def test_the_four_known_pairs(name: str, identity: str) -> None:
    """Each of these failed in an earlier matcher."""
    assert match(name).government == by_id(identity)


def test_two_of_one_name_are_never_chosen_between_in_silence() -> None:
    """A bare name gives one government only if no other town, village or township bears it, or
    if it is the one city among them."""
    groups: dict[tuple[str, str], list[Government]] = {}
    for place in ALL:
        if len(place.id) > 2 and place.kind not in ("county", "municipio"):
            groups.setdefault((place.state, short(place)), []).append(place)
    for (state, name), group in groups.items():
        cities = [one for one in group if one.kind in ("city", "city-county", "municipality")]
        answer = match(name, state=state)
        if answer.decision == "matched" and answer.government in group:
            assert [answer.government] == (cities or group)


@pytest.mark.parametrize("form", ["{}", "  {}  ", "THE {}", "{} (seat of government)"])
def test_marks_and_capitals_do_not_change_the_answer(form: str) -> None:
    """Every name that is shown leads back in any spelling of letters and spaces."""
    clear = [one for one in ALL if one.name not in ("Washington", "New York")]

    lost = [one.name for one in clear if match(form.format(one.name)).government != one]
    lost += [one.name for one in clear if match(form.format(one.name.upper())).government != one]

    assert lost == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever is typed, there is a decision and a sentence."""
    if text.strip():
        answer = match(text)
        assert answer.decision in ("matched", "separate body", "ambiguous", "unknown")
        assert answer.evidence
        assert (answer.government is not None) >= (answer.decision == "matched")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ALL), st.text(alphabet="abc ,()&-of the county city", max_size=25))
def test_the_quick_way_and_the_matcher_agree(one: Government, more: str) -> None:
    """What look_up answers, match answers too."""
    for text in (f"{one.name}{more}", f"{more}{one.name}", f"{short(one)}{more}, {one.state}"):
        quick = look_up(text)
        assert quick is None or match(text).government == quick


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("The Dalles, OR", "or/the-dalles"),
        ("CITY OF THE DALLES, OR", "or/the-dalles"),
        ("The Village, OK", "ok/the-village"),
        ("The Village of Skokie, IL", "il/skokie"),
        ("THE COLONY, AL", "al/colony"),
        ("THE COLONY, TX", "tx/the-colony"),
    ],
)
def test_an_article_is_part_of_a_name_where_the_state_has_that_name(name: str, slug: str) -> None:
    """The Dalles keeps its article; "the City of Seattle" does not."""
    found = match(name).government

    assert found is not None and found.slug == slug


@pytest.mark.parametrize("name", ["Dallas City township, IL", "Granite City township, IL"])
def test_a_township_named_after_a_city_is_not_that_city(name: str) -> None:
    found = match(name).government

    assert found is not None and found.kind == "township"
