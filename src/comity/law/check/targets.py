"""Targets: modes, parts and limits that do not fit what an act lifts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.law.acts import Act, Imposes, Lifts, Target, Years
from comity.law.check.book import Book, Entry
from comity.law.check.fault import Found
from comity.law.registry import Registry

OF_COURTS = frozenset({
    "tro", "preliminary_injunction", "permanent_injunction", "summary_judgment",
    "declaratory_judgment", "clarification", "extension", "stay", "stay_ended", "vacatur",
    "reversal", "narrowing", "affirmance", "remand", "mandate", "en_banc",
})  # fmt: skip
"""Kinds of acts that only a court does."""


def misfit_modes(book: Book, entry: Entry) -> Iterator[Found]:
    """Modes that do not fit their targets, and targets that have no force to lose."""
    lifts = entry.act.lifts
    for at, target in enumerate(lifts.targets if lifts else ()):
        lifted = book.registry.acts.get(target.act)
        told = _misfit(lifts.mode, lifted) if lifts and lifted else ""
        if told:
            yield Found("mode-misfit", told, ("lifts", "targets", at))


def _misfit(mode: str, lifted: Act) -> str:
    is_order = lifted.kind in OF_COURTS
    if lifted.joins or lifted.notes:
        found, right = "which has no force to lose", "name an act that imposes, lifts or lists"
    elif lifted.condition and mode in ("reverses", "dissolves"):
        found, right = "which is a condition", "a condition is vacated, enjoined or rescinded"
    elif is_order and mode == "declines_to_enforce":
        found, right = "which is an order", "an agency declines to enforce a condition"
    elif is_order and mode == "enjoins":
        found, right = "which is an order", "an order is stayed, reversed or dissolved"
    else:
        return ""
    return f'it {mode.replace("_", " ")} "{lifted.id}", {found}; {right}.'


def unknown_parts(book: Book, entry: Entry) -> Iterator[Found]:
    """Parts that no condition under a target defines, and parts defined twice."""
    act = entry.act
    for at, target in enumerate(act.lifts.targets if act.lifts else ()):
        if not target.parts or target.act not in book.registry.acts:
            continue
        defined = {part for one in _conditions(book.registry, target.act) for part in _parts(one)}
        for part in target.parts:
            if part not in defined:
                there = f"it has {', '.join(sorted(defined))}" if defined else "it has none"
                sentence = f'found the part "{part}" of "{target.act}"; {there}.'
                yield Found("unknown-part", sentence, ("lifts", "targets", at, "parts"))
    parts = _parts(act.imposes) if act.imposes else []
    for at, part in enumerate(parts):
        if part in parts[:at]:
            sentence = f'the part "{part}" is defined twice; give each part an id of its own.'
            yield Found("unknown-part", sentence, ("imposes", "parts", at))


def _parts(condition: Imposes) -> list[str]:
    return [part.id for part in condition.parts]


def _conditions(registry: Registry, name: str) -> list[Imposes]:
    """The conditions that an act bears on: itself, or what it lifts, and so on down."""
    seen = [name]
    for one in seen:
        lifts = registry.acts[one].lifts
        for target in lifts.targets if lifts else ():
            if target.act in registry.acts and target.act not in seen:
                seen.append(target.act)
    return [registry.conditions[one] for one in seen if one in registry.conditions]


def outside_scope(book: Book, entry: Entry) -> Iterator[Found]:
    """Limits to programs or years that the condition does not reach anyway."""
    lifts = entry.act.lifts
    for at, target in enumerate(lifts.targets if lifts else ()):
        condition = book.registry.conditions.get(target.act)
        if condition is None or lifts is None:
            continue
        path = ("lifts", "targets", at)
        for told in _outside(condition, lifts, target):
            yield Found("outside-scope", f'{told} "{target.act}"; leave it out or widen it.', path)


def _outside(condition: Imposes, lifts: Lifts, target: Target) -> Iterator[str]:
    scope = condition.scope
    own = list(target.programs)
    if scope.is_on_the_government:
        if own:
            yield f"its limit to {', '.join(own)} has no meaning for the string on the government"
        return
    reached = [one for awards in scope.entries for one in awards.programs]
    outside = [one for one in own if not _any_overlap([one], reached)]
    if outside:
        yield f"its limit to {', '.join(outside)} lies outside the programs of"
    if not own and lifts.programs and not _any_overlap(lifts.programs, reached):
        yield f"its limit to {', '.join(lifts.programs)} lies outside the programs of"
    years = lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
    if not any(_years_overlap(years, awards.fiscal_years) for awards in scope.entries):
        yield f"its limit to {_told(years)} lies outside the fiscal years of"


def _any_overlap(some: Iterable[str], others: Iterable[str]) -> bool:
    others = list(others)
    return any(_overlap(one, other) for one in some for other in others)


def _overlap(one: str, other: str) -> bool:
    if "all" in (one, other) or one == other:
        return True
    return one[:2] == other[:2] and "*" in one + other


def _years_overlap(some: Years, others: Years) -> bool:
    if isinstance(some, str) or isinstance(others, str):
        return True
    return any(_year_overlap(one, other) for one in some for other in others)


def _year_overlap(one: int | str, other: int | str) -> bool:
    first, second = int(str(one)[:4]), int(str(other)[:4])
    if isinstance(one, str) and isinstance(other, str):
        return True
    if isinstance(one, str):
        return second >= first
    return first >= second if isinstance(other, str) else first == second


def _told(years: Years) -> str:
    return years if isinstance(years, str) else ", ".join(str(year) for year in years)


def low_gaps(book: Book, entry: Entry) -> Iterator[Found]:
    """Gap markers with low confidence: the gap would be a doubt instead of an answer."""
    act = entry.act
    if act.imposes and act.imposes.gap and act.confidence == "low":
        sentence = (
            "found confidence low on a gap marker; that there is a gap is certain: write high."
        )
        yield Found("low-gap", sentence, ("confidence",))
