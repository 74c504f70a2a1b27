"""Codes of other tables: GEOID (Census) and Open Civic Data ids, derived and read back."""

from __future__ import annotations

from comity.governments.kinds import NEW_ENGLAND, base_name, is_county_subdivision
from comity.governments.states import CODE_OF_FIPS, FIPS

OCD = "ocd-division/country:us/"

_TERRITORIES = frozenset(("AS", "GU", "MP", "PR", "VI"))

_COUNTY_TYPES = {
    "County": "county",
    "Parish": "parish",
    "Municipio": "municipio",
    "Area": "census_area",
    "Borough": "borough",
    "Municipality": "borough",
}


def geoid(identity: str, kind: str, first_county: str) -> str:
    """Give the Census code of a government: 2, 5, 7 or (beneath a county) 10 digits.

    Args:
        identity: our id, `WA-p63000`.
        first_county: FIPS code of the county in which a town or township lies, `033`.
    """
    state = identity[:2]
    if is_county_subdivision(kind, state):
        return FIPS[state] + first_county + identity[4:]
    return FIPS[state] + identity[4:]


def id_of_geoid(digits: str) -> str | None:
    """Give our id for a Census code of 2, 5, 7 or 10 digits, or None for no such form.

    The county within a code of 10 digits is left aside: Connecticut's changed in 2022, while
    State and subdivision code stayed.
    """
    state = CODE_OF_FIPS.get(digits[:2])
    if state is None:
        return None
    if len(digits) == 2:
        return state
    if len(digits) == 5:
        return f"{state}-c{digits[2:]}"
    if len(digits) in (7, 10):
        return f"{state}-p{digits[-5:]}"
    return None


def _snake(name: str) -> str:
    text = name.lower().replace(".", "").replace(" ", "_")
    return "".join("~" if mark in "'(),/" else mark for mark in text)


def state_tail(code: str) -> str:
    """Give the State's part of an Open Civic Data id: `state:wa`, `district:dc`."""
    if code == "DC":
        return "district:dc"
    return ("territory:" if code in _TERRITORIES else "state:") + code.lower()


def ocd_tail(identity: str, official: str, kind: str, county: str) -> str:
    """Derive an Open Civic Data id, without its beginning, from State, county and name.

    Args:
        county: the county's own last part, `county:onondaga`, for towns and townships.
    Returns: what most ids are; the table keeps the exceptions.
    """
    state = identity[:2]
    place = state_tail(state)
    if len(identity) == 2:
        return place
    name = base_name(official, kind)
    if identity[3] == "c":
        return f"{place}/{_COUNTY_TYPES.get(official.rpartition(' ')[2], 'county')}:{_snake(name)}"
    if official.endswith(" charter township"):
        name += " charter"
    if is_county_subdivision(kind, state) and state not in NEW_ENGLAND:
        place += "/" + county
    return f"{place}/place:{_snake(name)}"
