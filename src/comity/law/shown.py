"""One thing of the registry in words: an act with what it lifts and what lifts it, a case, a
group, a doubt, an alias, an instrument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from comity.law.acts import Act, Certification, Deadline, Imposes, Lifts, Scope, Target, Years
from comity.law.check.book import Book, Entry
from comity.law.coverage import Coverage
from comity.law.plain import Between, Source, is_exact
from comity.law.wording import DID, KINDS, coverage_in_words, in_words, listed

Name = Callable[[str], str]
"""Turns a government's slug into its name."""


class Row(NamedTuple):
    """A label and what stands under it, one line for each thing."""

    label: str
    lines: list[str]


class Shown(NamedTuple):
    """One thing: its sort, id, title and rows, and its written form for machines."""

    sort: str
    id: str
    title: str
    rows: list[Row]
    written: dict[str, Any]


def show_act(book: Book, entry: Entry, name: Name) -> Shown:
    """An act, all of it."""
    act = entry.act
    rows = [
        Row("done by", [act.by]),
        Row("entered", [when(act.entered)]),
        *_effect_day(act),
        *_effect(book, act, name),
        Row("part of", [act.part_of] if act.part_of else []),
        Row("rests on", list(act.depends_on)),
        Row("carries out", list(act.implements)),
        Row("lifted by", [_lifter(book, one, target, name) for one, target in _lifters(book, act)]),
        Row("carried out by", _naming(book, act.id, "implements")),
        Row("confirmed by", _naming(book, act.id, "confirms")),
        Row("spoken of by", _naming(book, act.id, "about")),
        Row("cite", [act.cite] if act.cite else []),
        Row("quote", [f'"{act.quote}"'] if act.quote else []),
        Row("confidence", [act.confidence]),
        Row("note", [act.note] if act.note else []),
        Row("accepted", [f"{lint}: {reason}" for lint, reason in act.accepts.items()]),
        Row("sources", sources(act.sources)),
        Row("last read", [in_words(read)] if (read := act.verified or entry.file.verified) else []),
        Row("file", [_place(entry)]),
    ]
    written = act.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    written["lifted_by"] = [one.id for one, _ in _lifters(book, act)]
    return Shown(kind_in_words(act), act.id, act.title, [row for row in rows if row.lines], written)


def kind_in_words(act: Act) -> str:
    """`preliminary injunction`, `temporary restraining order`."""
    return KINDS.get(act.kind, act.kind.replace("_", " "))


def when(day: Between) -> str:
    """A day, or the bounds between which it lies."""
    if is_exact(day):
        return in_words(day.from_)
    if day.by is None:
        return f"{in_words(day.from_)} or later, if at all"
    return f"between {in_words(day.from_)} and {in_words(day.by)}"


def sources(written: Iterable[Source]) -> list[str]:
    """Each source: what it shows, and where."""
    return [f"{source.shows}: {source.url}" for source in written]


def _place(entry: Entry) -> str:
    path = entry.opened.path
    return f"{path.parent.name}/{path.name}, line {entry.opened.document.line(entry.place)}"


def _effect_day(act: Act) -> Iterator[Row]:
    if act.effective is None:
        yield Row("effective", ["on no day that a source shows"])
    elif act.effective != act.entered:
        yield Row("effective", [when(act.effective)])
    if act.until:
        yield Row("until", [f"{in_words(act.until)}, the first day on which it no longer works"])


def _effect(book: Book, act: Act, name: Name) -> Iterator[Row]:
    if act.imposes:
        yield from _imposed(book, act.imposes, name)
    if act.lifts:
        yield Row("lifts", [_lifted(book, act.lifts, one, name) for one in act.lifts.targets])
        yield _dated(act.lifts.deadlines)
    if act.joins:
        yield Row("joins", [act.joins.case])
        parties = [name(party.government) for party in act.joins.governments]
        unnamed = [f"{act.joins.unnamed} more, not named"] if act.joins.unnamed else []
        yield Row("parties", [*parties, *act.joins.others, *unnamed])
    if act.lists:
        total = f" of {act.lists.total}" if act.lists.total else ""
        yield Row("names", [f"{len(act.lists.governments)}{total} governments"])
        yield Row("listed", [listed([name(slug) for slug in act.lists.governments])])
        yield Row("else", [act.lists.consequence])
    if act.notes:
        yield Row("tells", [act.notes.what])
        yield Row("confirms", list(act.notes.confirms))
        yield Row("about", list(act.notes.about))
        yield Row("only for", [name(slug) for slug in act.notes.governments])
        yield _dated(act.notes.deadlines)


def _imposed(book: Book, condition: Imposes, name: Name) -> Iterator[Row]:
    yield Row("reaches", _scope(book, condition.scope, name))
    yield Row("asks", list(condition.duties))
    yield Row("parts", [f"{part.id}: {part.title}" for part in condition.parts])
    if isinstance(condition.certification, Certification):
        signed = condition.certification
        told = [f"{signed.who}, {signed.by_when}"]
        told += [f'"{signed.quote}"'] if signed.quote else []
        yield Row("signed by", told + ([signed.penalty] if signed.penalty else []))
    yield Row("else", [condition.consequence])
    days = [*condition.deadlines]
    if isinstance(condition.certification, Certification):
        days += condition.certification.deadlines
    yield _dated(days)
    yield Row("springs unless", list(condition.effective_if))
    yield Row("gap", [condition.gap] if condition.gap else [])


def _scope(book: Book, scope: Scope, name: Name) -> list[str]:
    if not isinstance(scope.governments, Coverage):
        return ["no government: it is addressed to agencies"]
    whom = _whom(book, scope.governments, name)
    if scope.is_on_the_government:
        return [f"{whom}: a string on the government itself"]
    told = [whom]
    told += [
        f"awards of {listed(list(entry.programs))}, {years_in_words(entry.fiscal_years)}"
        for entry in scope.entries
    ]
    if scope.except_programs:
        told.append(f"but not {listed(list(scope.except_programs))}")
    if scope.inside_listing:
        told.append(f"within the listing only {scope.inside_listing}")
    if scope.discretionary_only:
        told.append("only awards whose amount no formula fixes")
    if scope.signed_from:
        told.append(f"only awards signed on {in_words(scope.signed_from)} or later")
    return told


def years_in_words(years: Years) -> str:
    """`all fiscal years`, `fiscal years 2017 and 2018`, `fiscal year 2025 and later`."""
    if isinstance(years, str):
        return "all fiscal years"
    words = [f"{year[:4]} and later" if isinstance(year, str) else str(year) for year in years]
    return f"fiscal year{'s' if len(words) > 1 else ''} {listed(words)}"


def _whom(book: Book, coverage: Coverage, name: Name) -> str:
    registry = book.registry

    def title(one: str) -> str:
        return registry.cases[one].short if one in registry.cases else registry.groups[one].title

    return coverage_in_words(coverage, name, title)


def _lifted(book: Book, lifts: Lifts, target: Target, name: Name) -> str:
    whom = _whom(book, lifts.coverage(target), name)
    told = f"{lifts.mode.replace('_', ' ')} {target.act} for {whom}"
    programs = target.programs or lifts.programs
    told += f", awards of {listed(list(programs))}" if programs else ""
    years = lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
    told += f", {years_in_words(years)}" if years != "all" else ""
    told += f", only {listed(list(target.parts))}" if target.parts else ""
    told += " (later than the order, by its own words)" if target.prospective else ""
    paragraph = target.paragraph or lifts.paragraph
    told += f", paragraph {paragraph}" if paragraph else ""
    told += " (in doubt)" if target.confidence == "low" else ""
    return f"{told}: {target.note}" if target.note else told


def _dated(days: Iterable[Deadline]) -> Row:
    return Row("deadlines", [f"{in_words(one.day)}: {one.what}" for one in days])


def _lifters(book: Book, act: Act) -> list[tuple[Act, Target]]:
    return sorted(
        book.registry.lifters.get(act.id, ()),
        key=lambda lifter: (lifter[0].entered.from_, book.registry.places[lifter[0].id]),
    )


def _lifter(book: Book, lifter: Act, target: Target, name: Name) -> str:
    assert lifter.lifts is not None
    whom = _whom(book, lifter.lifts.coverage(target), name)
    return (
        f"{lifter.id}: {when(lifter.entered)}, {lifter.by} {DID[lifter.lifts.mode]} it for {whom}"
    )


def _naming(book: Book, wanted: str, key: str) -> list[str]:
    """Acts that name an act under a key, of their own or of their notes."""
    return [
        entry.act.id
        for entry in book.entries
        if wanted in getattr(entry.act.notes if key != "implements" else entry.act, key, ())
    ]
