"""Kinds of government, and the letter by which the index writes each.

A *city-like* kind wins a bare name over the others: "Sandusky, OH" is the city, not the township
around it. Village, town, borough and township do not win over each other.
"""

from __future__ import annotations

LETTER_OF = {
    "state": "s",
    "territory": "s",
    "federal-district": "s",
    "county": "c",
    "municipio": "c",
    "city-county": "k",
    "city": "m",
    "municipality": "m",
    "town": "n",
    "village": "v",
    "borough": "b",
    "township": "w",
    "plantation": "p",
}

CITY_LIKE = frozenset("km")

# What a word of the text allows. A city-county is both: "City of San Francisco" and
# "San Francisco County" name the same government.
LETTERS_BY_WORD = {
    "state": "s",
    "county": "c",
    "parish": "c",
    "municipio": "c",
    "city-county": "kc",
    "city": "km",
    "municipality": "mkc",
    "town": "n",
    "village": "v",
    "borough": "bc",
    "township": "w",
    "charter-township": "w",
    "plantation": "p",
}

# The Census counts towns as subdivisions of counties here, and as places elsewhere. It decides
# the form of the GEOID (10 digits with the county, or 7 without).
TOWN_STATES = frozenset(("CT", "MA", "ME", "NH", "NY", "RI", "VT", "WI"))

# In New England the Open Civic Data id of a town does not name its county.
NEW_ENGLAND = frozenset(("CT", "MA", "ME", "NH", "RI", "VT"))


def is_county_subdivision(kind: str, state: str) -> bool:
    """Tell whether the Census codes such a unit beneath its county."""
    return kind in ("township", "plantation") or (kind == "town" and state in TOWN_STATES)


# The Census writes the kind of a place with a small letter and that of a county with a capital:
# "Boulder City city" is Boulder City, and "Carson City" is Carson City.
_ENDINGS = (
    " metropolitan government (balance)", " consolidated government (balance)",
    " unified government (balance)", " metro government (balance)", " metropolitan government",
    " unified government", " city (balance)", " (balance)", " urban county", " charter township",
    " city and borough", " municipality", " corporation", " plantation", " township", " borough",
    " village", " city", " town",
)  # fmt: skip

_COUNTY_ENDINGS = (
    " City and Borough", " Census Area", " Planning Region", " Municipality", " Municipio",
    " Borough", " Parish", " County", " Island",
)  # fmt: skip


def base_name(official: str, kind: str) -> str:
    """Take the words of kind off an official name: "Seattle city" gives "Seattle".

    "Boulder City city" gives "Boulder City"; "Princeton", without such words, stays.
    """
    if LETTER_OF.get(kind) == "s":
        return official
    is_county = kind in ("county", "municipio") or official.endswith(" County")
    for ending in _COUNTY_ENDINGS if is_county else _ENDINGS:
        if official.endswith(ending):
            return official[: -len(ending)]
    return official
