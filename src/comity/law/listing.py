"""The registry as lines: acts by kind, day and word, and what else the files hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, get_args

from comity.law.acts import Act, Kind
from comity.law.check.targets import OF_COURTS
from comity.law.registry import Registry

FAMILIES = {
    "condition": "acts that impose a condition",
    "order": "orders of courts that lift something",
    "relief": "all acts that lift something, agencies' own included",
    "joining": "acts by which parties joined a case",
    "list": "published lists of governments",
    "note": "acts that are only told",
}
HOMES = ("case", "instrument", "group", "doubt", "alias")
ACT_KINDS: tuple[str, ...] = get_args(Kind)


class Line(NamedTuple):
    """One thing: the day it was entered (of acts), its kind, id and title."""

    day: str
    kind: str
    id: str
    title: str


def lines(
    registry: Registry, kinds: Iterable[str] = (), on: date | None = None, text: str = ""
) -> list[Line]:
    """What the registry holds, acts in the order of their days.

    Args:
        kinds: families, kinds of acts or homes; left out: every act.
        on: only acts that were entered and in effect by then and not past their own end; what
            other acts took away from them is not asked.
        text: only what has this word in its id, title, author, citation or note.
    """
    wanted = tuple(kinds)
    acts = [act for act in registry.acts.values() if _is_wanted(act, wanted)]
    found = [_line(act) for act in acts if _is_on(act, on) and _has(act, text.lower())]
    found.sort(key=lambda line: line.day)
    if on is None:
        found += [
            line for line in _homes(registry, wanted) if text.lower() in " ".join(line).lower()
        ]
    return found


def _is_wanted(act: Act, wanted: tuple[str, ...]) -> bool:
    families = {
        "condition": act.imposes, "relief": act.lifts, "joining": act.joins, "list": act.lists,
        "note": act.notes, "order": act.lifts and act.kind in OF_COURTS,
    }  # fmt: skip
    return not wanted or any(
        bool(families[kind]) if kind in families else act.kind == kind for kind in wanted
    )


def _is_on(act: Act, on: date | None) -> bool:
    if on is None:
        return True
    begun = act.effective is not None and max(act.entered.from_, act.effective.from_) <= on
    return begun and (act.until is None or on < act.until)


def _has(act: Act, text: str) -> bool:
    return text in " ".join((act.id, act.title, act.by, act.cite, act.note)).lower()


def _line(act: Act) -> Line:
    return Line(act.entered.from_.isoformat(), act.kind.replace("_", " "), act.id, act.title)


def _homes(registry: Registry, wanted: tuple[str, ...]) -> Iterator[Line]:
    if "case" in wanted:
        for case in registry.cases.values():
            day = case.filed.from_.isoformat() if case.filed else ""
            title = f"{case.short}, {case.court} ({case.title})"
            yield Line(day, "case", case.id, title)
    if "instrument" in wanted:
        yield from (
            Line("", "instrument", one.id, one.title) for one in registry.instruments.values()
        )
    if "group" in wanted:
        yield from (Line("", "group", one.id, one.title) for one in registry.groups.values())
    if "doubt" in wanted:
        yield from (Line("", "doubt", one.id, one.question) for one in registry.facts.values())
    if "alias" in wanted:
        for alias in registry.aliases.values():
            yield Line("", "alias", alias.id, f"another id of {' and '.join(alias.of)}")
