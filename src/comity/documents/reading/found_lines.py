"""What was read as JSON lines: the source first, then one object a thing found, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from comity.reading.found import Amount, Citation, Day, Found, Mention, Quotation
from comity.reading.reading import Read

if TYPE_CHECKING:
    from comity.reading.checks.finding import StatementFinding, Told


def found_lines(read: Read, doc: str = "") -> Iterator[str]:
    """Lines of JSON.

    Args:
        doc: the name of the source in every line (that of its file, else its address).
    """
    for one in found_objects(read, doc):
        yield json.dumps(one, ensure_ascii=False)


def found_objects(read: Read, doc: str = "") -> Iterator[dict[str, Any]]:
    """The source and everything found in it, as objects of plain values."""
    named = {"doc": doc or read.source.name}
    yield {**named, **source_object(read)}
    for one in read.found:
        yield {**named, **found_object(one), **where(read, one.start, one.end)}
    for finding in read.findings:
        yield {**named, **finding_object(read, finding), **where(read, finding.start, finding.end)}


def source_object(read: Read) -> dict[str, Any]:
    """What is told of the source itself."""
    source = read.source
    return {
        "kind": "source",
        "place": source.url or source.place,
        "format": source.kind,
        "source_sha256": source.sha256,
        "headline": source.headline or None,
        "published": source.published.isoformat() if source.published else None,
        "published_by": source.published_by or None,
        "pages": source.page_count or None,
        "code_points": len(source.words),
    }


def found_object(one: Found) -> dict[str, Any]:
    """A thing found, as plain values."""
    place = {"start": one.start, "end": one.end, "text": one.text}
    if isinstance(one, Quotation):
        return {"kind": one.kind.value, **place, **_of_quotation(one)}
    if isinstance(one, Citation):
        return {"kind": one.sort, **place, **_of_citation(one)}
    if isinstance(one, Amount):
        return {"kind": "amount", **place, **_of_amount(one)}
    if isinstance(one, Mention):
        return {"kind": "jurisdiction", **place, **_of_mention(one)}
    assert isinstance(one, Day)
    return {"kind": one.sort, **place, "iso": one.iso}


def _of_quotation(one: Quotation) -> dict[str, Any]:
    return {
        "speaker": one.speaker,
        "affiliation": one.affiliation,
        "mention": list(one.mention) if one.mention else None,
        "cue": list(one.cue) if one.cue else None,
        "confidence": one.confidence.value,
    }


def _of_citation(one: Citation) -> dict[str, Any]:
    return {
        "type": one.type,
        "norm": one.norm,
        "acts": list(one.acts),
    }


def _of_amount(one: Amount) -> dict[str, Any]:
    return {
        "value": number(one.value),
        "high": None if one.high is None else number(one.high),
        "currency": one.currency,
        "qualifier": one.qualifier,
        "period": one.period,
        "measure": one.measure,
    }


def _of_mention(one: Mention) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "government": one.government or None,
        "first": one.is_first,
    }


def number(value: Decimal) -> int | float:
    """A sum as a number of JSON: whole where it has no cents."""
    return int(value) if value == value.to_integral_value() else float(value)


def finding_object(read: Read, one: StatementFinding) -> dict[str, Any]:
    """What the record says of a point of a statement, as plain values."""
    said = one.statement
    return {
        "kind": "finding",
        "start": one.start,
        "end": one.end,
        "text": read.text.cut(one.start, one.end),
        "claim": str(one.claim),
        "statement": {
            "start": said.start,
            "end": said.end,
            "text": said.text,
            "speaker": said.speaker or None,
            "said": said.said.isoformat(),
            "quoted": said.is_quoted,
        },
        "outcome": str(one.outcome),
        "changed": one.changed,
        "then": _told(one.as_known_then),
        "now": _told(one.as_known_now),
    }


def _told(told: Told) -> dict[str, Any]:
    return {
        "known": told.known.isoformat(),
        "outcome": str(told.outcome),
        "sentences": list(told.sentences),
        "settled_by": told.settled_by or None,
        "sources": [
            {
                "sort": one.sort,
                "id": one.id,
                "cite": one.cite,
                "day": one.day.isoformat() if one.day else None,
                "urls": list(one.urls),
                "confidence": one.confidence,
            }
            for one in told.sources
        ],
    }


def where(read: Read, start: int, end: int) -> dict[str, Any]:
    """The source of a thing found, its page, and its place in the markup of a page of HTML."""
    source = read.source
    told: dict[str, Any] = {"source_sha256": source.sha256}
    if source.pages:
        told["page"] = source.page(start)
    if source.kind == "html":
        told["source_start"], told["source_end"] = source.offsets.span(start, end)
    return told
