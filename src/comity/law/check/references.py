"""Every id and every government that an act or a file names, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from comity.law.acts import Act, Lifts
from comity.law.cases import LawFile
from comity.law.coverage import Coverage, Perhaps, Reach
from comity.law.yaml12 import Path


class Reference(NamedTuple):
    """An id that is named: what sort of thing it should be, and how the act speaks of it."""

    path: Path
    name: str
    sort: str
    told: str


class Place(NamedTuple):
    """A reach inside an act, with its path."""

    path: Path
    reach: Reach


def references(act: Act) -> Iterator[Reference]:
    """Every id that an act names."""
    if act.part_of:
        yield Reference(("part_of",), act.part_of, "act", "it is part of")
    yield from _listed("depends_on", act.depends_on, "it depends on")
    yield from _listed("implements", act.implements, "it implements")
    if act.imposes:
        springs = act.imposes.effective_if
        yield from _under("imposes", _listed("effective_if", springs, "it springs with"))
    if act.lifts:
        yield from _under("lifts", _targets(act.lifts))
    if act.joins:
        yield Reference(("joins", "case"), act.joins.case, "case", "it joins")
    if act.notes:
        yield from _under("notes", _listed("confirms", act.notes.confirms, "it confirms"))
        yield from _under("notes", _listed("about", act.notes.about, "it is about"))
    for place in reaches(act):
        yield from _in_reach(place)


def file_references(file: LawFile) -> Iterator[Reference]:
    """Every id that a file names outside its acts."""
    if file.case:
        challenged = _listed("challenges", file.case.challenges, "the case challenges")
        yield from _under("case", challenged)
        for at, appeal in enumerate(file.case.appeals):
            if appeal.from_order:
                path = ("case", "appeals", at, "from_order")
                yield Reference(path, appeal.from_order, "act", "an appeal is from")
    for at, alias in enumerate(file.aliases):
        for name in alias.of:
            told = f'"{alias.id}" is an alias of'
            yield Reference(("aliases", at, "of"), name, "act or case", told)
    for at, group in enumerate(file.groups):
        for place in _whole(("groups", at), group.perhaps):
            yield from _in_reach(place)


def reaches(act: Act) -> Iterator[Place]:
    """Every reach in an act: of its scope, of each target, with exceptions and doubts."""
    if act.imposes and isinstance(act.imposes.scope.governments, Coverage):
        yield from _parts(("imposes", "scope", "governments"), act.imposes.scope.governments)
    if act.lifts:
        if act.lifts.for_:
            yield from _parts(("lifts", "for"), act.lifts.for_)
        for at, target in enumerate(act.lifts.targets):
            if target.for_:
                yield from _parts(("lifts", "targets", at, "for"), target.for_)


def governments(act: Act) -> Iterator[tuple[Path, str]]:
    """Every government that an act names, with its place."""
    for place in reaches(act):
        yield from in_reach(place)
    if act.joins:
        for at, party in enumerate(act.joins.governments):
            yield ("joins", "governments", at), party.government
    if act.lists:
        yield from ((("lists", "governments", at), s) for at, s in enumerate(act.lists.governments))
    if act.notes:
        yield from ((("notes", "governments", at), s) for at, s in enumerate(act.notes.governments))


def file_governments(file: LawFile) -> Iterator[tuple[Path, str]]:
    """Every government that the groups of a file name."""
    for number, group in enumerate(file.groups):
        yield from ((("groups", number, "members", at), s) for at, s in enumerate(group.members))
        for place in _whole(("groups", number), group.perhaps):
            yield from in_reach(place)


def in_reach(place: Place) -> Iterator[tuple[Path, str]]:
    """Every government that one reach names, with its place."""
    for key in ("named", "within", "cities_in"):
        for at, slug in enumerate(getattr(place.reach, key)):
            yield (*place.path, key, at), slug


def _targets(lifts: Lifts) -> Iterator[Reference]:
    for at, target in enumerate(lifts.targets):
        yield Reference(("targets", at), target.act, "act", "it lifts")


def _in_reach(place: Place) -> Iterator[Reference]:
    path, reach = place
    yield from _under_path(
        path, _listed("parties", reach.parties, "it covers the parties of", "case")
    )
    yield from _under_path(path, _listed("members", reach.members, "it covers members of", "group"))
    if isinstance(reach, Perhaps):
        yield Reference((*path, "fact"), reach.fact, "fact", "it rests on")


def _parts(path: Path, coverage: Coverage) -> Iterator[Place]:
    yield Place(path, coverage)
    yield from _whole(path, coverage.perhaps)
    if coverage.except_:
        yield from _parts((*path, "except"), coverage.except_)


def _whole(path: Path, doubts: Iterable[Perhaps]) -> Iterator[Place]:
    for at, doubt in enumerate(doubts):
        yield Place((*path, "perhaps", at), doubt)


def _listed(key: str, names: Iterable[str], told: str, sort: str = "act") -> Iterator[Reference]:
    for at, name in enumerate(names):
        yield Reference((key, at), name, sort, told)


def _under(key: str, found: Iterable[Reference]) -> Iterator[Reference]:
    return _under_path((key,), found)


def _under_path(path: Path, found: Iterable[Reference]) -> Iterator[Reference]:
    for reference in found:
        yield reference._replace(path=(*path, *reference.path))
