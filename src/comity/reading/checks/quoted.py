"""Words of documents in marks: whether they stand in the record as they are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from typing import NamedTuple

from comity.law.acts import Act, Certification
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.record import Record, View, made_once

_MARKED = re.compile(r"\"(?P<words>[^\"]{20,400})\"")
_GAPS = re.compile(r"\[[^\]]*\]|\.\s?\.\s?\.|\u2026|\*\s\*\s\*")
"""Where a quotation leaves words out, or puts others in."""

_TOKEN = re.compile(r"[\w']+")
_FEWEST = 5
"""Words that a quotation must have, so that a turn of speech is not taken for a document's."""

_FEWEST_OF_A_SLIP = 9
_ALIKE = 0.75
"""How alike two runs of words must be for one to be a slip of the other."""


class Document(NamedTuple):
    """Words of a document: of an act, or of a row of facts."""

    tokens: tuple[str, ...]
    words: str
    act: str = ""
    fact: str = ""


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Quoted words that some document of the record has, or nearly has."""
    for found in _MARKED.finditer(clause.words):
        tokens = tokens_of(found["words"])
        if len(tokens) < _FEWEST:
            continue
        for document in _candidates(record, tokens):
            is_there = _stand(found["words"], document.tokens)
            judge = partial(_judge, is_there, document)
            if is_there or _slip(tokens, document.tokens):
                yield Claim(Kind.WORDS, *clause.place(*found.span("words")), judge)
                break


def tokens_of(words: str) -> tuple[str, ...]:
    """The words, small, without marks."""
    return tuple(_TOKEN.findall(words.lower()))


@made_once
def _documents(record: Record) -> dict[tuple[str, ...], list[Document]]:
    """Documents by each run of three words that they have."""
    found: dict[tuple[str, ...], list[Document]] = {}
    for document in _all(record):
        runs = zip(document.tokens, document.tokens[1:], document.tokens[2:], strict=False)
        for run in set(runs):
            found.setdefault(run, []).append(document)
    return found


def _all(record: Record) -> Iterator[Document]:
    for act in record.registry.acts.values():
        for words in _quotes(act):
            yield Document(tokens_of(words), words, act=act.id)
    for fact in record.facts:
        if fact.kind == "words":
            yield Document(tokens_of(fact.said_of), fact.said_of, fact=fact.id)


def _quotes(act: Act) -> Iterator[str]:
    if act.quote:
        yield act.quote
    asked = act.imposes.certification if act.imposes else None
    if isinstance(asked, Certification) and asked.quote and asked.quote != act.quote:
        yield asked.quote


def _candidates(record: Record, tokens: tuple[str, ...]) -> list[Document]:
    """Documents that share a run of three words, those that share most first."""
    shared: dict[Document, int] = {}
    for run in zip(tokens, tokens[1:], tokens[2:], strict=False):
        for document in _documents(record).get(run, ()):
            shared[document] = shared.get(document, 0) + 1
    return sorted(shared, key=lambda one: shared[one], reverse=True)[:4]


def _stand(words: str, document: tuple[str, ...]) -> bool:
    """Whether all parts of a quotation, between its gaps and bracketed words, stand in a document
    in their order."""
    begins = 0
    for part in _GAPS.split(words):
        tokens = tokens_of(part)
        at = _place(tokens, document[begins:])
        if at is None:
            return False
        begins += at + len(tokens)
    return True


def _place(tokens: tuple[str, ...], document: tuple[str, ...]) -> int | None:
    """Where a run of words stands in a document."""
    size = len(tokens)
    places = range(len(document) - size + 1)
    return next((at for at in places if document[at : at + size] == tokens), None)


def _slip(tokens: tuple[str, ...], document: tuple[str, ...]) -> bool:
    """Whether a run of words is nearly one of a document, with some words changed."""
    if len(tokens) < _FEWEST_OF_A_SLIP:
        return False
    matcher = SequenceMatcher(None, tokens, document, autojunk=False)
    blocks = [one for one in matcher.get_matching_blocks() if one.size > 1]
    if not blocks:
        return False
    begins = max(0, blocks[0].b - blocks[0].a)
    near = document[begins : begins + len(tokens)]
    return SequenceMatcher(None, tokens, near, autojunk=False).ratio() >= _ALIKE


def _judge(is_there: bool, document: Document, view: View) -> Answer | None:
    """Words that are there are shown. Others are told with those on record: a document may have
    them in another place than the one that is held."""
    act = view.act(document.act) if document.act else None
    rows = [fact for fact in view.facts("words") if fact.id == document.fact]
    if act is None and not rows:
        return None
    name = "words_stand" if is_there else "words_differ"
    where = (act.cite or act.title) if act else rows[0].note
    return Answer(
        outcome=Outcome.SHOWS if is_there else Outcome.NOT_REACHED,
        reasons=(because(name, where=where, words=document.words),),
        acts=(act.id,) if act else rows[0].acts,
        facts=tuple(fact.id for fact in rows),
    )
