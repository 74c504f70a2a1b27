"""The law of the place and the day: was this hold required, allowed or barred here?

The acts are written and folded like those of the registry (`data/law`), so that an injunction, a
stay and a reversal of a State's act, the day of knowledge and doubts count as they do there;
`data/effects.yaml` says what each act does to each ask. State law goes before local policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from pydantic import model_validator

from comity.governments import Government, by_id, by_slug
from comity.law.force import Outcome, Question, fold
from comity.law.plain import Day, Plain
from comity.law.questions import Cell, pose
from comity.law.reading import read_registry
from comity.law.reasons import chain, sentences
from comity.law.records import record
from comity.law.registry import Registry
from comity.law.statuses import Status
from comity.law.yaml12 import parse
from comity.requests.codes import Ask, Warrant

ROOM = Path(__file__).parent / "data"

Need: TypeAlias = Literal[
    "judicial_warrant", "administrative_warrant", "listed_conviction", "public_release_date",
    "probable_cause_finding", "federal_criminal_warrant", "official_order",
]  # fmt: skip

Verdict: TypeAlias = Literal["required", "allowed", "barred", "turns_on", "unsettled", "no_record"]
"""`turns_on`: on a fact that the record does not have; `unsettled`: the sources leave it open."""

WORDS: Mapping[Verdict, str] = {
    "required": "required",
    "allowed": "allowed",
    "barred": "barred",
    "turns_on": "turns on a fact that the record does not have",
    "unsettled": "unsettled",
    "no_record": "no act of this place is in the record",
}


class Effect(Plain):
    """What an act does to an ask, and the facts on which it turns."""

    does: Literal["required", "required_if", "barred", "barred_unless", "allowed"]
    needs: tuple[Need, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, written: Any) -> Any:
        if isinstance(written, str):
            return {"does": written}
        if isinstance(written, dict) and "does" not in written:
            ((does, needs),) = written.items()
            return {"does": does, "needs": needs}
        return written


class Effects(Plain):
    """An act and what it does to each ask; silent where it says nothing."""

    act: str
    rank: Literal["state", "local"]
    hold: Effect | None = None
    notify: Effect | None = None
    transfer: Effect | None = None

    def of(self, ask: Ask) -> Effect | None:
        """What it does to one ask."""
        found: Effect | None = None if ask == "cancel" else getattr(self, ask)
        return found


class Ground(Plain):
    """What federal law says everywhere, from a day on."""

    cite: str
    says: str
    url: str
    from_day: Day | None = None


class Book(NamedTuple):
    """The acts, what they do, the words of needs, the ground under them all, what is missing."""

    registry: Registry
    effects: tuple[Effects, ...]
    needs: Mapping[str, str]
    ground: tuple[Ground, ...]
    gaps: Mapping[str, str]


class Standing(NamedTuple):
    """One act as it stands for a custodian on a day.

    Attributes:
        status: of the act there and then, as in every answer on the registry.
        verdict: what it does to the ask; None where it is silent or not in force.
        if_binding: what it does where a doubt about its force is answered yes.
        chain: sentences with their citations.
    """

    act: str
    title: str
    cite: str
    rank: str
    status: Status
    verdict: Verdict | None
    if_binding: Verdict | None
    needs: tuple[str, ...]
    chain: tuple[str, ...]


class PlaceLaw(NamedTuple):
    """The answer for one ask."""

    ask: Ask
    on: date
    known: date
    verdict: Verdict
    because: str
    standings: tuple[Standing, ...]
    ground: tuple[Ground, ...]


class Custodian:
    """A government as the law sees one."""

    def __init__(self, government: Government) -> None:
        """Take its slugs from the gazetteer."""
        self.slug = government.slug
        self.state = government.state.lower()
        self.kind = government.kind
        self.population = government.population
        served = (by_id(one.government) for one in government.serves)
        self.beside = tuple(one.slug for one in served if one)
        around = (by_id(one) for one in government.counties)
        self.counties = tuple(one.slug for one in around if one)


@cache
def book() -> Book:
    """The shipped acts and effects, read once."""
    content = parse((ROOM / "effects.yaml").read_text(encoding="utf-8")).content
    ground = [
        Ground.model_validate({"from_day" if key == "from" else key: one[key] for key in one})
        for one in content["baseline"]
    ]
    effects = tuple(Effects.model_validate(one) for one in content["effects"])
    return Book(read_registry(ROOM / "law"), effects, content["needs"], tuple(ground),
                content["gaps"])  # fmt: skip


@lru_cache(maxsize=10_000)
def place_law(
    custodian: str, ask: Ask, warrant: Warrant = "unknown", *, on: date, known: date
) -> PlaceLaw:
    """What the law of a custodian's place did to an ask on a day.

    Args:
        custodian: slug of the government whose facility it is; `us` for a federal one.
        warrant: what came with the request; some acts turn on it.
    """
    ground = tuple(one for one in book().ground if one.from_day is None or one.from_day <= on)
    government = None if custodian == "us" else by_slug(custodian)
    if government is None:
        told = "A federal facility is under no State's act." if custodian == "us" else (
            f'The gazetteer has no "{custodian}".'
        )  # fmt: skip
        return PlaceLaw(ask, on, known, "no_record", told, (), ground)
    standings = tuple(_standings(Custodian(government), ask, warrant, on, known))
    verdict, because = _decide(standings, government.state, ask)
    return PlaceLaw(ask, on, known, verdict, because, standings, ground)


def _standings(
    custodian: Custodian, ask: Ask, warrant: Warrant, on: date, known: date
) -> Iterator[Standing]:
    registry = book().registry
    cell = Cell(custodian)
    for effects in book().effects:
        act = registry.acts[effects.act]
        if act.entered.from_ > known or not _reaches(effects, cell):
            continue
        outcome, question = _outcome(effects.act, cell, on, known)
        effect = effects.of(ask)
        speaks = effect is not None and outcome.status in ("binding", "unsettled")
        verdict, needs = _verdict(effect, warrant) if speaks and effect else (None, ())
        if_binding = verdict
        if verdict is not None and outcome.status == "unsettled":
            verdict = "unsettled"
        told = tuple(_chain(question, outcome, on, known))
        yield Standing(effects.act, act.title, act.cite, effects.rank, outcome.status, verdict,
                       if_binding, needs, told)  # fmt: skip


def _reaches(effects: Effects, cell: Cell) -> bool:
    """Whether the act's scope includes the custodian in some reading."""
    status = _outcome(effects.act, cell, date.max, date.max)[0].status
    return status != "not_applicable"


def _outcome(condition: str, cell: Cell, on: date, known: date) -> tuple[Outcome, Question]:
    question = pose(book().registry, condition, cell)
    timelines = fold(question)
    timeline = next(one for one in reversed(timelines) if one.known_from <= known.toordinal())
    day = on.toordinal()
    return next(one for one in reversed(timeline.outcomes) if one.starts <= day), question


def _chain(question: Question, outcome: Outcome, on: date, known: date) -> Iterator[str]:
    from comity.law.force import facts_of

    registry = book().registry
    reading = dict.fromkeys(facts_of(question), True)
    steps = chain(question, reading, on.toordinal(), known.toordinal())
    acts = {one.id: record(registry, one, _name) for one in registry.acts.values()}
    for sentence in sentences(steps, acts, on.toordinal()):
        yield f"{sentence.text} ({sentence.cite})" if sentence.cite else sentence.text
    for step in steps:
        act = registry.acts[step.act]
        if act.confidence == "medium":
            note = f" {act.note.rstrip('.')}." if act.note else ""
            yield f"With care: the sources for {act.id} are of medium confidence.{note}"
    for fact in outcome.facts:
        yield f"In doubt: {_doubt(fact)}."


def _doubt(fact: str) -> str:
    """A doubt in words: the day of an act, an act with weak sources, or what an act reaches."""
    registry = book().registry
    name, _, part = fact.partition("#")
    act = registry.acts.get(name)
    if act is None:
        return registry.facts[fact].question if fact in registry.facts else fact
    if part in ("day", "effective"):
        return f"on which day {act.title[0].lower()}{act.title[1:]} took effect"
    if not part:
        return act.note.rstrip(".") or f"whether the sources for {act.id} hold"
    targets = act.lifts.targets if act.lifts else ()
    notes = [one.note.rstrip(".") for one in targets if one.act == part]
    return notes[0] if notes and notes[0] else f"whether {act.id} reaches {part}"


def _name(slug: str) -> str:
    found = by_slug(slug)
    return found.name if found else slug


def _verdict(effect: Effect, warrant: Warrant) -> tuple[Verdict, tuple[str, ...]]:
    """What an effect comes to with what is known of the request, and the needs left open."""
    if effect.does in ("required", "barred", "allowed"):
        return effect.does, ()
    met = {need: _is_met(need, warrant) for need in effect.needs}
    unknown = tuple(book().needs[need] for need, is_met in met.items() if is_met is None)
    if effect.does == "barred_unless":
        if any(met.values()):
            return "allowed", ()
        return ("turns_on", unknown) if unknown else ("barred", ())
    if not unknown and all(met.values()):
        return "required", ()
    return ("allowed", ()) if False in met.values() else ("turns_on", unknown)


def _is_met(need: Need, warrant: Warrant) -> bool | None:
    if warrant == "unknown":
        return None
    if need == "judicial_warrant":
        return warrant == "judicial"
    if need == "administrative_warrant":
        return warrant in ("I-200", "I-205")
    return None


def _decide(standings: Iterable[Standing], state: str, ask: Ask) -> tuple[Verdict, str]:
    found = list(standings)
    first = _first(found, "state")
    if first is None or first.verdict == "allowed":  # what a State allows, a body may yet decide
        first = _first(found, "local") or first
    if first is not None:
        return first.verdict or "allowed", _because(first, found)
    if not found:
        gap = book().gaps.get(state.lower(), "")
        told = f"No act of this place on {_NOUN[ask]} is in the record. {gap}".strip()
        return "no_record", f"{told} Federal law makes it a request."
    waiting = ", ".join(f"{one.act} {one.status.replace('_', ' ')}" for one in found)
    return "allowed", f"No act of this place required or barred {_NOUN[ask]} that day ({waiting})."


def _first(found: Iterable[Standing], rank: str) -> Standing | None:
    """The act of a rank that decides: a doubt is none where a settled act says the same."""
    speaking = [one for one in found if one.rank == rank and one.verdict is not None]
    settled = {one.verdict for one in speaking if one.verdict != "unsettled"}
    counted = [one for one in speaking
               if one.verdict != "unsettled" or one.if_binding not in settled]  # fmt: skip
    return min(counted, key=lambda one: _STRICTEST.index(one.verdict or "allowed"), default=None)


_NOUN: Mapping[Ask, str] = {
    "hold": "a hold", "notify": "a notice of release", "transfer": "a transfer",
    "cancel": "a cancellation",
}  # fmt: skip

_STRICTEST: tuple[Verdict, ...] = ("unsettled", "required", "barred", "turns_on", "allowed",
                                   "no_record")  # fmt: skip


def _because(first: Standing, found: list[Standing]) -> str:
    told = f"{first.cite}: {first.title[0].lower()}{first.title[1:]}."
    if first.needs:
        told += f" It turns on {' or '.join(first.needs)}, which this record does not have."
    if first.verdict == "unsettled":
        told += " " + " ".join(one for one in first.chain if one.startswith("In doubt"))
    others = [one for one in found if one.rank != first.rank and one.verdict is not None]
    differing = [one for one in others if one.verdict != first.verdict]
    if first.rank == "state" and differing:
        told += f" The local {differing[0].cite} says otherwise; the State's act goes before it."
    return told.strip()
