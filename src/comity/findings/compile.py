"""Compile the law: for each condition, classes of governments and of awards, folded once a pair.

The governments that the acts reaching a condition do not tell apart form one class, and so do
the programs and fiscal years. Status then never depends on the award, only on the pair of
classes, the day and the day of knowledge.

Source: the design, section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from comity.findings.classes import (
    acts_reaching,
    coverages,
    example_cells,
    features_of,
    limits_of,
    parts_named,
)
from comity.findings.compiled import CompiledCondition, Features
from comity.law.acts import Act
from comity.law.coverage import Coverage, Reachable
from comity.law.force import Question, fold
from comity.law.formulas import FALSE, Formula
from comity.law.questions import Cell, covers, effective, entered, in_scope, pose
from comity.law.registry import Registry

Examples = dict[str, Reachable]


@dataclass(slots=True)
class Compiler:
    """Compiles conditions against one registry and one set of governments, by slug."""

    registry: Registry
    governments: Mapping[str, Reachable]
    _by_state: dict[str, list[Reachable]] = field(default_factory=dict)
    _beside: list[Reachable] = field(default_factory=list)

    def __post_init__(self) -> None:
        for government in self.governments.values():
            if government.beside:
                self._beside.append(government)
            else:
                self._by_state.setdefault(government.state, []).append(government)

    def compile(self, condition: str) -> CompiledCondition:
        """Fold one condition for every pair of local classes."""
        act = self.registry.acts[condition]
        acts = acts_reaching(self.registry, condition)
        compiled = CompiledCondition(condition, _about(act), features_of(self.registry, acts))
        compiled.programs, compiled.years = limits_of(self.registry, acts)
        if any(parts_named(self.registry, acts)):
            parts = self.registry.conditions[condition].parts
            compiled.parts = [part.id for part in parts] or [""]
        members = self._classes(compiled, acts)
        cells = self._cells(compiled)
        seen: dict[Question, int] = {}
        for government in members:
            compiled.folds.append(dict(self._folds(compiled, government, cells, seen)))
            compiled.unnamed.append(list(self._unnamed(acts, government)))
        compiled.questions = list(seen)
        compiled.timelines = [[list(line) for line in fold(question)] for question in seen]
        return compiled

    def _classes(self, compiled: CompiledCondition, acts: Sequence[str]) -> list[Reachable]:
        """Number the keys that every coverage treats alike; give one government for each class."""
        asked = list(coverages(self.registry, compiled.id, acts))
        numbers: dict[tuple[Formula, ...], int] = {}
        members: list[Reachable] = []
        for key, government in self._examples(compiled.features).items():
            signature = tuple(
                covers(self.registry, self.registry.acts[act], coverage, government)
                for act, coverage in asked
            )
            if signature not in numbers:
                numbers[signature] = len(members)
                members.append(government)
            compiled.classes[key] = numbers[signature]
        return members

    def _examples(self, features: Features) -> Examples:
        """One government for each class key that occurs."""
        examples: Examples = {}
        for government in self._worth_a_look(features):
            examples.setdefault(features.key(government), government)
        return examples

    def _worth_a_look(self, features: Features) -> Iterable[Reachable]:
        """Governments among which every key occurs: all of them only where marks differ."""
        if features.counties or features.kinds:
            return self.governments.values()
        found = [self.governments[slug] for slug in sorted(features.named)] + self._beside
        for members in self._by_state.values():
            plain = next((one for one in members if one.slug not in features.named), None)
            found += [plain] if plain else []
        return found

    def _cells(self, compiled: CompiledCondition) -> dict[str, tuple[str | None, int | None]]:
        """One program and year for each class of them; all of them go into the row's label."""
        scope = self.registry.conditions[compiled.id].scope
        cells: dict[str, tuple[str | None, int | None]] = {}
        for program, year in example_cells(compiled, scope):
            name = compiled.cell_class(program, year)
            cells.setdefault(name, (program, year))
            programs, years = compiled.cells.setdefault(name, [[], []])
            if program and program not in programs:
                programs.append(program)
            if year and year not in years:
                years.append(year)
        return cells

    def _folds(
        self,
        compiled: CompiledCondition,
        government: Reachable,
        cells: Mapping[str, tuple[str | None, int | None]],
        seen: dict[Question, int],
    ) -> Iterator[tuple[str, dict[str, int]]]:
        act = self.registry.acts[compiled.id]
        for name, (program, year) in cells.items():
            cell = Cell(government, program, year)
            if in_scope(self.registry, act, cell) is FALSE:
                continue
            parts = {}
            for part in compiled.parts:
                question = pose(self.registry, compiled.id, cell._replace(part=part or None))
                number = seen.setdefault(question, len(seen))
                parts[part] = number
            yield name, parts

    def _unnamed(self, acts: Sequence[str], government: Reachable) -> Iterator[list[Any]]:
        """Orders for the parties of a case that do not reach this government as far as known."""
        for act, coverage in coverages(self.registry, acts[0], acts):
            order = self.registry.acts[act]
            if covers(self.registry, order, coverage, government) is not FALSE:
                continue
            for case in coverage.parties:
                missing = self._unnamed_parties(case, order)
                if missing:
                    begins = effective(order).earliest
                    yield [case, missing, act, entered(order).earliest, begins]

    def _unnamed_parties(self, case: str, order: Act) -> int:
        return sum(
            joining.joins.unnamed
            for joining in self.registry.joinings.get(case, ())
            if joining.joins and entered(joining).earliest <= entered(order).latest
        )


def _about(act: Act) -> dict[str, Any]:
    """What a finding tells of the condition itself."""
    condition = act.condition
    assert condition is not None
    scope = condition.scope
    return {
        "title": act.title,
        "entered": list(entered(act)[:2]),
        "on_government": scope.is_on_the_government,
        "addressed_to_agencies": not isinstance(scope.governments, Coverage),
        "signed_from": scope.signed_from.isoformat() if scope.signed_from else "",
        "inside_listing": scope.inside_listing,
        "discretionary_only": scope.discretionary_only,
        "competitive": condition.competitive,
    }
