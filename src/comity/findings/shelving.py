"""Make the shelf: read the registry, compile every condition, write the compiled file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.files import write_compiled
from comity.findings.compile import Compiler
from comity.findings.compiled import CompiledCondition, to_plain
from comity.findings.seen import Seen, everyone
from comity.findings.shelf import pack, place_of, signature
from comity.law.acts import Imposes
from comity.law.check.references import governments as governments_in
from comity.law.check.references import references
from comity.law.doubts import doubt
from comity.law.force import facts_of
from comity.law.reading import read_registry
from comity.law.records import record
from comity.law.registry import Registry


def shelve_anew(own_acts: str = "") -> bytes:
    """Compile the registry as it stands, and write the compiled file.

    Args:
        own_acts: path of a file of acts by a user's own counsel; they join the fold.
    Raises: InputError, a line for each fault, where a file of the registry cannot be read.
    """
    registry = read_registry(more=[Path(own_acts)] if own_acts else [])
    content = shelve(registry, signature(own_acts))
    write_compiled(place_of(own_acts), content)
    return content


def shelve(registry: Registry, made_from: str = "") -> bytes:
    """Compile a registry for every government of the gazetteer."""
    governments = everyone()
    refuse_strangers(registry, governments)
    compiler = Compiler(registry, governments)
    compiled = [compiler.compile(condition) for condition in registry.conditions]
    head = shelf_head(registry, made_from)
    return pack(head, _pieces(registry, compiled, namer(governments)))


def shelf_head(registry: Registry, made_from: str) -> dict[str, Any]:
    """What a shelf tells of its registry as a whole."""
    return {
        "version": registry.version,
        "newest_source": _told(registry.newest_source),
        "first_day": min(act.entered.from_ for act in registry.acts.values()).toordinal(),
        "signature": made_from,
        "aliases": {alias.id: list(alias.of) for alias in registry.aliases.values()},
        "scopes": {name: _programs(asked) for name, asked in registry.conditions.items()},
        "appeals": _appeals(registry),
        "cases": {case.id: case.short for case in registry.cases.values()},
    }


def _programs(condition: Imposes) -> list[str] | None:
    """The programs of a condition's scope; None for a string on the government itself."""
    if condition.scope.is_on_the_government:
        return None
    return sorted({one for entry in condition.scope.entries for one in entry.programs})


def _appeals(registry: Registry) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for case in registry.cases.values():
        for appeal in case.appeals:
            if (
                appeal.from_order
                and "decided" not in appeal.state
                and "withdrawn" not in appeal.state
            ):
                docket = f", No. {appeal.docket}" if appeal.docket else ""
                state = f" ({appeal.state})" if appeal.state else ""
                told = f"an appeal is before the {appeal.court}{docket}{state}"
                found.setdefault(appeal.from_order, []).append(told)
    return found


def _told(day: date | None) -> str:
    return day.isoformat() if day else ""


def refuse_strangers(registry: Registry, governments: Mapping[str, Seen]) -> None:
    """Refuse names that stop the fold; `comity law check` tells every fault."""
    rooms: dict[str, Collection[str]] = {
        "act": registry.acts, "case": registry.cases, "group": registry.groups,
    }  # fmt: skip
    faults = [
        f'act {act.id}: {one.told} "{one.name}", which no file defines; see `comity law check`.'
        for act in registry.acts.values()
        for one in references(act)
        if one.sort in rooms and one.name not in rooms[one.sort]
    ]
    faults += [
        f'act {act.id}: found the government "{slug}", which the gazetteer does not have.'
        for act in registry.acts.values()
        for slug in sorted({slug for _, slug in governments_in(act)})
        if slug not in governments
    ]
    if faults:
        raise InputError("\n".join(faults))


def namer(governments: Mapping[str, Seen]) -> Callable[[str], str]:
    """Turns a government's slug into its name."""
    return lambda slug: governments[slug].government.name


def _pieces(
    registry: Registry, compiled: list[CompiledCondition], name: Callable[[str], str]
) -> Iterator[tuple[str, str, Any]]:
    facts: set[str] = set()
    for condition in compiled:
        yield "condition", condition.id, to_plain(condition)
        yield "questions", condition.id, condition.questions
        for question in condition.questions:
            facts.update(facts_of(question))
    for act in registry.acts.values():
        yield "act", act.id, record(registry, act, name)
    for fact in sorted(facts):
        yield "doubt", fact, doubt_record(registry, fact, name)


def doubt_record(registry: Registry, fact: str, name: Callable[[str], str]) -> dict[str, Any]:
    """A doubt as a plain record."""
    told = doubt(registry, fact, name)
    sources = [[source.shows, source.url] for source in told.sources]
    return {"question": told.question, "why": told.why, "sources": sources}
