"""The gazetteer as this room asks it: names to refs, refs to governments, remembered."""

from __future__ import annotations

from functools import lru_cache

from comity.governments import namesakes
from comity.governments.gazetteer import at as read
from comity.governments.gazetteer import by_id, index, ocd_id
from comity.governments.kinds import CITY_LIKE
from comity.governments.lookup import legal_body
from comity.governments.record import Government
from comity.governments.states import BY_SPELLING, FULL_NAMES, NAME
from comity.reading.bodies.tables import usual

LARGE = 100_000
"""Inhabitants from which a city may be meant by its bare name ..."""

TIMES = 5
"""... if it is so many times larger than its next namesake."""

ALONE = 40_000
"""Inhabitants from which a city may be meant by a bare name that no other place has."""

LARGE_COUNTY = 250_000


@lru_cache(maxsize=20_000)
def refs(name: str, state: str = "*") -> tuple[str, ...]:
    """Refs of the index under a folded name, of one State or of all; special bodies left out."""
    found = index().refs(f"{state}|{name}")
    return tuple(ref for ref in found if ref[0] != "d")


@lru_cache(maxsize=20_000)
def government(ref: str) -> Government:
    """Read the government of a ref."""
    return legal_body(read(ref))


def size(ref: str) -> int:
    """Inhabitants; 0 where they are not known."""
    return government(ref).population or 0


@lru_cache(maxsize=20_000)
def identity(one: Government) -> tuple[str, str, str] | None:
    """Give the Open Civic Data id, the name to show and the id of the gazetteer."""
    found = ocd_id(one)
    return (found, one.name, one.id) if found else None


@lru_cache(maxsize=4_000)
def municipality(name: str, state: str) -> str:
    """The ref of the city, town or village that a bare name means in a State; empty for none.

    Where several share the name, one that is three times larger than the next is meant.
    """
    found = namesakes.bare(list(refs(name, state)))
    if not found:
        found = namesakes.bare(list(refs(name + " city", state)))
    return _largest(found, 3, 0)


@lru_cache(maxsize=4_000)
def county(name: str, state: str, word: str = "county") -> str:
    """The ref of a county, or what else `word` tells, in a State, or in any (`*`); or empty."""
    found = namesakes.of_word(word, list(refs(name, state)))
    return _largest(found, TIMES, LARGE_COUNTY)


@lru_cache(maxsize=4_000)
def counties(name: str) -> tuple[str, ...]:
    """Refs of all counties of a name."""
    return tuple(namesakes.of_word("county", list(refs(name))))


@lru_cache(maxsize=4_000)
def prominent(name: str) -> str:
    """The ref of the city that a bare name means everywhere; empty where there is no such one."""
    told = usual().get(name)
    if told is not None:
        return ref_of(told)
    bearing = [ref for ref in refs(name) if ref[0] not in "ca"]
    return _largest(bearing, TIMES, LARGE)


def _largest(found: list[str], times: int, least: int) -> str:
    """The one ref; of several the one so many times larger than the next, with so many people."""
    found = namesakes.distinct(found)
    if len(found) < 2:
        return found[0] if found and (not least or _is_known(found[0], least)) else ""
    sizes = sorted(((size(ref), ref) for ref in found), reverse=True)
    if sizes[0][0] >= max(least, 1) and sizes[0][0] >= times * sizes[1][0]:
        return sizes[0][1]
    return ""


def _is_known(ref: str, least: int) -> bool:
    """A county of a name that no other has needs no size; a city does."""
    return ref[0] == "c" or size(ref) >= min(least, ALONE)


def is_city(ref: str) -> bool:
    """Whether a ref is that of a city, or of a city and county."""
    return ref[0] in CITY_LIKE


def state_named(name: str) -> str:
    """Postal code of the State, district or territory whose full name this is; or empty."""
    return BY_SPELLING[name] if name in FULL_NAMES else ""


def ref_of(identity: str) -> str:
    """The ref of an id of the gazetteer; or empty."""
    found = by_id(identity) if identity else None
    return index().refs("#" + found.id)[0] if found else ""


def state_ref(code: str) -> str:
    """The ref of a State."""
    return index().refs("#" + code)[0] if code in NAME else ""
