"""Findings, chains and acts as plain values: what stands in every JSON that Comity writes."""

from __future__ import annotations

from datetime import date

from comity.amounts import number
from comity.law.spans import NEVER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from comity.findings.check import Money
    from comity.findings.finding import Finding
    from comity.findings.shelf import Shelf


def head(shelf: Shelf, on: date, known: date) -> dict[str, Any]:
    """The two dates and the law's version, at the top of every JSON."""
    return {
        "on": on.isoformat(),
        "known": known.isoformat(),
        "law": {"version": shelf.version, "newest_source": shelf.newest_source},
    }


def finding_plain(finding: Finding) -> dict[str, Any]:
    """One finding, without the dates."""
    government = finding.asked.government.government
    return {
        "government": {"id": government.id, "name": government.name},
        "program": finding.asked.program,
        "fiscal_year": finding.asked.fiscal_year,
        "condition": finding.condition,
        "status": finding.status,
        "text_present": finding.text_present,
        "deciding": finding.deciding,
        "by_counsel": finding.by_counsel,
        "because": finding.because,
        "caveats": finding.caveats,
    }


def status_plain(finding: Finding) -> dict[str, Any]:
    """A finding with its dates, its rows where they differ, and the doubts it turns on."""
    plain = head(finding.shelf, finding.asked.on, finding.asked.known) | finding_plain(finding)
    plain["title"] = finding.title
    plain["rows"] = [
        {
            "programs": [one for one in row.programs if "~" not in one],
            "part": row.part or None,
            "status": row.status,
            "deciding": row.deciding,
        }
        for row in finding.rows
    ]
    plain["doubts"] = [{"id": fact, **doubt_plain(finding.shelf, fact)} for fact in finding.facts]
    return plain


def doubt_plain(shelf: Shelf, fact: str) -> dict[str, Any]:
    """A doubt: its question, why it is open, and the sources."""
    doubt = shelf.doubt(fact)
    return {
        "question": doubt["question"],
        "why": doubt["why"],
        "sources": [{"shows": shows, "url": url} for shows, url in doubt["sources"]],
    }


def why_plain(finding: Finding) -> dict[str, Any]:
    """A finding with the chain of each outcome, and every act that stands in a chain."""
    from comity.findings.why import why

    chains = why(finding)
    plain = status_plain(finding)
    plain["chains"] = [
        {
            "status": chain.status,
            "answers": dict(chain.answers),
            "sentences": [
                {
                    "text": sentence.text,
                    "act": sentence.act,
                    "day": date.fromordinal(sentence.day).isoformat(),
                    "cite": sentence.cite,
                }
                for sentence in chain.sentences
            ],
        }
        for chain in chains
    ]
    acts = dict.fromkeys(step.act for chain in chains for step in chain.steps)
    plain["acts"] = {act: act_plain(finding.shelf, act) for act in acts}
    return plain


def act_plain(shelf: Shelf, name: str) -> dict[str, Any]:
    """An act as users see it: days written out, sources with what they show."""
    record = shelf.act(name)
    return {
        "id": name,
        "title": record["title"],
        "kind": record["kind"],
        "by": record["by"],
        "entered": days_plain(record["entered"]),
        "effective": days_plain(record["effective"]),
        "until": day_plain(record["until"]),
        "cite": record["cite"],
        "quote": record["quote"],
        "confidence": record["confidence"],
        "note": record["note"],
        "sources": [{"shows": shows, "url": url} for shows, url in record["sources"]],
    }


def days_plain(days: list[int]) -> Any:
    """A day, or the two days between which it lies; null where it never came."""
    earliest, latest = days
    if earliest == latest:
        return day_plain(earliest)
    return {"from": day_plain(earliest), "by": day_plain(latest)}


def day_plain(day: int | None) -> str | None:
    """A day number as 2018-07-01; null for none and never."""
    return None if day is None or day >= NEVER else date.fromordinal(day).isoformat()


def money_plain(money: Money) -> dict[str, Any]:
    """A count of awards and their dollars for JSON."""
    return {
        "awards": money.awards,
        "obligated": number(money.obligated_cents),
        "drawn": number(money.drawn_cents),
    }
