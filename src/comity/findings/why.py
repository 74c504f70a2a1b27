"""Why: the chain of acts behind a finding, in sentences, one chain for each outcome."""

from __future__ import annotations

from itertools import product
from typing import Any, NamedTuple

from comity.findings.finding import Finding, Row
from comity.law.force import Moment, Node, Question, facts_of, outcome_in
from comity.law.reasons import Sentence, Step, chain, sentences
from comity.law.statuses import Status


class Chain(NamedTuple):
    """One reading of the law and the acts that follow from it.

    `answers`: each doubt that matters with the answer taken; empty where nothing is in doubt.
    """

    status: Status
    answers: tuple[tuple[str, bool], ...]
    steps: tuple[Step, ...]
    sentences: tuple[Sentence, ...]


def why(finding: Finding) -> list[Chain]:
    """The chain that decides, or one for each outcome where the sources leave the status open.

    Where the condition is outside its scope, or the row is about no award, there is no chain.
    """
    question = question_of(finding)
    if question is None:
        return []
    row = finding.rows[0]
    wanted = [rival[0] for rival in row.rivals] or [row.status]
    on, known = finding.asked.on.toordinal(), finding.asked.known.toordinal()
    chains = []
    for status in wanted:
        reading = _first_reading(question, status, on, known)
        steps = chain(question, reading, on, known)
        acts = {step.act: finding.shelf.act(step.act) for step in steps}
        told = sentences(steps, acts, on)
        answers = tuple((fact, reading[fact]) for fact in row.facts)
        chains.append(Chain(status, answers, tuple(steps), tuple(told)))  # type: ignore[arg-type]
    return chains


def question_of(finding: Finding, row: Row | None = None) -> Question | None:
    """The question that a row of a finding answers; None where nothing was in scope."""
    compiled = finding.shelf.condition(finding.condition)
    number = compiled.class_of(finding.asked.government)
    row = row or finding.rows[0]
    for cell, parts in compiled.folds[number].items():
        if compiled.cells[cell] == [row.programs, row.years] and row.part in parts:
            return _question(finding.shelf.questions(finding.condition)[parts[row.part]])
    return None


def _first_reading(question: Question, status: str, on: int, known: int) -> dict[str, bool]:
    """The first reading, no before yes, with a status on a day."""
    facts = facts_of(question)
    for answers in product((False, True), repeat=len(facts)):
        reading = dict(zip(facts, answers, strict=True))
        if outcome_in(question, reading, on, known).status == status:
            return reading
    raise LookupError(f"no reading gives {status}")


def _question(plain: list[Any]) -> Question:
    nodes, in_scope, gap, springs = plain
    return Question(
        tuple(_node(node) for node in nodes),
        _tuples(in_scope),
        gap,
        tuple(_tuples(spring) for spring in springs),
    )


def _node(plain: list[Any]) -> Node:
    node = Node(*plain)
    return node._replace(
        entered=Moment(*node.entered),
        effective=Moment(*node.effective),
        real=_tuples(node.real),
        parents=tuple(node.parents),
        lifted_by=_tuples(node.lifted_by),
    )


def _tuples(plain: Any) -> Any:
    return tuple(_tuples(part) for part in plain) if isinstance(plain, list | tuple) else plain
