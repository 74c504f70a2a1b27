"""Which other place a list may have meant: same names, near names, neighbours in one county.

Names come from the gazetteer. Pairs known to be distinct (negative aliases) are never offered; a
user's own `places.csv` adds pairs of each kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from comity.errors import InputError
from comity.governments import Government, by_slug, every
from comity.law.yaml12 import parse
from comity.requests.facilities import Facilities, Facility
from comity.requests.tables import Table

TABLE = Path(__file__).parent.parent / "data" / "places.yaml"
NEAR = 0.86
"""Likeness of two names from which one may be a misprint of the other."""

Link: TypeAlias = Literal["same_name", "near_name", "neighbour"]


class Places(NamedTuple):
    """Pairs of a user, beside those that ship.

    Attributes:
        distinct: pairs never to be offered for one another.
        neighbours: pairs that are offered although their names differ.
        same: printed name with State, to the slug that is meant.
    """

    distinct: frozenset[frozenset[str]]
    neighbours: frozenset[frozenset[str]]
    same: dict[str, str]


def read_places(path: Path | None = None) -> Places:
    """The shipped pairs, and a user's: columns a, b, kind (same, distinct, neighbour).

    In a line of kind same, `a` is the printed name with its State ("Pop County, AR").
    """
    content = parse(TABLE.read_text(encoding="utf-8")).content
    distinct = {frozenset(pair) for pair in content["distinct"]}
    same = {f"{one['printed']}, {one['state']}".lower(): one["meant"] for one in content["same"]}
    neighbours: set[frozenset[str]] = set()
    if path is not None and path.exists():
        table = Table(StringIO(path.read_text(encoding="utf-8-sig")), path.name)
        for row in table:
            a, b, kind = ((row.get(one) or "").strip() for one in ("a", "b", "kind"))
            if kind not in ("same", "distinct", "neighbour"):
                raise InputError(
                    f'{path.name}, line {table.line}: found kind "{kind}"; there are same, '
                    "distinct, neighbour."
                )
            if kind == "same":
                same[a.lower()] = b
            elif kind == "distinct":
                distinct.add(frozenset((a, b)))
            else:
                neighbours.add(frozenset((a, b)))
    return Places(frozenset(distinct), frozenset(neighbours), same)


def jurisdiction(name: str, state: str, places: Places) -> Government | None:
    """The government that a list names; a bare name is a county's, as in the lists of 2017."""
    full = f"{name}, {state}"
    if (meant := places.same.get(full.lower())) is not None:
        return by_slug(meant)
    plain = _plain(name)
    for kinds in (("county",), ("city-county",), ("state", "city", "town", "village", "borough")):
        exact = [one for one in _by_state().get(state.upper(), ())
                 if one.kind in kinds and plain in (_plain(one.name), base(one))]  # fmt: skip
        if len(exact) == 1:
            return exact[0]
    return None


@cache
def base(one: Government) -> str:
    """A county's name without its kind: `franklin`."""
    plain = _plain(one.name.split(",")[0])
    for kind in (" county", " parish", " borough", " census area", " municipality"):
        plain = plain.removesuffix(kind)
    return plain


def alike(slug: str, places: Places) -> dict[str, Link]:
    """Counties of the same name in other States, and of a near name in the same one."""
    meant = by_slug(slug)
    if meant is None:
        return {}
    name, found = base(meant), dict[str, Link]()
    for other, state, other_name in _counties():
        if other == slug or frozenset((slug, other)) in places.distinct:
            continue
        if other_name == name:
            found[other] = "same_name"
        elif state == meant.state and is_near(name, other_name):
            found[other] = "near_name"
    return found


def link(one: str, other: str, places: Places) -> Link | None:
    """How two custodians may be taken for one another; nothing where they may not."""
    pair = frozenset((one, other))
    if one == other or pair in places.distinct:
        return None
    if pair in places.neighbours:
        return "neighbour"
    first, second = by_slug(one), by_slug(other)
    if first is None or second is None:
        return None
    if base(first) == base(second):
        return "same_name"
    return (
        "near_name" if first.state == second.state and is_near(base(first), base(second)) else None
    )


def in_county(slug: str, facilities: Facilities) -> list[Facility]:
    """Facilities that lie in a county and are another body's."""
    return [one for one in facilities.lines if one.county == slug and one.custodian != slug]


def is_near(one: str, other: str) -> bool:
    """Whether one name may be a misprint of the other: five letters or more, nearly alike."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other).ratio() >= NEAR


def names_of(slugs: Iterable[str]) -> list[str]:
    """Names with States, for sentences."""
    found = ((slug, by_slug(slug)) for slug in slugs)
    return [one.name if one else slug for slug, one in found]


@cache
def _by_state() -> dict[str, tuple[Government, ...]]:
    found: dict[str, list[Government]] = {}
    for one in every():
        found.setdefault(one.state, []).append(one)
    return {state: tuple(ones) for state, ones in found.items()}


@cache
def _counties() -> tuple[tuple[str, str, str], ...]:
    kinds = ("county", "city-county")
    return tuple((one.slug, one.state, base(one)) for one in every() if one.kind in kinds)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace(".", "").replace("'", "").split(",")[0].split())
