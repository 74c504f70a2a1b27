"""What was read as JSON lines: the source first, then one object a thing found, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from comity.reading.found import Amount, Citation, Day, Found, Mention, Quotation
from comity.reading.reading import Read


def found_lines(read: Read, doc: str) -> Iterator[str]:
    """Lines of JSON.

    Args:
        doc: the name of the source in every line.
    """
    for one in found_objects(read, doc):
        yield json.dumps(one, ensure_ascii=False)


def found_objects(read: Read, doc: str) -> Iterator[dict[str, Any]]:
    """The source and everything found in it, as objects of plain values."""
    yield {"doc": doc, **source_object(read)}
    found = [*read.quotations, *read.citations, *read.amounts, *read.mentions, *read.days]
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        yield {"doc": doc, **_object(one), **_where(read, one)}


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
        "pages": len(source.pages) or None,
        "code_points": len(source.words),
    }


def _object(one: Found) -> dict[str, Any]:
    place = {"start": one.start, "end": one.end, "text": one.text}
    if isinstance(one, Quotation):
        return {"kind": one.kind.value, **place, **_of_quotation(one)}
    if isinstance(one, Citation):
        return {"kind": "citation", **place, **_of_citation(one)}
    if isinstance(one, Amount):
        return {"kind": "amount", **place, **_of_amount(one)}
    if isinstance(one, Mention):
        return {"kind": "jurisdiction", **place, **_of_mention(one)}
    assert isinstance(one, Day)
    return {"kind": "date", **place, "iso": one.iso}


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
        "implicit": one.is_implicit,
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


def _where(read: Read, one: Found) -> dict[str, Any]:
    told: dict[str, Any] = {"source_sha256": read.source.sha256}
    if read.source.pages:
        told["page"] = read.source.page(one.start)
    if read.source.kind == "html":
        told["source_start"], told["source_end"] = read.source.offsets.span(one.start, one.end)
    return told
