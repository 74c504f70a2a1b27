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
from comity.documents.status_look import word
from comity.documents.terms.side import where
from comity.findings.check import Days
from comity.findings.finding import Finding
from comity.findings.shelf import Shelf

NO_VERDICT = (
    "Clauses were chosen by their words. That a clause has a word of the law does not say that it "
    "breaks or keeps it; that it has none does not either. The last column is a lawyer's alone."
)
UNMARKED = "not marked"

_COLUMNS = (
    Column("Text and clause", 4),
    Column("Words of the clause", 9),
    Column("What it touches", 5),
    Column("Savings words", 4),
    Column("The law", 5),
    Column("Marked by counsel", 4),
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
    if law.quote:
        blocks.append(Paragraph(line(f'"{law.quote}" {law.cite}.'), "quote"))
    else:
        blocks.append(body(f"The registry has no quotation of it. {law.cite}."))
    if law.source:
        blocks.append(quiet("Quoted as in ", Words(law.source, link=law.source)))
    if law.duties:
        blocks += [body("In the words of the registry:"), Bullets(tuple(map(line, law.duties)))]
    return blocks


def _row(one: Beside, found: Comparison) -> tuple[Line, ...]:
    place = line(strong(one.policy.title), f", {where(one.clause)}, {one.policy.days}")
    mark = one.mark.told if one.mark else UNMARKED if one.touches else ""
    return row(
        place,
        one.clause.whole,
        touched_words(one),
        "; ".join(f'"{words}"' for words in one.savings) or "none",
        _law_beside(one, found),
        mark,
    )


def _law_beside(one: Beside, found: Comparison) -> str:
    """The quotation where it has the word that the clause touches, else the registry's words."""
    law = found.law
    told: list[str] = []
    for touch in one.touches:
        word = touch.subject.lower()
        if law.quote and (word in law.quote.lower() or not found.subjects.is_exchange):
            told.append(f'"{law.quote}"')
        else:
            told += [duty for duty in law.duties if word in duty.lower()][:1]
    return " ".join([*dict.fromkeys(told), f"({law.cite})"]) if told else ""


def touched_words(one: Beside) -> str:
    """What a clause speaks of, each with the clause's own words."""
    told = []
    for touch in one.touches:
        near = " (nearby words)" if touch.is_near else ""
        told.append(f"{touch.subject}{near}: {', '.join(touch.words)}")
    told += [f'{name}: "{words}"' for name, words in one.speaks_of.items()]
    return "; ".join(told) or "nothing of it"


def _silences(found: Comparison) -> list[Block]:
    blocks: list[Block] = [Heading("What the texts do not speak of")]
    told: list[Line] = []
    if found.untouched:
        told.append(line(f"Of the condition: {'; '.join(found.untouched)}."))
    if found.silent:
        told.append(line(f"Also not: {', '.join(found.silent)}."))
    spoken = [name for name in ("detainers", "release dates", "access to jails")
              if name not in found.silent]  # fmt: skip
    if spoken and found.subjects.is_exchange:
        told.append(
            line(
                f"They do speak of {', '.join(spoken)}, which the quoted words of the law "
                "do not name."
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
