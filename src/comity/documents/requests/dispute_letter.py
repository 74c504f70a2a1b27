"""A letter of dispute: which rows of a published list the record does not bear out, and why.

It disputes rows, not motives; it names the rule, both counts with their range, and for each row
what was printed, what the log shows, the kind of difference and the proof attached.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from comity.documents.paper.blocks import (
    Blank,
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Table,
    body,
    gap,
    labelled,
    line,
    quiet,
    row,
)
from comity.documents.paper.paper import Paper
from comity.errors import InputError
from comity.requests.weekly.build import CANNOT_PROMISE
from comity.requests.weekly.differences import KINDS, Difference, Kind
from comity.requests.weekly.reconcile import Reconciled, Reconciliation


class Attached(NamedTuple):
    """What goes with the letter.

    Attributes:
        log: the name and size of the log, and its root, in words.
        proofs: number of an entry, to the file that proves it; empty where none was made.
        check: how one of them is checked, as a command line.
    """

    log: str
    proofs: dict[int, str]
    check: str = ""


class Disputed(NamedTuple):
    """A row that the letter disputes, with the differences that it rests on."""

    reconciled: Reconciled
    differences: tuple[Difference, ...]


def disputed_rows(found: Reconciliation) -> list[Disputed]:
    """The rows with a difference that the record shows; what is only possible stays out."""
    rows = []
    for one in found.rows:
        shown = tuple(label for label in one.differences if label.sure == "shown")
        if shown:
            rows.append(Disputed(one, shown))
    return rows


def entries_of(rows: Sequence[Disputed]) -> list[int]:
    """The numbers of the entries whose proofs go with the letter."""
    return sorted({number for one in rows for label in one.differences for number in label.entries})


def dispute_letter(
    found: Reconciliation, attached: Attached, *, about: str, on: date, known: date
) -> Paper:
    """The letter.

    Raises: InputError where the record disputes no row.
    """
    rows = disputed_rows(found)
    if not rows:
        raise InputError(
            f"letter: the record disputes none of the {len(found.rows)} rows of "
            f"{found.published.name}; there is nothing to write."
        )
    blocks: list[Block] = [
        Paragraph(line(gap("addressee: the office that published the list")), "address"),
        labelled("About", f"{found.published.name}, {_week(found)}"),
        body(
            f"The list has {_counted(len(found.rows), 'row')}, which were held against the record "
            f"of requests and responses of {about}. The record disputes {len(rows)} of them, for "
            "the reasons below. Please correct them in the next issue and wherever the list "
            "stands, or name the document on which a row rests."
        ),
        labelled("Rule", f"{found.setting.rule.id}: {found.setting.rule.words}."),
        Heading("Counts"),
        _counts(found),
        Heading("Rows disputed"),
        _table(rows, attached),
        Heading("Kinds of difference"),
        Bullets(tuple(line(f"{kind.replace('_', ' ')}: {KINDS[kind]}.") for kind in _kinds(rows))),
        Heading("Proofs attached"),
        *_proofs(rows, attached),
        quiet(CANNOT_PROMISE),
        body(gap("other words of counsel")),
        Heading("Signature"),
        Blank("Signature"),
        Blank("Office"),
    ]
    return Paper("Letter of dispute", about, on, known, attached.log, tuple(blocks), wide=True)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _week(found: Reconciliation) -> str:
    return f"week {found.setting.week}" if found.setting.week else "no week told"


def _counts(found: Reconciliation) -> Table:
    columns = (
        Column("Place", 5), Column("Rows printed", 2, right=True),
        Column("Stand, at least", 2, right=True), Column("Stand, at most", 2, right=True),
        Column("In the log", 2, right=True),
    )  # fmt: skip
    rows = tuple(
        row(one.name, str(one.listed), str(one.low), str(one.high), str(one.in_log))
        for one in found.counts
    )
    caption = "Rows printed as declined, and how many of them the record lets stand"
    return Table(caption, columns, rows)


def _table(rows: Sequence[Disputed], attached: Attached) -> Table:
    columns = (
        Column("Line", 1, right=True), Column("Printed", 4), Column("Kind", 3),
        Column("What the record shows", 7), Column("Entries", 2),
    )  # fmt: skip
    cells = []
    for one in rows:
        for at, label in enumerate(one.differences):
            cells.append(
                row(
                    str(one.reconciled.listed.row) if at == 0 else "",
                    _printed(one.reconciled) if at == 0 else "",
                    label.kind.replace("_", " "),
                    label.told,
                    ", ".join(str(number) for number in label.entries),
                )
            )
    return Table("Rows disputed, in the order of the list", columns, tuple(cells))


def _printed(one: Reconciled) -> str:
    listed = one.listed
    if listed.section == "issued":
        return f"{listed.place}: {listed.count} issued"
    if listed.section == "policy":
        return f"{listed.place}: {listed.policy.replace('_', ' ')}"
    days = f", issued {listed.issued}" if listed.issued else ""
    recorded = f", declined {listed.recorded}" if listed.recorded else ""
    return f"{listed.place}{days}{recorded}"


def _kinds(rows: Sequence[Disputed]) -> list[Kind]:
    found = {label.kind for one in rows for label in one.differences}
    return [kind for kind in KINDS if kind in found]


def _proofs(rows: Sequence[Disputed], attached: Attached) -> Iterator[Block]:
    numbers = entries_of(rows)
    if not numbers:
        yield body("The rows above rest on what the log does not have; no entry is to be proved.")
        return
    if not attached.proofs:
        yield body(
            f"Entries {', '.join(str(one) for one in numbers)} of the log; their proofs can be had "
            "from the sender."
        )
        return
    yield body(
        "Each entry is attached with the proof that it is in the log. The program verify_log.py, "
        "which is attached too and needs Python alone, checks them, as does any tool that reads "
        "C2SP tlog-proof; the key should come to you by another way than this letter."
    )
    yield Bullets(
        tuple(line(f"entry {one}: {attached.proofs[one]}") for one in numbers
              if one in attached.proofs)
    )  # fmt: skip
    if attached.check:
        yield quiet(attached.check)
