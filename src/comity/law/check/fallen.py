"""Who falls between an order and its narrower successor.

Where a document ends an order and puts another in its place, every government, program, year and
part that the old one covered and the new one does not is named. Both are taken by their own
words, a stay of the new one in the same document included; what other documents had done to the
old one is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from comity.law.acts import Act, Lifts, Target
from comity.law.check.book import Book, Entry
from comity.law.check.fault import Found
from comity.law.check.probes import Probe, government_probes, program_probes, year_probes
from comity.law.formulas import FALSE, Formula, both, either, facts_in, is_true, negate
from comity.law.questions import Cell, covers, in_scope, includes
from comity.law.registry import Registry
from comity.law.wording import listed


class Hold(NamedTuple):
    """An act's hold on one target."""

    act: Act
    lifts: Lifts
    target: Target


class Exchange(NamedTuple):
    """An old order ended, one thing it lifted, and what the same document puts in its place."""

    ending: Hold
    old: Hold
    new: Sequence[Hold]
    stays: Sequence[Hold]


def falls_between(book: Book, entry: Entry) -> Iterator[Found]:
    """What an act's target covered and the successors in its document leave out."""
    for at, ending in enumerate(_holds(entry.act)):
        old = book.registry.acts.get(ending.target.act)
        if not ending.lifts.is_ending or old is None or not old.lifts or old.lifts.is_ending:
            continue
        left_out = list(_left_out(book, ending, old))
        if left_out:
            sentence = (
                f'it ends "{old.id}", and what its document puts in its place leaves out '
                f"{'; '.join(left_out)}; widen it, or say in accepts why it is so."
            )
            yield Found("falls-between", sentence, ("lifts", "targets", at))


def _left_out(book: Book, ending: Hold, old: Act) -> Iterator[str]:
    siblings = [hold for act in book.siblings(ending.act) for hold in _holds(act)]
    new = [hold for hold in siblings if not hold.lifts.is_ending]
    if not any(hold.target.act == target.target.act for target in _holds(old) for hold in new):
        return
    for held in _holds(old):
        name = held.target.act
        if name not in book.registry.acts:
            continue
        successors = [hold for hold in new if hold.target.act == name]
        ids = {hold.act.id for hold in successors}
        stays = [hold for hold in new if hold.target.act in ids]
        told = _told(book.registry, Exchange(ending, held, successors, stays))
        if told:
            yield told


def _holds(act: Act) -> list[Hold]:
    return [Hold(act, act.lifts, target) for target in act.lifts.targets] if act.lifts else []


def _told(registry: Registry, exchange: Exchange) -> str:
    """What of one target is left out, in words; nothing where all is taken over."""
    lost: list[Cell] = []
    kept: list[Cell] = []
    for cell in _cells(registry, exchange):
        had, has = _before_and_after(registry, exchange, cell)
        if had is not FALSE:
            (lost if _can_be(both(had, negate(has))) else kept).append(cell)
    if not lost:
        return ""
    name = exchange.old.target.act
    return f"{name} for {_limits(lost, kept)}" if kept else f"{name} altogether"


def _cells(registry: Registry, exchange: Exchange) -> Iterator[Cell]:
    """One cell for each kind of government, program, year and part that may differ."""
    holds = [exchange.ending, exchange.old, *exchange.new, *exchange.stays]
    name = exchange.old.target.act
    condition = registry.conditions.get(name)
    reaches = [hold.lifts.coverage(hold.target) for hold in holds]
    limits = [hold.target.programs or hold.lifts.programs for hold in holds]
    years = [
        hold.lifts.fiscal_years if hold.target.fiscal_years == "all" else hold.target.fiscal_years
        for hold in holds
    ]
    parts: list[str | None] = [part.id for part in condition.parts] if condition else []
    for government, program, year, part in product(
        government_probes(registry, reaches),
        program_probes(limits, condition.scope if condition else None),
        year_probes(years, condition.scope if condition else None),
        parts or [None],
    ):
        cell = Cell(government, program, year, part)
        if condition is None or in_scope(registry, registry.acts[name], cell) is not FALSE:
            yield cell


def _before_and_after(
    registry: Registry, exchange: Exchange, cell: Cell
) -> tuple[Formula, Formula]:
    """Whether the old order that is ended reached a cell, and whether a new one does."""
    had = both(_reach(registry, exchange.old, cell), _reach(registry, exchange.ending, cell))
    has = FALSE
    for hold in exchange.new if had is not FALSE else ():
        stayed = FALSE
        for stay in exchange.stays:
            if stay.target.act == hold.act.id:
                stayed = either(stayed, _reach(registry, stay, cell))
        has = either(has, both(_reach(registry, hold, cell), negate(stayed)))
    return had, has


def _reach(registry: Registry, hold: Hold, cell: Cell) -> Formula:
    if not includes(hold.target, hold.lifts, cell):
        return FALSE
    coverage = hold.lifts.coverage(hold.target)
    return covers(registry, hold.act, coverage, cell.government)


def _can_be(formula: Formula) -> bool:
    """Whether some reading of the doubts makes a formula true."""
    facts = sorted(set(facts_in(formula)))
    readings = product((False, True), repeat=len(facts))
    return any(is_true(formula, dict(zip(facts, one, strict=True))) for one in readings)


def _limits(lost: Sequence[Cell], kept: Sequence[Cell]) -> str:
    """The programs, years, parts or governments that are lost whole; else the cells."""
    told = []
    for which in (_program, _year, _part, _government):
        still = {which(cell) for cell in kept}
        gone = dict.fromkeys(which(cell) for cell in lost if which(cell) not in still)
        if gone:
            told.append(listed([name for name in gone if name], most=6))
            lost = [cell for cell in lost if which(cell) not in gone]
    if lost:
        told.append(listed(list(dict.fromkeys(_whole(cell) for cell in lost)), most=4))
    return ", and ".join(one for one in told if one)


def _program(cell: Cell) -> str:
    return (cell.program or "").replace("~", "*")


def _year(cell: Cell) -> str:
    return f"FY{cell.fiscal_year}" if cell.fiscal_year else ""


def _part(cell: Cell) -> str:
    return f'the part "{cell.part}"' if cell.part else ""


def _government(cell: Cell) -> str:
    assert isinstance(cell.government, Probe)
    return cell.government.told


def _whole(cell: Cell) -> str:
    words: Iterable[str] = (_government(cell), _program(cell), _year(cell), _part(cell))
    return " ".join(word for word in words if word)
