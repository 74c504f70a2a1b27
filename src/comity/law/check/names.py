"""Names: ids that nothing defines or that are defined twice, governments that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.cases import LawFile
from comity.law.check.book import Book, Entry, definitions
from comity.law.check.fault import Found
from comity.law.check.references import (
    Reference,
    file_governments,
    file_references,
    governments,
    references,
)
from comity.law.misreading import did_you_mean
from comity.law.reading import Opened
from comity.law.yaml12 import Path


def dangling_ids(book: Book, entry: Entry) -> Iterator[Found]:
    """Ids that an act names and no file defines."""
    yield from _dangling(book, references(entry.act))


def dangling_ids_of_file(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Ids that a case, alias or group names and no file defines."""
    yield from _dangling(book, file_references(file))


def _dangling(book: Book, named: Iterator[Reference]) -> Iterator[Found]:
    for reference in named:
        defined = _defined(book, reference)
        if reference.name in defined:
            continue
        found = f'{reference.told} "{reference.name}"'
        if reference.name in book.registry.aliases:
            stands_for = " and ".join(book.registry.aliases[reference.name].of)
            sentence = f"{found}, which is an alias; write {stands_for}."
        elif reference.name in book.ids:
            if not book.is_whole and reference.name not in _readable(book):
                continue
            sentence = f"{found}, which is no {reference.sort}; name one that is."
        else:
            article = "an" if reference.sort.startswith("act") else "a"
            hint = (
                did_you_mean(reference.name, defined)
                or f"; name {article} {reference.sort} that exists."
            )
            sentence = f"{found}, which no file defines{hint}"
        yield Found("dangling-id", sentence, reference.path)


def _defined(book: Book, reference: Reference) -> set[str]:
    registry = book.registry
    if reference.sort == "case":
        return set(registry.cases)
    if reference.sort == "act or case":
        return {*registry.acts, *registry.cases}
    if reference.sort == "group":
        return set(registry.groups)
    if reference.sort == "fact":
        subject = reference.name.partition("#")[0]
        made = {reference.name} if subject != reference.name and subject in registry.acts else set()
        return {*registry.facts, *registry.acts, *made}
    return set(registry.acts)


def _readable(book: Book) -> set[str]:
    """Ids of everything that could be read."""
    registry = book.registry
    return {*registry.acts, *registry.cases, *registry.groups, *registry.facts}


def ids_twice(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Ids of this file that stand somewhere before."""
    for room, name, place in definitions(opened.document.content):
        first, first_place = book.definitions[room, name][0]
        if first is not opened or first_place != place:
            where = f"{first.name}, line {first.document.line(first_place)}"
            sentence = (
                f'the id "{name}" stands already in {where}; give this one an id of its own'
                " (a condition that is imposed again is a new act)."
            )
            yield Found("id-twice", sentence, (*place, "id"))


def unknown_governments(book: Book, entry: Entry) -> Iterator[Found]:
    """Governments that an act names and the gazetteer does not know."""
    yield from _unknown(book, governments(entry.act))


def unknown_governments_of_file(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Governments that a group names and the gazetteer does not know."""
    yield from _unknown(book, file_governments(file))


def _unknown(book: Book, named: Iterator[tuple[Path, str]]) -> Iterator[Found]:
    for path, slug in named:
        if book.is_government and not book.is_government(slug):
            sentence = (
                f'found the government "{slug}", which the gazetteer does not know; '
                "`comity governments find NAME` shows how it is written."
            )
            yield Found("unknown-government", sentence, path)


def unused_ids(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Facts and groups of a file that nothing names."""
    for at, fact in enumerate(file.facts):
        if fact.id not in book.named:
            yield Found("unused-id", _unused("fact", fact.id), ("facts", at))
    for at, group in enumerate(file.groups):
        if group.id not in book.named:
            yield Found("unused-id", _unused("group", group.id), ("groups", at))


def _unused(sort: str, name: str) -> str:
    return f'nothing names the {sort} "{name}"; name it where it matters, or delete it.'


def file_names(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Files that are not named after their case or instrument, or hold both."""
    if file.case and file.instrument:
        sentence = "a case and an instrument stand in one file; give each its own."
        yield Found("file-name", sentence, ("instrument",))
    for key, home in (("case", file.case), ("instrument", file.instrument)):
        is_shelved = opened.path.parent.name in ("cases", "instruments")
        if home and is_shelved and opened.path.stem != home.id:
            sentence = f'found the {key} "{home.id}"; name the file {home.id}.yaml.'
            yield Found("file-name", sentence, (key, "id"))
