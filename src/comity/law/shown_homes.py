"""Cases, instruments, groups, doubts and aliases of the registry in words; and the finding of
whatever an id names."""

from __future__ import annotations

from collections.abc import Iterator

from comity.errors import InputError
from comity.law.cases import Alias, Case, Instrument
from comity.law.check.book import Book
from comity.law.coverage import Coverage, Group, Reach
from comity.law.misreading import did_you_mean
from comity.law.plain import Fact, Plain
from comity.law.shown import Name, Row, Shown, show_act, sources, when
from comity.law.wording import coverage_in_words, listed


def show(book: Book, wanted: str, name: Name) -> list[Shown]:
    """Everything that an id names: an act and its instrument often have one id.

    Raises: InputError, with the nearest id, where nothing has it.
    """
    found = list(_found(book, wanted, name))
    if not found:
        hint = did_you_mean(wanted, book.ids) or "; `comity law list --text WORD` finds one."
        raise InputError(f'id: found "{wanted}", which the registry does not have{hint}')
    return found


def _found(book: Book, wanted: str, name: Name) -> Iterator[Shown]:
    registry = book.registry
    if wanted in book.entry_of:
        yield show_act(book, book.entry_of[wanted], name)
    if wanted in registry.cases:
        yield _case(book, registry.cases[wanted])
    if wanted in registry.instruments:
        yield _instrument(book, registry.instruments[wanted])
    if wanted in registry.groups:
        yield _group(registry.groups[wanted], name)
    if wanted in registry.facts:
        yield _fact(book, registry.facts[wanted])
    if wanted in registry.aliases:
        yield _alias(registry.aliases[wanted])


def _shown(sort: str, one: Plain, title: str, rows: list[Row]) -> Shown:
    written = one.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return Shown(sort, written["id"], title, [row for row in rows if row.lines], written)


def _case(book: Book, case: Case) -> Shown:
    rows = [
        Row("short", [case.short]),
        Row("court", [case.court]),
        Row("dockets", list(case.dockets)),
        Row("judge", [case.judge] if case.judge else []),
        Row("filed", [when(case.filed)] if case.filed else []),
        Row("status", [case.status] if case.status else []),
        Row("challenges", list(case.challenges)),
        Row("acts", _acts(book, case.id)),
        Row("appeals", [_appeal(one.court, one.docket, one.from_order, one.state)
                        for one in case.appeals]),
        Row("at stake", [f"{one.who}, {one.program}: ${one.usd:,}" for one in case.amounts]),
        Row("friends", [f"of the {one.side}: {one.brief or listed(list(one.known))}"
                        for one in case.amici]),
        Row("open", list(case.open_questions)),
        Row("note", [case.note] if case.note else []),
        Row("confidence", [case.confidence]),
        Row("sources", sources(case.sources)),
    ]  # fmt: skip
    return _shown("case", case, case.title, rows)


def _appeal(court: str, docket: str, order: str | None, state: str) -> str:
    number = f", No. {docket}" if docket else ""
    return (
        f"{court}{number}" + (f", from {order}" if order else "") + (f": {state}" if state else "")
    )


def _acts(book: Book, home: str) -> list[str]:
    """The acts of a case or instrument, in the order of its file."""
    return [
        f"{entry.act.entered.from_}  {entry.act.id}: {entry.act.title}"
        for entry in book.entries
        if home in (entry.file.case and entry.file.case.id,
                    entry.file.instrument and entry.file.instrument.id)
    ]  # fmt: skip


def _instrument(book: Book, instrument: Instrument) -> Shown:
    rows = [
        Row("acts", _acts(book, instrument.id)),
        Row("note", [instrument.note] if instrument.note else []),
    ]
    return _shown("instrument", instrument, instrument.title, rows)


def _group(group: Group, name: Name) -> Shown:
    doubts = [_doubt(doubt, name) for doubt in group.perhaps]
    rows = [
        Row("members", [name(slug) for slug in group.members]),
        Row("perhaps", doubts),
        Row("note", [group.note] if group.note else []),
        Row("confidence", [group.confidence]),
        Row("sources", sources(group.sources)),
    ]
    return _shown("group", group, group.title, rows)


def _doubt(doubt: Reach, name: Name) -> str:
    kinds = Coverage.model_validate(doubt.model_dump(by_alias=True, exclude={"fact"}))
    return coverage_in_words(kinds, name, str)


def _fact(book: Book, fact: Fact) -> Shown:
    rows = [
        Row("why", [fact.why]),
        Row("named by", [entry.act.id for entry in book.entries if _names(entry.act, fact.id)]),
        Row("sources", sources(fact.sources)),
    ]
    return _shown("doubt", fact, fact.question, rows)


def _names(act: Plain, fact: str) -> bool:
    return f'"{fact}"' in act.model_dump_json(exclude_defaults=True)


def _alias(alias: Alias) -> Shown:
    rows = [
        Row("stands for", list(alias.of)),
        Row("note", [alias.note] if alias.note else []),
        Row("sources", sources(alias.sources)),
    ]
    return _shown("alias", alias, f"another id of {listed(list(alias.of))}", rows)
