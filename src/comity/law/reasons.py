"""Reasons: the acts that bear on one answer, in order of time, first decided and then worded.

`chain` follows one reading of one question and says of each act what it does there on the day
asked. `sentences` turns the chain into words, each sentence with its act, day and citation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from comity.law.force import Days, Node, Question, Reading, days_in_force
from comity.law.formulas import is_true
from comity.law.spans import NEVER, has
from comity.law.wording import DID, KINDS, in_words, listed

Record = Mapping[str, Any]
"""A plain record of an act, as `records.record` makes it."""

Standing = Literal["holds", "holds_for_good", "lifted", "expired", "waits", "not_yet"]


class Step(NamedTuple):
    """An act as it stands on the day asked.

    `lifts`: the acts of this chain that it takes away. `lifted_by`: those that take it away.
    `waits`: it rests on an act that is not in force.
    """

    act: str
    effective: int
    standing: Standing
    lifts: tuple[str, ...] = ()
    lifted_by: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """One sentence of a chain, with the act and the day it speaks of, and the citation."""

    text: str
    act: str
    day: int
    cite: str


def chain(question: Question, reading: Reading, on: int, known: int) -> list[Step]:
    """The acts that bear on the question in one reading, in order of time, up to the day asked.

    Known acts of later days are left out, whatever they did; the condition itself comes first.
    Days are day numbers.
    """
    days = days_in_force(question, reading, known)
    condition = len(question.nodes) - 1
    reached = _reached(question, reading)
    told = [
        at
        for at in reached
        if at == condition or question.nodes[at].entered.under(reading) <= min(known, on)
    ]
    told.sort(key=lambda at: (at != condition, *_in_time(question.nodes[at], reading)))
    return [_step(days, at, reached, on) for at in told]


def _in_time(node: Node, reading: Reading) -> tuple[int, int, int]:
    return node.effective.under(reading), node.entered.under(reading), node.place


def _step(days: Days, at: int, reached: set[int], on: int) -> Step:
    nodes, reading = days.question.nodes, days.reading
    node = nodes[at]
    lifted_by = [
        nodes[lifter].act
        for lifter, covers in node.lifted_by
        if is_true(covers, reading) and has(days.holds[lifter], on)
    ]
    targets = _targets(days.question, at, reached, reading)
    return Step(
        node.act,
        node.effective.under(reading),
        _standing(days, at, on, bool(lifted_by)),
        tuple(nodes[target].act for target in targets),
        tuple(lifted_by),
    )


def _reached(question: Question, reading: Reading) -> set[int]:
    """The acts connected with the condition in this reading."""
    reached: set[int] = set()
    waiting = [len(question.nodes) - 1, *(at for at, _ in question.springs)]
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            node = question.nodes[at]
            waiting += [lifter for lifter, covers in node.lifted_by if is_true(covers, reading)]
            waiting += node.parents
    return reached


def _targets(question: Question, at: int, reached: set[int], reading: Reading) -> Iterator[int]:
    for target in sorted(reached):
        for lifter, covers in question.nodes[target].lifted_by:
            if lifter == at and is_true(covers, reading):
                yield target


def _standing(days: Days, at: int, on: int, is_lifted: bool) -> Standing:
    node = days.question.nodes[at]
    if node.effective.under(days.reading) > on:
        return "not_yet"
    if has(days.force[at], on):
        return "holds"
    if node.until is not None and on >= node.until:
        return "expired"
    if has(days.holds[at], on):
        return "holds_for_good"
    return "lifted" if is_lifted else "waits"


def sentences(steps: list[Step], acts: Mapping[str, Record], on: int) -> list[Sentence]:
    """Word a chain: one sentence for each act, oldest first."""
    return [_sentence(step, acts, on, first=step is steps[0]) for step in steps]


def _sentence(step: Step, acts: Mapping[str, Record], on: int, first: bool) -> Sentence:
    record = acts[step.act]
    text = _imposed(record) if first else _did(step, record, acts)
    text += _later_effect(record, step.effective, on)
    if not first:
        text += _stands(step, acts, on)
    return Sentence(text, step.act, record["entered"][0], record["cite"])


def _imposed(record: Record) -> str:
    verb = "published" if record["effect"] == "lists" else "imposed"
    return f'On {when(record)}, {record["by"]} {verb} "{record["title"]}".'


def _did(step: Step, record: Record, acts: Mapping[str, Record]) -> str:
    targets = [one for one in record.get("targets", ()) if one["act"] in step.lifts]
    if not targets:
        return f'On {when(record)}, {record["by"]}: "{record["title"]}".'
    reach = listed(list(dict.fromkeys(one["for"] for one in targets)))
    named = listed([short_name(acts[one["act"]]) for one in targets])
    did = DID[record["mode"]]
    return f'On {when(record)}, {record["by"]} {did} {named} for {reach}: "{record["title"]}".'


def short_name(record: Record) -> str:
    """`the condition`, `the preliminary injunction of 15 September 2017`."""
    if record["effect"] == "imposes":
        return "the condition"
    if record["effect"] == "lists":
        return "the list"
    return f"the {KINDS.get(record['kind'], record['kind'].replace('_', ' '))} of {when(record)}"


def when(record: Record) -> str:
    """The day of an act, or the bounds between which it lies."""
    earliest, latest = record["entered"]
    if earliest == latest:
        return in_words(earliest)
    if latest >= NEVER:
        return f"a day not before {in_words(earliest)}"
    return f"a day between {in_words(earliest)} and {in_words(latest)}"


def _later_effect(record: Record, effective: int, on: int) -> str:
    if effective >= NEVER:
        return " No source shows that it took effect."
    if effective > on:
        return f" It had not taken effect by {in_words(on)}."
    if effective > record["entered"][1]:
        return f" It took effect on {in_words(effective)}."
    return ""


def _stands(step: Step, acts: Mapping[str, Record], on: int) -> str:
    if step.standing == "lifted":
        by = listed([short_name(acts[lifter]) for lifter in step.lifted_by])
        return f" By {in_words(on)}, {by} had lifted it here."
    return {
        "expired": " It has ended by its own words.",
        "waits": " It rests on an act that is not in force here.",
        "holds_for_good": " What it ended stays ended, although it is itself no longer in force.",
    }.get(step.standing, "")
