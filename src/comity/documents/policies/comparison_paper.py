"""The comparison as a paper: the table that the documentation letters of 2016-17 asked for."""

from __future__ import annotations

from dataclasses import dataclass

from comity.amounts import count
from comity.documents.paper.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Paragraph,
    Table,
    Words,
    body,
    labelled,
    line,
    quiet,
    row,
    strong,
)
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.policies.comparison import Beside, Comparison
from comity.documents.policies.subjects import EXCHANGE, SILENT
from comity.documents.status_look import word
from comity.documents.terms.side import where
from comity.findings.check import Days
from comity.findings.finding import Finding
from comity.findings.shelf import Shelf
from comity.law.wording import listed

NO_VERDICT = (
    "Clauses were chosen by their words. That a clause has a word of the law does not say that it "
    "breaks or keeps it; that it has none does not either. The last column is a lawyer's alone."
)
UNMARKED = "not marked"

_COLUMNS = (
    Column("Clause and text", 4.5),
    Column("Words of the clause", 7.5),
    Column("What it touches", 4.5),
    Column("Savings words", 4),
    Column("The law", 7),
    Column("Marked by counsel", 3),
)


@dataclass(frozen=True, slots=True)
class Asking:
    """For whom and when, by which law.

    Attributes:
        finding: the status of the condition, where a government was named.
    """

    shelf: Shelf
    days: Days
    about: str
    finding: Finding | None = None


def comparison_paper(found: Comparison, asking: Asking, *, whole: bool = False) -> Paper:
    """The texts beside the condition.

    Args:
        whole: also the clauses that touch nothing.
    """
    blocks = [*_opening(found, asking), *_law(found)]
    rows = tuple(_row(one, found) for one in (found.rows if whole else found.told))
    if rows:
        caption = f"Clause by clause, beside {found.law.cite or found.law.title}"
        blocks += [Heading("Clause by clause"), Table(caption, _COLUMNS, rows)]
    blocks += _silences(found)
    blocks += [Heading("Texts"), Bullets(tuple(_text(one) for one in _texts(found)))]
    title = f"Own texts beside {found.law.cite or found.law.id}"
    return paper_of(asking.shelf, title, asking.about, asking.days, blocks, wide=True)


def _opening(found: Comparison, asking: Asking) -> list[Block]:
    touching = sum(bool(one.touches) for one in found.rows)
    blocks: list[Block] = [
        body(
            f"{count(len(found.policies), 'text')} in force on {asking.days.on} with "
            f"{count(len(found.rows), 'clause')}; {touching or 'none'} of them "
            f"{'touches' if touching == 1 else 'touch'} what the condition speaks of; "
            f"{found.unmarked or 'none'} of these not marked by counsel."
        )
    ]
    if asking.finding is not None:
        told = word(asking.finding.status, by_counsel=asking.finding.by_counsel)
        blocks.append(labelled("Status of the condition", f"{told}. {asking.finding.because}"))
    return [*blocks, quiet(NO_VERDICT)]


def _law(found: Comparison) -> list[Block]:
    law = found.law
    blocks: list[Block] = [Heading("The law"), labelled(law.id, law.title)]
    blocks += [Paragraph(line(one.told), "quote") for one in law.quotes]
    if law.quotes:
        blocks.append(body(f"{law.cite}."))
    else:
        blocks.append(body(f"The registry has no quotation of it. {law.cite}."))
    for address in dict.fromkeys(one.address for one in law.quotes if one.address):
        blocks.append(quiet("Quoted as in ", Words(address, link=address)))
    if law.duties:
        blocks += [body("In the words of the registry:"), Bullets(tuple(map(line, law.duties)))]
    return blocks


def _row(one: Beside, found: Comparison) -> tuple[Line, ...]:
    place = line(strong(where(one.clause)), f" of {one.policy.title}, {one.policy.days}")
    at = f"at {one.marked_at}: " if one.marked_at else ""
    mark = f"{at}{one.mark.told}" if one.mark else UNMARKED if one.touches else ""
    return row(
        place,
        one.clause.whole,
        touched_words(one, with_duties=False),
        "; ".join(f'"{words}"' for words in one.savings) or "none",
        _law_beside(one, found),
        mark,
    )


def _law_beside(one: Beside, found: Comparison) -> str:
    """The quotation with the word that the clause touches, else the registry's duty."""
    law = found.law
    told: list[str] = []
    for touch in one.touches:
        if touch.subject not in EXCHANGE:
            told.append(touch.subject)
        elif quotation := law.beside(touch.subject):
            told.append(quotation)
        else:
            told += law.duties_on(touch.subject)[:1]
    return " ".join(dict.fromkeys(told))


def touched_words(one: Beside, *, with_duties: bool = True) -> str:
    """What a clause speaks of, each with the clause's own words.

    Args:
        with_duties: a duty in full; else only that the words are those of a duty.
    """
    told = []
    for touch in one.touches:
        is_named = with_duties or touch.subject in EXCHANGE
        subject = touch.subject.rstrip(".") if is_named else "words of a duty"
        near = " (nearby words)" if touch.is_near else ""
        told.append(f"{subject}{near}: {', '.join(touch.words)}")
    told += [f'{name}: "{words}"' for name, words in one.speaks_of.items()]
    return "; ".join(told) or "nothing of it"


def _silences(found: Comparison) -> list[Block]:
    blocks: list[Block] = [Heading("What the texts do not speak of")]
    told: list[Line] = []
    if found.untouched:
        names = "; ".join(one.rstrip(".") for one in found.untouched)
        told.append(line(f"Of the condition: {names}."))
    if found.silent:
        told.append(line(f"Also not: {listed(found.silent)}."))
    spoken = [
        name for name in SILENT if name not in found.silent and name not in found.subjects.named
    ]
    if spoken:
        told.append(
            line(
                f"They do speak of {listed(spoken)}, which the words of the condition above do not "
                "name."
            )
        )
    return [*blocks, Bullets(tuple(told))] if told else [*blocks, body("Nothing of it is missing.")]


def _texts(found: Comparison) -> list[tuple[str, str]]:
    now = [(one.id, f"{one.title}: {one.kind} {one.days}; {one.file}, SHA-256 {one.sha256}")
           for one in found.policies]  # fmt: skip
    other = [(one.id, f"{one.title}: {one.kind} {one.days}; not in force on this day, left out")
             for one in found.not_in_force]  # fmt: skip
    return now + other


def _text(told: tuple[str, str]) -> Line:
    return line(strong(told[0]), f": {told[1]}")
