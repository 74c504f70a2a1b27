"""The registry: every act that the package knows, read once and indexed by what it touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from comity.law.acts import Act, Imposes, Target
from comity.law.cases import Alias, Case, Instrument, LawFile
from comity.law.coverage import Group
from comity.law.plain import Fact


@dataclass(slots=True)
class Registry:
    """Acts by id, in the order of the files, with the indexes that the fold needs.

    `lifters[id]` are the acts that name `id` as a target, each with that target;
    `joinings[case]` the acts by which parties joined; `suits[id]` the case in whose file an act
    stands; `places` the order in the files.
    """

    acts: dict[str, Act] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    conditions: dict[str, Imposes] = field(default_factory=dict)
    lifters: dict[str, list[tuple[Act, Target]]] = field(default_factory=dict)
    joinings: dict[str, list[Act]] = field(default_factory=dict)
    suits: dict[str, str] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    aliases: dict[str, Alias] = field(default_factory=dict)
    version: str = ""
    newest_source: date | None = None

    def add(self, file: LawFile) -> None:
        """Take in one file. Ids are taken as given; `comity law check` finds the clashes."""
        if file.case:
            self.cases[file.case.id] = file.case
        if file.instrument:
            self.instruments[file.instrument.id] = file.instrument
        self.facts.update((fact.id, fact) for fact in file.facts)
        self.groups.update((group.id, group) for group in file.groups)
        self.aliases.update((alias.id, alias) for alias in file.aliases)
        for act in file.acts:
            self.add_act(act)
            if file.case:
                self.suits[act.id] = file.case.id

    def add_act(self, act: Act) -> None:
        """Take in one act, after all those before it."""
        self.places[act.id] = len(self.acts)
        self.acts[act.id] = act
        if (condition := act.condition) is not None:
            self.conditions[act.id] = condition
        if act.joins:
            self.joinings.setdefault(act.joins.case, []).append(act)
        for target in act.lifts.targets if act.lifts else ():
            self.lifters.setdefault(target.act, []).append((act, target))


def registry_of(files: Iterable[LawFile]) -> Registry:
    """Index some files, in their order."""
    registry = Registry()
    for file in files:
        registry.add(file)
    return registry
