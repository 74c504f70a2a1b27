"""Words and sources: what an act must cite, how long its words may be, how its file is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from comity.law.acts import Act
from comity.law.cases import LawFile
from comity.law.check.book import Book, Entry
from comity.law.check.fault import Found
from comity.law.plain import Plain
from comity.law.reading import Opened
from comity.law.yaml12 import Path

MOST_QUOTED_WORDS = 40
MOST_IN_TITLE = {"imposes": (20, 130), "lists": (20, 130)}
"""Words and characters by effect: the title of a condition also names its instrument."""
MOST_IN_OTHER_TITLES = (12, 100)
MOST_COLUMNS = 100
NEW_IDS_FROM = date(2025, 1, 1)
"""Orders entered from this day on are called <case>/<day>-<word>; older ids stay as they are."""

_QUOTED = re.compile('"([^"]+)(?:"|$)|“([^”]+)(?:”|$)')
_ADDRESS = re.compile(
    r"https?://[^\s/]+\.[^\s/]+(/\S*)?$"
    r"|github [\w.-]+/[\w.-]+ @[0-9a-f]{7,40} \S"
    r"|(in print|address not kept): \S"
)
_PLACEHOLDER = re.compile(r"<[a-z][^<>]*>")


def no_source(book: Book, entry: Entry) -> Iterator[Found]:
    """Acts without a source; a user's own counsel is the source of an override."""
    if not entry.act.sources and entry.act.by != "counsel":
        yield Found(
            "no-source", "it has no source; write what was read, with its address.", ("id",)
        )


def no_cite(book: Book, entry: Entry) -> Iterator[Found]:
    """Orders and conditions without a citation."""
    act = entry.act
    if not act.cite and (act.imposes or act.lifts) and act.by != "counsel":
        yield Found("no-cite", "it has no cite; write how a lawyer would cite it.", ("id",))


def long_quotes(book: Book, entry: Entry) -> Iterator[Found]:
    """Quotations of more than 40 words."""
    for path, words in _quotations(entry.act):
        count = sum(any(map(str.isalnum, word)) for word in words.split())
        if count > MOST_QUOTED_WORDS:
            sentence = (
                f"found a quotation of {count} words; at most {MOST_QUOTED_WORDS} are quoted."
            )
            yield Found("long-quote", sentence, path)


def _quotations(act: Act) -> Iterator[tuple[Path, str]]:
    yield ("quote",), act.quote
    yield from ((("note",), quoted[1] or quoted[2]) for quoted in _QUOTED.finditer(act.note))
    certification = act.imposes.certification if act.imposes else "none"
    if not isinstance(certification, str):
        yield ("imposes", "certification", "quote"), certification.quote
    for at, source in enumerate(act.sources):
        for quoted in _QUOTED.finditer(source.shows):
            yield ("sources", at, "shows"), quoted[1] or quoted[2]


def long_titles(book: Book, entry: Entry) -> Iterator[Found]:
    """Titles longer than a reader takes in at once."""
    title = entry.act.title
    words = len(title.split())
    most_words, most_letters = MOST_IN_TITLE.get(entry.act.effect, MOST_IN_OTHER_TITLES)
    if words > most_words or len(title) > most_letters:
        sentence = (
            f"found a title of {words} words and {len(title)} characters; say what it does in ten "
            f"words (at most {most_words}, and {most_letters} characters)."
        )
        yield Found("long-title", sentence, ("title",))


def addresses(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Sources whose address is neither a web address nor a repository, commit and path."""
    for path, value in _scalars(opened.document.content, ()):
        if path[-1:] == ("url",) and isinstance(value, str) and not _ADDRESS.match(value):
            sentence = (
                f'found the address "{value}"; write https://..., github OWNER/REPOSITORY @COMMIT '
                'PATH, "in print: ..." or "address not kept: ...".'
            )
            yield Found("not-an-address", sentence, path)


def placeholders(opened: Opened) -> Iterator[Found]:
    """Words of a template that nobody has filled in."""
    for path, value in _scalars(opened.document.content, ()):
        if isinstance(value, str) and _PLACEHOLDER.search(value):
            key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
            sentence = f'"{key}" still says {value}; fill it in, or delete the line.'
            yield Found("unfilled", sentence, path)


def _scalars(content: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _scalars(value, (*path, key))
    elif isinstance(content, list):
        for at, value in enumerate(content):
            yield from _scalars(value, (*path, at))
    else:
        yield path, content


def long_lines(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Lines over 100 columns, but for those that an address makes long."""
    for number, line in enumerate(opened.text.splitlines(), start=1):
        if len(line) > MOST_COLUMNS and "://" not in line and "url:" not in line:
            sentence = f"found a line of {len(line)} columns; fold it at {MOST_COLUMNS}."
            yield Found("long-line", sentence, ("line", number))


def key_order(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Keys of the file or of an act in another order than the style's."""
    content = opened.document.content
    whole: tuple[Path, type[Plain], dict[str, Any]] = ((), LawFile, content)
    for path, form, written in [whole, *_written_acts(content)]:
        wanted = [key for key in _keys(form) if key in written]
        found = [key for key in written if key in wanted]
        if found != wanted:
            at = next(at for at, key in enumerate(found) if key != wanted[at])
            sentence = f'the key "{found[at]}" stands before "{wanted[at]}"; put it after.'
            yield Found("key-order", sentence, (*path, found[at]))


def _written_acts(content: Any) -> list[tuple[Path, type[Plain], dict[str, Any]]]:
    acts = content.get("acts") or []
    return [(("acts", at), Act, act) for at, act in enumerate(acts) if isinstance(act, dict)]


def _keys(form: type[Plain]) -> list[str]:
    return [field.alias or name for name, field in form.model_fields.items()]


def order_ids(book: Book, entry: Entry) -> Iterator[Found]:
    """New orders of a case whose ids are not <case>/<day>-<word>, or <main act>/<word>."""
    act, case = entry.act, entry.file.case
    if not case or act.entered.from_ < NEW_IDS_FROM:
        return
    if act.part_of:
        if not act.id.startswith(f"{act.part_of}/"):
            sentence = f"it is part of {act.part_of}; call it {act.part_of}/<word>."
            yield Found("order-id", sentence, ("id",))
    elif not re.match(rf"{re.escape(case.id)}/\d{{4}}(-\d\d){{0,2}}-[a-z]", act.id):
        kind = act.kind.replace("_", "-")
        sentence = f"found this id; a new act of the case is called {case.id}/<day>-{kind}."
        yield Found("order-id", sentence, ("id",))
