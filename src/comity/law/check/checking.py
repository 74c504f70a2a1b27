"""The check: every lint over every file, faults in the order of files and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from comity.law.cases import LawFile
from comity.law.check import clashes, days, fallen, names, rings, targets, words
from comity.law.check.book import Book, Entry, book_of, open_book
from comity.law.check.catalogue import LINTS
from comity.law.check.fault import Fault, Found
from comity.law.misreading import act_at
from comity.law.reading import Opened

ActLint = Callable[[Book, Entry], Iterator[Found]]
FileLint = Callable[[Book, Opened, LawFile], Iterator[Found]]

OF_ACTS: tuple[tuple[str, ActLint], ...] = (
    ("dangling-id", names.dangling_ids),
    ("unknown-government", names.unknown_governments),
    ("lifts-later", days.lifts_later),
    ("never-in-force", days.never_in_force),
    ("backdated", days.backdated),
    ("party-joins-later", days.parties_that_join_later),
    ("endless-tro", days.endless_tros),
    ("two-ends", days.two_ends),
    ("mode-misfit", targets.misfit_modes),
    ("unknown-part", targets.unknown_parts),
    ("outside-scope", targets.outside_scope),
    ("low-gap", targets.low_gaps),
    ("falls-between", fallen.falls_between),
    ("contradiction", clashes.contradictions),
    ("act-twice", clashes.acts_twice),
    ("ends-an-ending", clashes.ends_an_ending),
    ("no-source", words.no_source),
    ("no-cite", words.no_cite),
    ("long-quote", words.long_quotes),
    ("long-title", words.long_titles),
    ("order-id", words.order_ids),
)

OF_FILES: tuple[tuple[str, FileLint], ...] = (
    ("dangling-id", names.dangling_ids_of_file),
    ("id-twice", names.ids_twice),
    ("unknown-government", names.unknown_governments_of_file),
    ("unused-id", names.unused_ids),
    ("file-name", names.file_names),
    ("ring", rings.rings),
    ("acts-in-order", days.acts_in_order),
    ("unverified", days.unverified),
    ("older-than-its-acts", days.older_than_its_acts),
    ("stale", days.stale),
    ("not-an-address", words.addresses),
    ("long-line", words.long_lines),
    ("key-order", words.key_order),
)


DECISIVE = frozenset({
    "dangling-id", "id-twice", "unknown-government", "lifts-later", "never-in-force",
    "mode-misfit", "unknown-part", "outside-scope", "ring",
})  # fmt: skip
"""Lints of what cannot be, or can bear on nothing, whatever a source says."""


def check(
    paths: Iterable[Path],
    *,
    is_government: Callable[[str], bool] | None = None,
    on: date | None = None,
    stale_days: int = 180,
) -> list[Fault]:
    """Find every fault of a registry.

    Args:
        paths: all its files, in the order in which they are read.
        is_government: whether the gazetteer knows a slug; left out: not asked.
        on: the day as of which sources are stale; left out: not asked.
        stale_days: days after which sources should be read again.
    Returns: faults in the order of files and lines; those that an act accepts carry the reason.
    Raises: InputError where a file has no text to read.
    """
    book = open_book(paths)
    book.is_government, book.on, book.stale_days = is_government, on, stale_days
    faults: list[Fault] = []
    for opened in book.opened:
        unfilled = {_fault(opened, (), found) for found in words.placeholders(opened)}
        to_fill = {fault.line for fault in unfilled}
        found = {*_of_text(opened), *_of_file(book, opened)}
        found = unfilled | {fault for fault in found if fault.line not in to_fill}
        faults += sorted(_accepted(book, opened, found), key=lambda one: (one.line, one.lint, one))
    return faults


def check_added(
    registry: Iterable[Opened], added: Opened, is_government: Callable[[str], bool]
) -> list[Fault]:
    """Find what makes the acts of one more file impossible beside a registry.

    Words, sources and the order of a file are not asked about.

    Args:
        added: a file without faults of its own form.
    """
    book = book_of([*registry, added])
    book.is_government = is_government
    found = (fault for fault in _of_file(book, added) if fault.lint in DECISIVE)
    return sorted(set(found), key=lambda one: (one.line, one.lint, one))


def _of_text(opened: Opened) -> Iterator[Fault]:
    """Faults that keep a file from being read."""
    for fault in opened.faults:
        yield Fault(opened.name, fault.line, fault.act, fault.lint, "error", fault.sentence)


def _of_file(book: Book, opened: Opened) -> Iterator[Fault]:
    for file in (file for other, file in book.files if other is opened):
        for lint, of_file in OF_FILES:
            if book.is_whole or not LINTS[lint].needs_all:
                yield from (_fault(opened, (), found) for found in of_file(book, opened, file))
    for entry in book.entries:
        if entry.opened is opened:
            for lint, of_act in OF_ACTS:
                if book.is_whole or not LINTS[lint].needs_all:
                    found_here = of_act(book, entry)
                    yield from (_fault(opened, entry.place, found) for found in found_here)


def _fault(opened: Opened, place: tuple[str | int, ...], found: Found) -> Fault:
    path = (*place, *found.path)
    line = int(path[1]) if path[:1] == ("line",) else opened.document.line(path)
    act = act_at(path, opened.document.content)
    return Fault(opened.name, line, act, found.lint, LINTS[found.lint].severity, found.sentence)


def _accepted(book: Book, opened: Opened, faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults with the reasons that acts give, and reasons for which there is no fault."""
    reasons = {
        (entry.act.id, lint): (entry, reason)
        for entry in book.entries
        if entry.opened is opened
        for lint, reason in entry.act.accepts.items()
    }
    used = set()
    for fault in faults:
        known = LINTS[fault.lint].is_acceptable and reasons.get((fault.act, fault.lint))
        if known:
            used.add((fault.act, fault.lint))
            yield fault._replace(accepted=known[1])
        else:
            yield fault
    for (_, lint), (entry, _) in reasons.items():
        if (entry.act.id, lint) not in used and (book.is_whole or lint not in LINTS):
            found = Found("accepts-nothing", _no_such_warning(lint), ("accepts", lint))
            yield _fault(opened, entry.place, found)


def _no_such_warning(lint: str) -> str:
    if lint not in LINTS:
        return f'it accepts "{lint}", which is no lint; `comity law check --lints` lists them.'
    if not LINTS[lint].is_acceptable:
        return f'it accepts "{lint}", which can never be true law; mend the fault instead.'
    return f'it accepts "{lint}", but no such warning is raised here; leave it out.'
