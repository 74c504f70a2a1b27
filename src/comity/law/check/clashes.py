"""Clashes: acts that cannot both be true, one act entered twice, endings that bring nothing back.

Two acts contradict each other where

- on one day, for the same governments, one stays an order and another takes it away for good;
- on one day one court affirms an order and another act of that court takes it away;
- on one day a list names a government and another act takes the name off that list.

A condition that is rescinded and imposed again under one id is caught as an id that stands twice;
a rescission of a rescission, which in the fold brings nothing back, is named here.
"""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.acts import Act, Lifts, Target
from comity.law.check.book import Book, Entry
from comity.law.check.days import TAKES_AWAY
from comity.law.check.fault import Found
from comity.law.check.targets import OF_COURTS

Rival = tuple[int, Target, Act, Target]


def contradictions(book: Book, entry: Entry) -> Iterator[Found]:
    """What an act does that another act of the same day excludes."""
    act = entry.act
    if act.lifts:
        yield from _stayed_and_ended(book, act)
    if act.lists:
        yield from _listed_and_removed(book, act)
    for at, name in enumerate(act.notes.confirms if act.notes else ()):
        for other, _ in book.registry.lifters.get(name, ()):
            if _takes_away(other) and other.by == act.by and other.effective == act.effective:
                sentence = (
                    f'it confirms "{name}", which "{other.id}" takes away on the same day; '
                    "keep the one that is so."
                )
                yield Found("contradiction", sentence, ("notes", "confirms", at))


def _stayed_and_ended(book: Book, act: Act) -> Iterator[Found]:
    assert act.lifts is not None
    for at, target, other, others in _rivals(book, act):
        if (
            act.lifts.mode == "stays"
            and _takes_away(other)
            and _is_same_reach(act, target, other, others)
        ):
            sentence = (
                f'it stays "{target.act}", which "{other.id}" ends for the same governments on '
                "the same day; keep the one that is so."
            )
            yield Found("contradiction", sentence, ("lifts", "targets", at))


def _listed_and_removed(book: Book, act: Act) -> Iterator[Found]:
    assert act.lists is not None
    for other, target in book.registry.lifters.get(act.id, ()):
        if other.effective != act.effective or other.lifts is None:
            continue
        for at, slug in enumerate(act.lists.governments):
            if slug in other.lifts.coverage(target).named:
                sentence = (
                    f'it lists "{slug}", which "{other.id}" takes off it on the same day; '
                    "keep the one that is so."
                )
                yield Found("contradiction", sentence, ("lists", "governments", at))


def acts_twice(book: Book, entry: Entry) -> Iterator[Found]:
    """Acts that do the same to the same target, for the same, on the same day, as one before."""
    act = entry.act
    for at, target, other, others in _rivals(book, act) if act.lifts else ():
        assert act.lifts is not None and other.lifts is not None
        stands_before = book.registry.places[other.id] < book.registry.places[act.id]
        is_same = act.lifts.mode == other.lifts.mode and act.by == other.by
        if stands_before and is_same and _is_same_reach(act, target, other, others):
            sentence = (
                f'it does to "{target.act}" what "{other.id}" does on the same day, for the same '
                "governments; an act in two dockets is one act and an alias."
            )
            yield Found("act-twice", sentence, ("lifts", "targets", at))


def _rivals(book: Book, act: Act) -> Iterator[Rival]:
    """Other acts of the same day with the same target."""
    for at, target in enumerate(act.lifts.targets if act.lifts else ()):
        for other, others in book.registry.lifters.get(target.act, ()):
            if other is not act and other.effective == act.effective:
                yield at, target, other, others


def _is_same_reach(act: Act, target: Target, other: Act, others: Target) -> bool:
    """Whether two acts reach the same governments, programs, years and parts of one target."""
    assert act.lifts is not None and other.lifts is not None
    return _reach(act.lifts, target) == _reach(other.lifts, others)


def _reach(lifts: Lifts, target: Target) -> tuple[object, ...]:
    years = lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
    return (
        lifts.coverage(target), target.programs or lifts.programs, years, target.parts
    )  # fmt: skip


def _takes_away(act: Act) -> bool:
    return act.lifts is not None and act.lifts.mode in TAKES_AWAY


def ends_an_ending(book: Book, entry: Entry) -> Iterator[Found]:
    """Endings of an ending that had worked: what it had ended does not come back.

    An act of a court against an ending gives the target back; an issuer's own does not.
    Source: the design, section 2, suspending and ending.
    """
    act = entry.act
    for at, target in enumerate(act.lifts.targets if act.lifts and act.lifts.is_ending else ()):
        ended = book.registry.acts.get(target.act)
        if ended is None or not (ended.lifts and ended.lifts.is_ending):
            continue
        if _has_worked(ended, act) and act.kind not in OF_COURTS:
            names = ", ".join(f'"{one.act}"' for one in ended.lifts.targets)
            sentence = (
                f'it ends "{ended.id}", which had ended {names}; that does not come back. What is '
                "imposed again is a new condition; else say in accepts that it is meant so."
            )
            yield Found("ends-an-ending", sentence, ("lifts", "targets", at))


def _has_worked(ended: Act, act: Act) -> bool:
    """Whether an act may have been in effect before another begins."""
    if ended.effective is None or act.effective is None:
        return False
    return ended.effective.from_ < act.effective.from_
