"""Drafts of ClaimReview (JSON-LD of schema.org): what the record shows, and no rating.

The publisher writes the rating, its own name and address, and signs: those are left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from comity.documents.reading.annotations import address
from comity.reading.checks.finding import StatementFinding
from comity.reading.reading import Read


def claim_reviews(read: Read) -> list[dict[str, Any]]:
    """A draft for each statement that the record answers, all its points in one."""
    points: dict[tuple[int, int], list[StatementFinding]] = {}
    for one in read.findings:
        points.setdefault((one.statement.start, one.statement.end), []).append(one)
    return [_review(read, found) for found in points.values()]


def claim_reviews_file(reviews: Iterable[dict[str, Any]]) -> str:
    """Drafts as one graph."""
    graph = {"@context": "https://schema.org", "@graph": list(reviews)}
    return json.dumps(graph, ensure_ascii=False, indent=1)


def _review(read: Read, found: list[StatementFinding]) -> dict[str, Any]:
    body = [
        f"{one.as_known_now.in_words}. {' '.join(one.as_known_now.sentences)}"
        f" (As known on {one.as_known_now.known}.)"
        for one in found
    ]
    return {
        "@type": "ClaimReview",
        "url": "",
        "datePublished": "",
        "author": {"@type": "Organization", "name": "", "url": ""},
        "claimReviewed": found[0].statement.text,
        "itemReviewed": _claim(read, found[0]),
        "reviewRating": {"@type": "Rating", "ratingValue": "", "alternateName": ""},
        "reviewBody": "\n".join(body),
        "citation": _sources(found),
    }


def _claim(read: Read, one: StatementFinding) -> dict[str, Any]:
    source = read.source
    work: dict[str, Any] = {"@type": "CreativeWork", "url": address(read)}
    if source.headline:
        work["headline"] = source.headline
    if source.published:
        work["datePublished"] = source.published.isoformat()
    claim: dict[str, Any] = {
        "@type": "Claim",
        "datePublished": one.statement.said.isoformat(),
        "appearance": work,
    }
    if one.statement.speaker:
        claim["author"] = _author(read, one)
    return claim


def _author(read: Read, one: StatementFinding) -> dict[str, Any]:
    """Who said it: a body where the text names it as one, else a person with the role told."""
    speaker = one.statement.speaker
    if any(speaker in (mention.name, mention.text) for mention in read.mentions):
        return {"@type": "Organization", "name": speaker}
    roles = (
        quotation.affiliation
        for quotation in read.quotations
        if quotation.speaker == speaker and quotation.affiliation
    )
    role = next(roles, "")
    return {"@type": "Person", "name": speaker} | ({"jobTitle": role} if role else {})


def _sources(found: list[StatementFinding]) -> list[dict[str, Any]]:
    told: dict[str, dict[str, Any]] = {}
    for one in found:
        for source in one.as_known_now.sources:
            entry = {"@type": "CreativeWork", "name": source.cite, "identifier": source.id}
            told[source.id] = entry | ({"url": source.urls[0]} if source.urls else {})
    return list(told.values())
