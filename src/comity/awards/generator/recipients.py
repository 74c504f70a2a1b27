"""A public government as the generator needs it; the gazetteer's facts are passed in."""

from __future__ import annotations

from typing import NamedTuple


class Recipient(NamedTuple):
    """A government that may receive awards; text is empty where a fact is not known.

    gov_id, slug: as in the gazetteer. name: as the Census writes it, `Seattle city`. base: the name
    without its kind, `Seattle`. county_fips has five digits, place_code five of a place.
    """

    gov_id: str
    slug: str
    name: str
    base: str
    kind: str
    state: str
    state_fips: str
    city: str
    county_fips: str
    place_code: str
    population: int
