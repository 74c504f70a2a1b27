"""Every doubt as a question with its reason: those stated in a file, and those acts imply."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from comity.law.acts import Act
from comity.law.plain import Between, Source
from comity.law.registry import Registry
from comity.law.wording import in_words


class Doubt(NamedTuple):
    """A question that can be answered yes or no, and why the sources leave it open."""

    question: str
    why: str
    sources: tuple[Source, ...] = ()


def doubt(registry: Registry, fact: str, name: Callable[[str], str]) -> Doubt:
    """Tell what a fact asks, and why the sources leave it open.

    Args:
        fact: an id as it stands in a finding.
        name: turns a government's slug into its name.
    """
    if fact in registry.facts:
        stated = registry.facts[fact]
        return Doubt(stated.question, stated.why, stated.sources)
    subject, _, detail = fact.partition("#")
    if detail.startswith("part-of#"):
        return _of_a_body(name(subject), name(detail.removeprefix("part-of#")))
    act = registry.acts[subject]
    question, why = _of_an_act(registry, act, detail, name)
    return Doubt(question, why or "The sources leave it open.", act.sources)


def _of_a_body(body: str, government: str) -> Doubt:
    return Doubt(
        f"Does what reaches {government} also reach {body}?",
        f"{body} is a legal body of its own beside {government}; ask counsel.",
    )


def _of_an_act(
    registry: Registry, act: Act, detail: str, name: Callable[[str], str]
) -> tuple[str, str]:
    told = f'"{act.title}" ({act.by})'
    if not detail:
        return f"Did {told} happen as recorded?", act.note
    if detail == "day":
        return f"Had {told} already happened?", f"Its day is known only {_bounds(act.entered)}."
    if detail == "effective":
        assert act.effective is not None
        return (
            f"Had {told} already taken effect?",
            f"The day is known only {_bounds(act.effective)}.",
        )
    if detail == "unnamed":
        return "Does the government's name stand on the list?", _missing_names(act)
    if act.joins:
        return _of_a_party(act, detail, name(detail))
    if detail in registry.acts:
        target = next(one for one in act.lifts.targets if one.act == detail) if act.lifts else None
        reason = target.note if target else ""
        return f'Does {told} reach "{registry.acts[detail].title}"?', reason
    notes = [entry.note for entry in act.condition.scope.entries] if act.condition else []
    return f"Does {told} reach this program and year?", " ".join(note for note in notes if note)


def _of_a_party(act: Act, slug: str, name: str) -> tuple[str, str]:
    assert act.joins is not None
    party = next(one for one in act.joins.governments if one.government == slug)
    if party.officer:
        question = f"Is {name} covered although its {party.officer} sued in that office?"
        return question, party.note or "The officer, not the State, is the party."
    return f"Is {name} a party of {act.joins.case} as recorded?", party.note or act.note


def _missing_names(act: Act) -> str:
    lists = act.lists
    assert lists is not None
    known = f"{len(lists.governments)} names are known"
    return f"{known} of {lists.total}." if lists.total else f"{known}; the list had more."


def _bounds(when: Between) -> str:
    if when.by is None:
        return f"to be {in_words(when.from_)} or later, if it came at all"
    return f"to lie between {in_words(when.from_)} and {in_words(when.by)}"
