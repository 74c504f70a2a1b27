"""Names as they occur: award data, captions, lists, prose. Each case was met in a real list."""

from __future__ import annotations

import pytest

from comity.errors import InputError
from comity.governments import match

AWARDS = [
    ("CHICAGO, CITY OF", "IL", "IL-p14000"),
    ("HILLSBOROUGH COUNTY OF", "FL", "FL-c057"),
    ("FRIENDSWOOD CITY OF", "TX", "TX-p27648"),
    ("SAN BERNARDINO, CALIFORNIA, CITY OF", "CA", "CA-p65000"),
    ("CITY OF ST LOUIS, THE", "MO", "MO-p65000"),
    ("SALT LAKE CITY CORPORATION", "UT", "UT-p67000"),
    ("CITY OF RICHMOND PUBLIC UTILIT", "VA", "VA-p67000"),
    ("CITY OF TACOMA-POLICE DEPARTMENT", "WA", "WA-p70000"),
    ("CITY OF PORT ARANSAS", "TX", "TX-p58808"),
    ("West University Place", "TX", "TX-p77956"),
    ("VILLAGE OF ELK GROVE", "IL", "IL-p23256"),
    ("COUNTY OF SAN FRANCISCO CITY", "CA", "CA-p67000"),
    ("HONOLULU CITY COUNTY RECEPTIONIST", "HI", "HI-c003"),
    ("PHILADELPHIA CITY OF DEPT OF COMMERCE", "PA", "PA-p60000"),
    ("LEXINGTON-FAYETTE URBAN COUNTY GOVERNMENT", "KY", "KY-p46027"),
    ("BENTON COUNTY ARKANSAS FEDERAL AWARDS PROGRAMS", "AR", "AR-c007"),
    ("STATE OF NEW MEXICO CITY OF GRANTS", "NM", "NM-p30490"),
    ("COUNTY OF ALLEGANY STATE OF NEW YORK", "NY", "NY-c003"),
    ("INCORPORATED VILLAGE OF HEMPSTEAD", "NY", "NY-p33139"),
    ("MARYLAND DEPARTMENT OF STATE POLICE", "MD", "MD"),
    ("HEALTH, PENNSYLVANIA DEPARTMENT OF", "PA", "PA"),
    ("PRESERVATION BOARD, TEXAS STATE", "TX", "TX"),
    ("STATE OF OHIO BUREAU OF WORKERS COMPENSATION", "OH", "OH"),
    ("NC DEPARTMENT TRANSPORTATION", "NC", "NC"),
    ("De Kalb County Sheriff's Office", "MO", "MO-c063"),
    ("VERMILLION PARISH JAIL", "LA", "LA-c113"),
    ("State of Minnessota", "MN", "MN"),
    ("Valleyview", "OH", "OH-p79282"),
    ("VILLAGE OF VALLEY VIEW", "OH", "OH-p79268"),
]

PROSE = [
    ("City and County of San Francisco", "CA-p67000"),
    ("Martin Luther King, Jr. County", "WA-c033"),
    ("Mayor and City Council of Baltimore", "MD-p04000"),
    ("Metropolitan Government of Nashville and Davidson County", "TN-p52006"),
    ("Nashville & Davidson County, Metropolitan Government Of, Tenn.", "TN-p52006"),
    ("Louisville Metro", "KY-p48006"),
    ("Clark County, Nev.", "NV-c003"),
    ("Camden (N.J.) PD", "NJ-p10000"),
    ("Boulder County, Colorado (Denver)", "CO-c013"),
    ("Ithaca, New York (Buffalo)", "NY-p38077"),
    ("Brazos County Texas", "TX-c041"),
    ("Port Washington, Wis.", "WI-p64450"),
    ("Commonwealth of Massachusetts", "MA"),
    ("The State of Ohio", "OH"),
    ("Seattle", "WA-p63000"),
    ("Chicago Police Department", "IL-p14000"),
    ("City of New York", "NY-p51000"),
    ("New York City, NY", "NY-p51000"),
    ("Sandusky, Ohio", "OH-p70380"),
    ("Jackson Township, Franklin County, Ohio", "OH-p37772"),
    ("Hartsville/Trousdale County, TN", "TN-p32742"),
    ("CNMI", "MP"),
    ("MUNICIPALITY OF SALINAS", "PR-c123"),
    ("Municipality of Anchorage", "AK-p03000"),
]


@pytest.mark.parametrize(("name", "state", "identity"), AWARDS)
def test_award_data_is_understood(name: str, state: str, identity: str) -> None:
    """Capital letters, inversions, departments and names that were cut off."""
    answer = match(name, state=state)

    assert (answer.decision, answer.government and answer.government.id) == ("matched", identity)


@pytest.mark.parametrize(("name", "identity"), PROSE)
def test_captions_and_prose_are_understood(name: str, identity: str) -> None:
    """Captions, newspapers and lists, without a column for the State."""
    answer = match(name)

    assert (answer.decision, answer.government and answer.government.id) == ("matched", identity)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("HOUSING AUTHORITY OF CITY OF NEWARK", "NJ"),
        ("THE SCHOOL BOARD OF THE CITY O", "VA"),
        ("PERRY TOWNSHIP SCHOOLS", "IN"),
        ("MID-COUNTY FIRE PROTECTION DISTRICT OF ST. LOUIS COUNTY", "MO"),
        ("Kansas State University", "KS"),
        ("FRESNO COUNCIL OF GOVERNMENTS", "CA"),
        ("Washington County Commission on Aging, Inc.", None),
        ("AIR FORCE, UNITED STATES DEPARTMENT OF THE", "CO"),
        ("NATIVE VILLAGE OF KWINHAGAK", "AK"),
        ("LA PORTE COUNTY SCHOOL CORPORATION", "IN"),
        ("Alliance For African Assistance, Inc.", None),
    ],
)
def test_a_body_of_its_own_is_no_part_of_the_government(name: str, state: str | None) -> None:
    """Authorities, districts, schools, corporations and federal bodies stand beside it."""
    answer = match(name, state=state)

    assert (answer.decision, answer.government) == ("separate body", None)


def test_a_body_of_its_own_names_whom_it_serves() -> None:
    """The place in the body's name is told, but not taken for the body."""
    answer = match("HOUSING AUTHORITY OF CITY OF NEWARK", state="NJ")

    assert [one.name for one in answer.serves] == ["Newark, NJ"]


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("INDIANAPOLIS-MARION COUNTY PUBLIC LIBRARY", "IN"),
        ("KING COUNTY DCHS", "WA"),
        ("Hampton Roads Workforce Council", "VA"),
        ("Panama City Beaches Police Department", "FL"),
        ("TULSA TECHNOLOGY CENTER", "OK"),
        ("SAN BERNARDINO PUBLIC HEALTH", "CA"),
        ("Northern Lancaster County Regional Police Department", "PA"),
        ("The city of Brotherly Love", None),
        ("Delaware River Basin Commission", None),
        ("COMMERCE DEPARTMENT", "CA"),
    ],
)
def test_what_cannot_be_told_is_left_open(name: str, state: str | None) -> None:
    """Libraries, short forms and joint bodies go to the review queue."""
    assert match(name, state=state).decision == "unknown"


@pytest.mark.parametrize(
    ("name", "state", "some"),
    [
        ("Franklin County", None, "WA-c021"),
        ("Hempstead", "NY", "NY-p34000"),
        ("Washington Township", "OH", "OH-p81242"),
        ("Washington", None, "DC"),
        ("New York", None, "NY"),
        ("Portland", None, "OR-p59000"),
        ("King, Pierce, and Snohomish counties", "WA", "WA-c053"),
        ("Northampton and Lehigh Counties", "PA", "PA-c077"),
    ],
)
def test_several_candidates_are_an_answer(name: str, state: str | None, some: str) -> None:
    """Which one is asked, not guessed."""
    answer = match(name, state=state)

    assert (answer.decision, answer.government) == ("ambiguous", None)
    assert some in {one.id for one in answer.candidates}


def test_the_row_tells_townships_apart() -> None:
    """The recipient's city, or the county of the row, points at one of many."""
    assert match("JACKSON TOWNSHIP", state="OH").decision == "ambiguous"
    for row in ({"city": "GROVE CITY"}, {"county": "Franklin"}, {"county": "FRANKLIN COUNTY"}):
        answer = match("JACKSON TOWNSHIP", state="OH", **row)
        assert answer.government is not None and answer.government.id == "OH-p37772"


def test_a_list_says_what_its_bare_names_mean() -> None:
    """In a list of counties, Franklin in Iowa is the county; of States, Washington is the State."""
    for name, kind, identity in (
        ("Franklin, Iowa", "county", "IA-c069"),
        ("Franklin, Iowa", "city", "IA-p28740"),
        ("Washington", "state", "WA"),
        ("Hempstead, NY", "town", "NY-p34000"),
        ("San Francisco County, CA", "county", "CA-p67000"),
    ):
        answer = match(name, list_kind=kind)
        assert answer.government is not None and answer.government.id == identity


def test_the_kind_in_the_text_decides_between_village_and_town() -> None:
    """Hempstead is a village within a town of that name."""
    for name, identity in (
        ("Village of Hempstead", "NY-p33139"),
        ("HEMPSTEAD, TOWN OF", "NY-p34000"),
    ):
        answer = match(name, state="NY")
        assert answer.government is not None and answer.government.id == identity


def test_a_text_and_a_column_that_disagree_are_left_open() -> None:
    """Oregon in the text and Ohio in the column is a fault of the row."""
    assert match("Washington County, Oregon", state="OH").decision == "unknown"


def test_every_answer_says_which_rule_decided() -> None:
    """The evidence is one sentence with the words of the text in it."""
    for name, words in (
        ("Seattle, WA", "Seattle"),
        ("SEATTLE, CITY OF", "City Of Seattle"),
        ("Franklin County", "Which Franklin County? 24 States have one."),
        ("HOUSING AUTHORITY OF SEATAC, WA", "authority"),
        ("Multnomah, OR", "Only a county is called Multnomah"),
    ):
        evidence = match(name).evidence
        assert words in evidence and evidence.endswith((".", "?"))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": "  "}, "No name is given"),
        ({"name": "Seattle", "state": "ZZ"}, 'state: found "ZZ"; write a State like'),
        ({"name": "Seattle", "list_kind": "shire"}, 'list_kind: found "shire"; write one of'),
    ],
)
def test_input_that_cannot_be_used_is_refused(given: dict[str, str], message: str) -> None:
    """No name, no such State, no such kind of list: one clear sentence each."""
    with pytest.raises(InputError, match=message):
        match(**given)
