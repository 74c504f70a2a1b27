"""Certifications, gates and stories as plain values for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from comity.amounts import number
from comity.documents.certifications.due import Due
from comity.documents.certifications.follow import Followed
from comity.documents.certifications.gate import Asked, Gate
from comity.documents.certifications.step import Step
from comity.documents.plain import act_plain, finding_plain, head


def step_plain(step: Step) -> dict[str, Any]:
    """One step of the ledger."""
    told = asdict(step)
    return {**told, "day": step.day.isoformat(), "entered": step.entered.isoformat()}


def due_plain(due: Due) -> dict[str, Any]:
    """What a condition asks to be signed."""
    return {
        "who": due.who,
        "by_when": due.by_when,
        "penalty": due.penalty or None,
        "quote": due.quote or None,
        "consequence": due.consequence,
        "deadlines": [
            {
                "day": one.day.isoformat(),
                "time": one.time or None,
                "zone": one.zone or None,
                "what": one.what,
                "is_past": one.is_past,
            }
            for one in due.deadlines
        ],
    }


def asked_plain(asked: Asked) -> dict[str, Any]:
    """One certification that a condition on an award asks for, with its state."""
    return {
        "row": asked.row.row,
        "award_id": asked.row.award_id,
        "obligated": number(asked.row.obligated_cents),
        "drawn": number(asked.row.drawn_cents),
        **finding_plain(asked.finding),
        "certification": due_plain(asked.due),
        "state": asked.life.state,
        "is_missing": asked.is_missing,
        "steps": [step_plain(one) for one in asked.life.steps],
    }


def gate_plain(gate: Gate) -> dict[str, Any]:
    """The gate before an award."""
    return {
        **head(gate.shelf, gate.days.on, gate.days.known),
        "award_id": gate.row.award_id,
        "row": gate.row.row,
        "missing": [one.due.condition for one in gate.missing],
        "certifications": [asked_plain(one) for one in gate.asked],
        "others": [finding_plain(one) for one in gate.others],
    }


def follow_plain(followed: Followed) -> dict[str, Any]:
    """The story of a certification."""
    acts = dict.fromkeys(act for event in followed.events for act in event.acts)
    return {
        **head(followed.shelf, followed.days.on, followed.days.known),
        **finding_plain(followed.finding),
        "certification": due_plain(followed.due) if followed.due else None,
        "events": [
            {
                "day": one.day.isoformat(),
                "when": one.when or None,
                "kind": one.kind,
                "told": one.told,
                "acts": list(one.acts),
                "line": one.entry or None,
            }
            for one in followed.events
        ],
        "awards": [asked_plain(one) for one in followed.awards],
        "acts": {act: act_plain(followed.shelf, act) for act in acts},
    }
