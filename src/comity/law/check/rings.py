"""Rings: acts that need each other, so that no fold could end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comity.law.cases import LawFile
from comity.law.check.book import Book
from comity.law.check.fault import Found
from comity.law.reading import Opened

Needs = Mapping[str, list[tuple[str, str]]]
"""Of each act, the acts whose force is found before its own, each with the reason in words."""


def needs(book: Book) -> Needs:
    """What each act needs: a target its lifters, a child its parents, a condition its springs.

    Source: the design, section 2, force.
    """
    acts = book.registry.acts
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in acts}
    for name, act in acts.items():
        found[name] += [
            (lifter.id, "is lifted by") for lifter, _ in book.registry.lifters.get(name, ())
        ]
        found[name] += [(parent, "depends on") for parent in act.depends_on if parent in acts]
        springs = act.imposes.effective_if if act.imposes else ()
        found[name] += [(spring, "springs with") for spring in springs if spring in acts]
    return found


def rings(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Rings of which the first act stands in this file."""
    needed = needs(book)
    places = book.registry.places
    for at, act in enumerate(file.acts):
        ring = _ring(needed, act.id)
        if ring and min((name for name, _ in ring), key=places.__getitem__) == act.id:
            told = ", which ".join(f'{why} "{name}"' for name, why in _onward(ring))
            sentence = f"it {told}: a ring, in which nothing decides; leave out one step."
            yield Found("ring", sentence, ("acts", at))


def _onward(ring: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each step as (the next act, why it is needed)."""
    names = [name for name, _ in ring[1:]] + [ring[0][0]]
    return [(name, why) for name, (_, why) in zip(names, ring, strict=True)]


def _ring(needed: Needs, start: str) -> list[tuple[str, str]]:
    """The shortest way from an act back to itself: (act, why it needs the next) for each step."""
    before: dict[str, tuple[str, str]] = {}
    waiting = [start]
    for name in waiting:
        for other, why in needed.get(name, ()):
            if other == start:
                return _way(before, name, start, why)
            if other not in before:
                before[other] = (name, why)
                waiting.append(other)
    return []


def _way(
    before: Mapping[str, tuple[str, str]], last: str, start: str, why: str
) -> list[tuple[str, str]]:
    steps = [(last, why)]
    while steps[0][0] != start:
        steps.insert(0, before[steps[0][0]])
    return steps
