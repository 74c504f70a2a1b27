"""The facts that a draft is filled with: award, condition, certification, status, order, days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.amounts import dollars
from comity.awards import AwardRow, find_listing
from comity.documents.act_list import ActEntry
from comity.documents.certifications.gate import Asked
from comity.documents.status_look import word
from comity.findings.check import Days
from comity.findings.shelf import Shelf
from comity.law.wording import in_words, listed

NOT_STATED = "[not stated]"
"""Stands in a draft where the list or the record does not tell a fact."""


def draft_facts(shelf: Shelf, asked: Asked, days: Days, source: str) -> dict[str, str]:
    """Every fact by the name of its placeholder; one that is not known is `NOT_STATED`.

    Args:
        source: the name of the award list.
    """
    groups = {
        "award": dict(_award(asked.row, source)),
        "government": {
            "name": asked.government.government.name,
            "id": asked.government.government.id,
        },
        "condition": dict(_condition(shelf, asked)),
        "certification": dict(_certification(asked)),
        "status": {
            "word": word(asked.finding.status, by_counsel=asked.finding.by_counsel),
            "because": asked.finding.because,
        },
        "order": dict(_order(shelf, asked)),
        "law": {"version": shelf.version, "newest_source": shelf.newest_source},
    }
    facts = {
        f"{group}.{name}": told or NOT_STATED
        for group, named in groups.items()
        for name, told in named.items()
    }
    return facts | {"on": in_words(days.on), "known": in_words(days.known)}


def _award(row: AwardRow, source: str) -> Iterator[tuple[str, str]]:
    listing = find_listing(row.programs[0]) if row.programs else None
    undrawn = None
    if row.obligated_cents is not None and row.drawn_cents is not None:
        undrawn = row.obligated_cents - row.drawn_cents
    yield "number", row.award_id or ""
    yield "program", listed(list(row.programs))
    yield "program_title", listing.title if listing else row.title or ""
    yield "agency", row.agency or ""
    yield "fiscal_year", str(row.fiscal_year or "")
    yield "signed", _day(row.signed)
    yield "starts", _day(row.starts)
    yield "obligated", _money(row.obligated_cents)
    yield "drawn", _money(row.drawn_cents)
    yield "not_drawn", _money(undrawn)
    yield "row", f"{source}, row {row.row}"
    yield "source", row.source or ""


def _condition(shelf: Shelf, asked: Asked) -> Iterator[tuple[str, str]]:
    entry = ActEntry(0, asked.due.condition, shelf.act(asked.due.condition))
    yield "id", entry.id
    yield "title", entry.title
    yield "by", entry.by
    yield "day", entry.day
    yield "cite", entry.record["cite"]
    yield "quote", entry.record["quote"]
    yield "duties", " ".join(entry.duties)
    yield "consequence", entry.consequence


def _certification(asked: Asked) -> Iterator[tuple[str, str]]:
    coming = asked.due.next
    yield "who", asked.due.who
    yield "by_when", asked.due.by_when
    yield "deadline", f"{coming.when}: {coming.what}" if coming else ""
    yield "penalty", asked.due.penalty
    yield "quote", asked.due.quote
    yield "state", asked.life.told


def _order(shelf: Shelf, asked: Asked) -> Iterator[tuple[str, str]]:
    """The act that lifts the condition, where one does."""
    lifts = asked.finding.status in ("blocked", "void")
    act = asked.finding.rows[0].deciding[0] if lifts else ""
    entry = ActEntry(0, act, shelf.act(act)) if act else None
    yield "title", entry.title if entry else ""
    yield "by", entry.by if entry else ""
    yield "day", entry.day if entry else ""
    yield "cite", str(entry.record["cite"]) if entry else ""
    yield "quote", str(entry.record["quote"]) if entry else ""


def _day(day: date | None) -> str:
    return in_words(day) if day else ""


def _money(cents: int | None) -> str:
    return "" if cents is None else dollars(cents)
