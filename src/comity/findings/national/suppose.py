"""The law with acts that nobody has done yet: what a stay on Monday would do to all dollars.

Only the conditions that a supposed act reaches are folded again; the rest is taken as compiled.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from comity.findings.classes import acts_reaching, coverages
from comity.findings.compile import Compiler
from comity.findings.compiled import CompiledCondition, to_plain
from comity.findings.national.national import National
from comity.findings.national.supposed_acts import known_by, read_supposed
from comity.findings.seen import everyone
from comity.findings.shelf import Shelf, pack, unpack
from comity.findings.shelving import doubt_record, namer, refuse_strangers, shelf_head
from comity.law.acts import Act
from comity.law.cases import LawFile
from comity.law.coverage import Coverage
from comity.law.force import facts_of
from comity.law.reading import law_files, read_files, registry_in
from comity.law.records import record
from comity.law.registry import Registry


class Supposed(NamedTuple):
    """The same store under the supposed law, and what is supposed.

    Attributes:
        titles: of each act, with the day from which it works.
        begins: the first day on which one of them works, at the earliest; None for never.
    """

    national: National
    titles: list[str]
    begins: date | None


@contextmanager
def suppose(before: National, path: str, known: date, *, own_acts: str = "") -> Iterator[Supposed]:
    """The store of an answer under its law with the acts of a file.

    The acts count as known on the day of knowledge, whatever day they say, and work from their
    own day on.

    Args:
        own_acts: the file of counsel's own acts that the law of `before` has.
    Raises: InputError with one line for each fault of the file.
    """
    shelf, acts = supposed_law(before.shelf, Path(path), known, own_acts=own_acts)
    days = [act.effective.from_ for act in acts if act.effective]
    titles = [_told(act) for act in acts]
    with tempfile.TemporaryDirectory(prefix="comity-supposed-") as folder:
        engine = before.engine.another()
        after = National(shelf, before.record, engine=engine, classes=Path(folder))
        try:
            yield Supposed(after, titles, min(days, default=None))
        finally:
            after.close()


def supposed_law(
    base: Shelf, path: Path, known: date, *, own_acts: str = ""
) -> tuple[Shelf, tuple[Act, ...]]:
    """The compiled law with the acts of a file, and those acts."""
    law = read_files([*law_files(), *([Path(own_acts)] if own_acts else [])])
    registry, governments = registry_in(law), everyone()
    opened = read_supposed(path, law, registry, is_government=governments.__contains__)
    file = opened.file
    assert file is not None
    acts = tuple(known_by(act, known.toordinal()) for act in file.acts)
    registry.add(file.model_copy(update={"acts": acts}))
    content = f"{opened.text}{known}"
    registry.version = f"{base.version}+{hashlib.sha256(content.encode()).hexdigest()[:8]}"
    refuse_strangers(registry, governments)
    compiler = Compiler(registry, governments)
    folded = {
        name: compiler.compile(name)
        for name in registry.conditions
        if _is_reached(registry, name, file)
    }
    head = shelf_head(registry, f"{base.made_from}\n{registry.version}")
    pieces = _pieces(base, registry, folded, namer(governments))
    return unpack(pack(head, pieces)), acts


def _told(act: Act) -> str:
    return f"{act.title} from {act.effective.from_} on" if act.effective else act.title


def _pieces(
    base: Shelf,
    registry: Registry,
    folded: Mapping[str, CompiledCondition],
    name: Callable[[str], str],
) -> Iterator[tuple[str, str, Any]]:
    """The pieces of the supposed shelf: what was folded again, and the rest of the old one."""
    facts: set[str] = set()
    for condition in registry.conditions:
        compiled = folded.get(condition) or base.condition(condition)
        questions = compiled.questions if condition in folded else base.questions(condition)
        yield "condition", condition, to_plain(compiled)
        yield "questions", condition, questions
        if condition in folded:
            facts.update(fact for question in questions for fact in facts_of(question))
    for act in registry.acts.values():
        yield "act", act.id, record(registry, act, name)
    for fact in sorted({*facts, *base.doubts}):
        yield (
            "doubt",
            fact,
            doubt_record(registry, fact, name) if fact in facts else base.doubt(fact),
        )


def _is_reached(registry: Registry, condition: str, file: LawFile) -> bool:
    """Whether a supposed act, party or member bears on a condition."""
    supposed = {act.id for act in file.acts}
    acts = acts_reaching(registry, condition)
    if supposed.intersection(acts):
        return True
    cases = {act.joins.case for act in file.acts if act.joins}
    asked = [coverage for _, coverage in coverages(registry, condition, acts)] if cases else []
    return any(cases.intersection(_parties(coverage)) for coverage in asked)


def _parties(coverage: Coverage) -> Iterator[str]:
    """The cases whose parties a coverage reaches, or leaves out."""
    for reach in (coverage, *coverage.perhaps):
        yield from reach.parties
    if coverage.except_:
        yield from _parties(coverage.except_)
