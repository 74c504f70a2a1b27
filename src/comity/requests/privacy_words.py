"""Words that the screen of free text knows: what capitals may mean, places, peoples, statuses."""

from __future__ import annotations

from pathlib import Path

from comity.law.yaml12 import parse

_READ = parse((Path(__file__).parent / "data" / "note_words.yaml").read_text("utf-8")).content


def _words(name: str) -> frozenset[str]:
    return frozenset(str(_READ[name]).split())


def _phrases(name: str) -> tuple[str, ...]:
    return tuple(str(_READ[name]).split(", "))


STATES = _words("states")
"""States by abbreviation and name; those of two words begin with new, north, south or west."""

PLACE_KINDS = _words("place_kinds")
"""Words that make a name the name of a place or a body."""

FACILITY_KINDS = _words("facility_kinds")
"""Words that make a name the name of a facility, beside those."""

CAPITALS = _words("capitals") | PLACE_KINDS
"""What a capital letter may stand for, beside a place of the gazetteer."""

TITLES = _phrases("titles")
"""Titles of forms, laws and offices, which name nobody although their words might."""

STATUS = _phrases("status")
"""Words on a person's standing."""

DEMONYMS = _phrases("demonyms")
"""Words for the people of a country."""

COUNTRIES = _words("countries")
"""Countries, which tell a nationality unless they are part of a name of a place here."""
