"""Force: which days an act is in force, and the status of a condition that follows.

A `Question` is one condition seen from one class of governments and awards: the acts that reach
it there, with doubts left as formulas over facts. `fold` answers it for every day and every day
of knowledge at once, with spans of days in place of a loop over days. The definition it must
equal is written out literally in `oracle.py`.

Source: the design, section 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from comity.law.formulas import Formula, facts_in, is_true
from comity.law.spans import NEVER, NO_DAYS, Spans, common, has, minus, span
from comity.law.statuses import NEARNESS, Status, settle

Reading = Mapping[str, bool]


class Moment(NamedTuple):
    """A day number, or the two days between which a fact decides: yes is the earlier."""

    earliest: int
    latest: int
    fact: str = ""

    def under(self, reading: Reading) -> int:
        """The day that a reading takes; `NEVER` where it has none."""
        return self.latest if self.fact and not reading[self.fact] else self.earliest


class Node(NamedTuple):
    """An act as it bears on one question; other acts are given by their index in `nodes`."""

    act: str
    place: int
    entered: Moment
    effective: Moment
    until: int | None
    real: Formula
    ending: bool = False
    voiding: bool = False
    vacates: bool = False
    parents: tuple[int, ...] = ()
    lifted_by: tuple[tuple[int, Formula], ...] = ()


class Question(NamedTuple):
    """One condition, one class of governments, programs and years.

    `nodes` stand so that each act comes after those it looks at; the condition is the last.
    `springs` are the acts of `effective_if`, each with whether it covers the government.
    """

    nodes: tuple[Node, ...]
    in_scope: Formula
    gap: bool
    springs: tuple[tuple[int, Formula], ...] = ()


ABSENT, PRESENT, UNCLEAR = 0, 1, -1
"""Whether the text stands in the award; a larger number: in awards signed before that day."""


class Outcome(NamedTuple):
    """The answer from one day until the next outcome begins."""

    starts: int
    status: Status
    deciding: tuple[str, ...]
    text: int
    facts: tuple[str, ...] = ()
    rivals: tuple[tuple[Status, str], ...] = ()


class Timeline(NamedTuple):
    """All outcomes as known from one day on, until a later timeline takes over."""

    known_from: int
    outcomes: tuple[Outcome, ...]


@cache
def fold(question: Question) -> tuple[Timeline, ...]:
    """Answer a question for all days and all days of knowledge, in all readings.

    Returns: timelines by `known_from`, the first from day 0 on; in each, outcomes by `starts`,
    the first from day 0 on.
    """
    facts = facts_of(question)
    readings = tuple(
        dict(zip(facts, answers, strict=True))
        for answers in product((False, True), repeat=len(facts))
    )
    timelines: list[Timeline] = []
    for known in sorted({0, *_days_of_knowledge(question)}):
        folded = [_fold_reading(question, reading, known) for reading in readings]
        outcomes = tuple(_settle_readings(facts, readings, folded))
        if not timelines or timelines[-1].outcomes != outcomes:
            timelines.append(Timeline(known, outcomes))
    return tuple(timelines)


def facts_of(question: Question) -> tuple[str, ...]:
    """The facts that a question may turn on, sorted by name."""
    found = set(facts_in(question.in_scope))
    for node in question.nodes:
        found.update(moment.fact for moment in (node.entered, node.effective) if moment.fact)
        found.update(facts_in(node.real))
        for _, covers in node.lifted_by:
            found.update(facts_in(covers))
    for _, covers in question.springs:
        found.update(facts_in(covers))
    return tuple(sorted(found))


def _days_of_knowledge(question: Question) -> Iterator[int]:
    for node in question.nodes:
        yield from (day for day in node.entered[:2] if day < NEVER)


@dataclass(slots=True)
class Days:
    """Of each act of a question, in one reading: the days in force, and the days it holds."""

    question: Question
    reading: Reading
    known: int
    force: list[Spans]
    holds: list[Spans]

    def add(self, node: Node) -> None:
        begun = self._begun(node)
        for parent in node.parents:
            begun = common(begun, self.force[parent])
        lifters = [at for at, covers in node.lifted_by if is_true(covers, self.reading)]
        force = begun
        for lifter in lifters:
            force = minus(force, self.holds[lifter])
        self.force.append(force)
        self.holds.append(self._held(begun, lifters) if node.ending else force)

    def _begun(self, node: Node) -> Spans:
        hidden = node.entered.under(self.reading) > self.known
        if hidden or not is_true(node.real, self.reading):
            return NO_DAYS
        return span(node.effective.under(self.reading), node.until)

    def _held(self, begun: Spans, lifters: list[int]) -> Spans:
        """An act that ends others holds for good, unless a court lifts it, or it was itself
        taken away before it had worked."""
        nodes = self.question.nodes
        held = begun
        for lifter in lifters:
            if not nodes[lifter].ending:
                held = minus(held, self.holds[lifter])
        endings = [lifter for lifter in lifters if nodes[lifter].ending]
        for lifter in sorted(endings, key=self._effective):
            if not has(held, self._effective(lifter) - 1):
                held = minus(held, self.holds[lifter])
        return held

    def _effective(self, at: int) -> int:
        return self.question.nodes[at].effective.under(self.reading)


def outcome_in(question: Question, reading: Reading, on: int, known: int) -> Outcome:
    """The outcome of a question in one reading, on a day, as known on a day."""
    return _on(_fold_reading(question, reading, known), on)


def _fold_reading(question: Question, reading: Reading, known: int) -> tuple[Outcome, ...]:
    condition = question.nodes[-1]
    own = (condition.act,)
    if condition.entered.under(reading) > known:
        return (Outcome(0, "not_yet", own, ABSENT),)
    if not (is_true(question.in_scope, reading) and is_true(condition.real, reading)):
        return (Outcome(0, "not_applicable", own, ABSENT),)
    if question.gap:
        return (Outcome(0, "no_record", own, UNCLEAR),)
    days = days_in_force(question, reading, known)
    return tuple(_same_merged(_outcomes(question, days)))


def days_in_force(question: Question, reading: Reading, known: int) -> Days:
    """Of each act of a question, in one reading: the days in force, and the days it holds."""
    days = Days(question, reading, known, [], [])
    for node in question.nodes:
        days.add(node)
    return days


def _outcomes(question: Question, days: Days) -> Iterator[Outcome]:
    condition = question.nodes[-1]
    begins = condition.effective.under(days.reading)
    unsprung = _unsprung(question, days)
    lifts = sorted(
        (
            (at, days.holds[at])
            for at, covers in condition.lifted_by
            if days.holds[at] and is_true(covers, days.reading)
        ),
        key=lambda lift: _rank(question.nodes[lift[0]], days.reading),
    )
    edges = {0, begins, condition.until or 0, *(edge for piece in unsprung for edge in piece)}
    edges.update(edge for _, held in lifts for piece in held for edge in piece)
    for day in sorted(edge for edge in edges if edge < NEVER):
        if day < begins:
            yield Outcome(day, "not_yet", (condition.act,), ABSENT)
            continue
        holding = [question.nodes[at] for at, held in lifts if has(held, day)]
        yield _outcome(condition, holding, day, days.reading, has(unsprung, day))


def _rank(node: Node, reading: Reading) -> tuple[bool, int, int, int]:
    """Voiding lifts first, then by effective day, day of entry, place in the registry."""
    effective, entered = node.effective.under(reading), node.entered.under(reading)
    return (not node.voiding, effective, entered, node.place)


def _outcome(
    condition: Node, holding: list[Node], day: int, reading: Reading, unsprung: bool
) -> Outcome:
    text = _text(holding, reading)
    lifts = tuple(node.act for node in holding)
    if holding and holding[0].voiding:
        return Outcome(day, "void", lifts, text)
    if condition.until is not None and day >= condition.until:
        return Outcome(day, "expired", (condition.act,), text)
    if holding:
        return Outcome(day, "blocked", lifts, text)
    status: Status = "not_yet" if unsprung else "binding"
    return Outcome(day, status, (condition.act,), text)


def _text(holding: list[Node], reading: Reading) -> int:
    """Text present is not text enforced: only a vacatur takes it out of every award."""
    voiding = [node for node in holding if node.voiding]
    if any(node.vacates for node in voiding):
        return ABSENT
    return min((node.effective.under(reading) for node in voiding), default=PRESENT)


def _unsprung(question: Question, days: Days) -> Spans:
    """Days on which every act of `effective_if` is in force and covers the government."""
    if not question.springs:
        return NO_DAYS
    waiting: Spans = ((0, NEVER),)
    for at, covers in question.springs:
        in_force = days.force[at] if is_true(covers, days.reading) else NO_DAYS
        waiting = common(waiting, in_force)
    return waiting


def _same_merged(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    last: Outcome | None = None
    for outcome in outcomes:
        if last is None or outcome[1:] != last[1:]:
            yield outcome
            last = outcome


def _settle_readings(
    facts: tuple[str, ...],
    readings: tuple[dict[str, bool], ...],
    folded: list[tuple[Outcome, ...]],
) -> Iterator[Outcome]:
    if len(folded) == 1:
        yield from folded[0]
        return
    days = sorted({outcome.starts for outcomes in folded for outcome in outcomes})
    yield from _same_merged(
        _settled(facts, readings, [_on(outcomes, day) for outcomes in folded], day) for day in days
    )


def _on(outcomes: tuple[Outcome, ...], day: int) -> Outcome:
    return next(outcome for outcome in reversed(outcomes) if outcome.starts <= day)


def _settled(
    facts: tuple[str, ...],
    readings: tuple[dict[str, bool], ...],
    outcomes: list[Outcome],
    day: int,
) -> Outcome:
    status = settle(outcome.status for outcome in outcomes)
    if status != "unsettled":
        first = next(outcome for outcome in outcomes if outcome.status == status)
        text = first.text if all(outcome.text == first.text for outcome in outcomes) else UNCLEAR
        return first._replace(starts=day, text=text)
    firsts: dict[Status, Outcome] = {}
    for outcome in outcomes:
        firsts.setdefault(outcome.status, outcome)
    rivals = sorted(firsts.values(), key=lambda outcome: NEARNESS[outcome.status])
    texts = {outcome.text for outcome in outcomes}
    return Outcome(
        day,
        "unsettled",
        tuple(dict.fromkeys(rival.deciding[0] for rival in rivals)),
        texts.pop() if len(texts) == 1 else UNCLEAR,
        _that_matter(facts, readings, [outcome.status for outcome in outcomes]),
        tuple((rival.status, rival.deciding[0]) for rival in rivals),
    )


def _that_matter(
    facts: tuple[str, ...], readings: tuple[dict[str, bool], ...], statuses: list[Status]
) -> tuple[str, ...]:
    """Name the facts whose answer changes the status in some reading."""
    pairs = zip(readings, statuses, strict=True)
    by_answers = {tuple(reading.values()): status for reading, status in pairs}

    def matters(place: int) -> bool:
        return any(
            status != by_answers[answers[:place] + (True,) + answers[place + 1 :]]
            for answers, status in by_answers.items()
            if not answers[place]
        )

    return tuple(name for place, name in enumerate(facts) if matters(place))
