"""Acts as plain records, for everything that shows them: no classes, no dates, only values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from comity.law.acts import Act, Certification, Deadline, Imposes, Lifts
from comity.law.plain import Source
from comity.law.questions import effective, entered
from comity.law.registry import Registry
from comity.law.wording import coverage_in_words


def record(registry: Registry, act: Act, name: Callable[[str], str]) -> dict[str, Any]:
    """One act as a plain record.

    Days are day numbers, given as [earliest, latest]. `targets` says of each act lifted for whom
    and within which limits; `condition` what a condition or list asks.

    Args:
        name: turns a government's slug into its name.
    """
    plain: dict[str, Any] = {
        "id": act.id,
        "document": act.document,
        "kind": act.kind,
        "effect": act.effect,
        "title": act.title,
        "by": act.by,
        "suit": registry.suits.get(act.id, ""),
        "own": act.by == "counsel",
        "entered": list(entered(act)[:2]),
        "effective": list(effective(act)[:2]),
        "until": act.until.toordinal() if act.until else None,
        "depends_on": list(act.depends_on),
        "implements": list(act.implements),
        "cite": act.cite,
        "quote": act.quote,
        "sources": _sources(act.sources),
        "confidence": act.confidence,
        "note": act.note,
    }
    if act.lifts:
        plain["mode"] = act.lifts.mode
        plain["targets"] = list(_targets(registry, act.lifts, name))
        plain["sets"] = _deadlines(act.lifts.deadlines)
    if act.condition:
        plain["condition"] = _condition(act.condition)
    if act.joins:
        plain["case"] = act.joins.case
        plain["parties"] = [party.government for party in act.joins.governments]
        plain["unnamed"] = act.joins.unnamed
    if act.notes:
        plain["what"] = act.notes.what
        plain["about"] = [*act.notes.confirms, *act.notes.about]
        plain["only"] = list(act.notes.governments)
        plain["deadlines"] = _deadlines(act.notes.deadlines)
    return plain


def _sources(sources: Iterable[Source]) -> list[list[str]]:
    return [[source.shows, source.url] for source in sources]


def _targets(
    registry: Registry, lifts: Lifts, name: Callable[[str], str]
) -> Iterable[dict[str, Any]]:
    def title(one: str) -> str:
        return registry.cases[one].short if one in registry.cases else registry.groups[one].title

    for target in lifts.targets:
        coverage = lifts.coverage(target)
        yield {
            "act": target.act,
            "named": list(coverage.named),
            "within": list(coverage.within),
            "parties": list(coverage.parties),
            "for": coverage_in_words(coverage, name, title),
            "programs": list(target.programs or lifts.programs),
            "parts": list(target.parts),
            "prospective": target.prospective,
            "paragraph": target.paragraph or lifts.paragraph,
            "confidence": target.confidence,
            "note": target.note,
        }


def _condition(condition: Imposes) -> dict[str, Any]:
    certification = condition.certification
    return {
        "duties": list(condition.duties),
        "parts": [[part.id, part.title] for part in condition.parts],
        "certification": (
            _certification(certification) if isinstance(certification, Certification) else None
        ),
        "consequence": condition.consequence,
        "competitive": condition.competitive,
        "gap": condition.gap,
        "deadlines": _deadlines(condition.deadlines),
    }


def _certification(certification: Certification) -> dict[str, Any]:
    return {
        "who": certification.who,
        "by_when": certification.by_when,
        "quote": certification.quote,
        "penalty": certification.penalty,
        "deadlines": _deadlines(certification.deadlines),
    }


def _deadlines(deadlines: Iterable[Deadline]) -> list[dict[str, str]]:
    return [
        {
            "what": one.what,
            "day": one.day.isoformat(),
            "time": one.time or "",
            "zone": one.zone or "",
            "note": one.note,
            "told": one.told.isoformat() if one.told else "",
        }
        for one in deadlines
    ]
