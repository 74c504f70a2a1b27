"""The record as known on a day: the registry of acts, the compiled law, the table of facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.governments.gazetteer import by_id, by_slug
from comity.law.acts import Act
from comity.law.registry import Registry
from comity.reading.checks.facts import Fact, shipped_facts
from comity.reading.found import Mention

if TYPE_CHECKING:
    from comity.reading.checks.own_awards import OwnAwards
    from comity.reading.checks.own_log import OwnLog


@dataclass(eq=False)
class Record:
    """Everything that statements are held against.

    Attributes:
        log: a workspace's own log of requests; None where there is no workspace.
        awards: a workspace's own store of awards; None where there is none.
        made: indexes made of it once, by name.
    """

    registry: Registry
    shelf: Shelf
    facts: tuple[Fact, ...]
    log: OwnLog | None = None
    awards: OwnAwards | None = None
    _seen: dict[str, Seen | None] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict, repr=False)

    def with_own(self, log: OwnLog | None, awards: OwnAwards | None) -> Record:
        """The same record, with a workspace's own log of requests and store of awards."""
        if log is None and awards is None:
            return self
        return replace(self, log=log, awards=awards)

    def government(self, slug: str) -> Seen | None:
        """A government by its slug."""
        if slug not in self._seen:
            found = by_slug(slug)
            self._seen[slug] = Seen(found) if found else None
        return self._seen[slug]

    @cached_property
    def certifying(self) -> tuple[Act, ...]:
        """The acts that ask for a certification, in the order of the files."""
        return tuple(
            act for act in self.registry.acts.values()
            if act.imposes and not isinstance(act.imposes.certification, str)
        )  # fmt: skip

    @cached_property
    def acts_by_case(self) -> dict[str, tuple[Act, ...]]:
        """The acts of each case, in the order of its file.

        An act belongs to the case that it joins or that its id begins with; one that tells
        neither stands in the file of the act before it.
        """
        found: dict[str, list[Act]] = {case: [] for case in self.registry.cases}
        case = ""
        for act in self.registry.acts.values():
            head = act.id.partition("/")[0]
            told = act.joins.case if act.joins else head if head in found else case
            case = told if told in found else ""
            if case:
                found[case].append(act)
        return {case: tuple(acts) for case, acts in found.items()}


Made = TypeVar("Made")


def made_once(make: Callable[[Record], Made]) -> Callable[[Record], Made]:
    """Keep what is made of a record with the record, so that it is made once."""

    @wraps(make)
    def kept(record: Record) -> Made:
        if make.__qualname__ not in record.made:
            record.made[make.__qualname__] = make(record)
        found: Made = record.made[make.__qualname__]
        return found

    return kept


@made_once
def facts_by_kind(record: Record) -> dict[tuple[str, str], tuple[Fact, ...]]:
    """The rows by kind and subject, and all of a kind where no subject is named."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in record.facts:
        found.setdefault((fact.kind, fact.subject), []).append(fact)
        found.setdefault((fact.kind, ""), []).append(fact)
    return {key: tuple(rows) for key, rows in found.items()}


@made_once
def facts_by_id(record: Record) -> dict[str, Fact]:
    """The rows by id."""
    return {fact.id: fact for fact in record.facts}


@made_once
def lists_of_governments(record: Record) -> tuple[Act, ...]:
    """The acts that list governments in public; a memorandum that names some is none."""
    acts = record.registry.acts.values()
    return tuple(act for act in acts if act.lists and act.kind != "memorandum")


@cache
def shipped_record() -> Record:
    """The record that the package ships, read once."""
    from comity.findings.opened import open_law
    from comity.law.reading import read_registry

    return Record(read_registry(), open_law(), shipped_facts())


@dataclass(frozen=True, slots=True)
class View:
    """The record as known on a day.

    Attributes:
        on: the day of the statement.
        known: what was entered later is not seen.
    """

    record: Record
    on: date
    known: date

    @property
    def registry(self) -> Registry:
        """The acts, all of them; ask `knows` before telling one."""
        return self.record.registry

    def knows(self, act: Act) -> bool:
        """Whether an act was, or may have been, entered by the day of knowledge."""
        return act.entered.from_ <= self.known

    def act(self, name: str) -> Act | None:
        """An act by id, where it was known."""
        act = self.registry.acts.get(name)
        return act if act and self.knows(act) else None

    def acts(self, *kinds: str) -> Iterator[Act]:
        """The acts of some kinds that were known, in the order of the files."""
        for act in self.registry.acts.values():
            if act.kind in kinds and self.knows(act):
                yield act

    def facts(self, kind: str, subject: str = "") -> Iterator[Fact]:
        """The rows of a kind and subject that were known."""
        for fact in facts_by_kind(self.record).get((kind, subject), ()):
            if fact.known_from <= self.known:
                yield fact

    def joinings(self, case: str) -> list[Act]:
        """The acts by which parties joined a case, as far as they were known."""
        return [act for act in self.registry.joinings.get(case, ()) if self.knows(act)]

    def orders(self, case: str) -> list[Act]:
        """The acts of a case that lift a condition, as far as they were known."""
        conditions = self.registry.conditions
        return [
            act
            for act in self.record.acts_by_case.get(case, ())
            if self.knows(act) and act.lifts
            and any(target.act in conditions for target in act.lifts.targets)
        ]  # fmt: skip

    def name(self, slug: str) -> str:
        """The name of a government."""
        seen = self.record.government(slug)
        return seen.government.name if seen else slug


def slug_of(mention: Mention) -> str:
    """The slug of the government mentioned; empty for other bodies and unknown places."""
    if not mention.government:
        return ""
    found = by_id(mention.government)
    return found.slug if found else ""
