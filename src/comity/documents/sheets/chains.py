"""The sheets to which every status leads: the chain in sentences, and the sources of each act."""

from __future__ import annotations

from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.act_list import ActEntry, ActList, Source
from comity.documents.cell_words import cells_in_words
from comity.documents.sheets.workbook import (
    Column,
    header,
    line,
    link_out,
    link_to,
    new_sheet,
    put,
    put_status,
)
from comity.findings.finding import Finding
from comity.findings.shelf import Shelf
from comity.findings.why import why
from comity.law.spans import NEVER

CHAIN = [
    Column("Condition", 30, "wrapped"),
    Column("Title", 34, "wrapped"),
    Column("Government", 20, "wrapped"),
    Column("Status", 13),
    Column("Programs and years", 20, "wrapped"),
    Column("Text in the award", 15),
    Column("The chain, oldest act first", 90, "wrapped"),
    Column("Words quoted", 50, "wrapped"),
    Column("Decided by", 34, "wrapped"),
    Column("What to know beside it", 45, "wrapped"),
]
SOURCES = [
    Column("Act", 34, "wrapped"),
    Column("What it does", 44, "wrapped"),
    Column("Kind", 18, "wrapped"),
    Column("By", 20, "wrapped"),
    Column("Day", 11, "day"),
    Column("Citation", 36, "wrapped"),
    Column("Words quoted", 44, "wrapped"),
    Column("Confidence", 30, "wrapped"),
    Column("The source shows", 44, "wrapped"),
    Column("Address", 60, "wrapped"),
]
DECIDED_BY = 9
"""The column of the sheet Chain that leads to the sheet Sources."""

FIRST = 4
"""The first row below the headings of these sheets."""


class Chains:
    """Collects findings; those that one chain answers share a line."""

    def __init__(self, shelf: Shelf) -> None:
        self.acts = ActList(shelf)
        self._lines: dict[tuple[object, ...], int] = {}
        self._findings: list[Finding] = []
        self._seen: dict[int, int] = {}

    def line(self, finding: Finding) -> int:
        """The row of the sheet Chain that answers a finding."""
        if id(finding) not in self._seen:
            key = _key(finding)
            if key not in self._lines:
                self._lines[key] = FIRST + len(self._findings)
                self._findings.append(finding)
            self._seen[id(finding)] = self._lines[key]
        return self._seen[id(finding)]

    def write(self, book: Workbook) -> None:
        """Write the sheets Chain and Sources."""
        sheet = new_sheet(
            book, "Chain", "Why: the chain of acts behind each status",
            ["Each sentence has its act, day and citation; every act stands on the sheet Sources."],
        )  # fmt: skip
        header(sheet, FIRST - 1, CHAIN)
        numbers = {}
        for row, finding in enumerate(self._findings, FIRST):
            numbers[row] = _write_chain(sheet, row, finding, self.acts)
        starts = self._write_sources(book)
        for row, act in numbers.items():
            link_to(sheet, sheet.cell(row, DECIDED_BY), f"Sources!A{starts[act]}")
        sheet.auto_filter.ref = f"A{FIRST - 1}:J{max(FIRST, FIRST + len(self._findings) - 1)}"

    def _write_sources(self, book: Workbook) -> dict[str, int]:
        """Write a line for each source of each act; give the first line of each act."""
        sheet = new_sheet(
            book, "Sources", "Acts and their sources",
            ["One line for each source; the words of an act stand on its first line."],
        )  # fmt: skip
        header(sheet, FIRST - 1, SOURCES)
        starts, row = {}, FIRST
        for act in self.acts.entries.values():
            starts[act.id] = row
            row = _write_act(sheet, row, act)
        sheet.auto_filter.ref = f"A{FIRST - 1}:J{max(FIRST, row - 1)}"
        return starts


def _key(finding: Finding) -> tuple[object, ...]:
    row, asked = finding.rows[0], finding.asked
    return (
        finding.condition,
        asked.government.slug,
        finding.status,
        tuple(row.deciding),
        tuple(row.programs),
        tuple(row.years),
        row.part,
        finding.text_present,
        asked.on,
        asked.known,
    )


def _write_chain(sheet: Worksheet, row: int, finding: Finding, acts: ActList) -> str:
    """Write one line of the sheet Chain; give the act that decides first."""
    told, quotes = chain_words(finding, acts)
    present = {True: "yes", False: "no", None: "turns on its day"}[finding.text_present]
    values = [
        finding.condition, finding.title, finding.asked.government.government.name, None,
        _where(finding), present, told, quotes, ", ".join(finding.deciding),
        "\n".join(finding.caveats),
    ]  # fmt: skip
    line(sheet, row, CHAIN, values)
    put_status(sheet, row, 4, finding.status, by_counsel=finding.by_counsel)
    return finding.rows[0].deciding[0]


def chain_words(finding: Finding, acts: ActList) -> tuple[str, str]:
    """The chain in sentences, one a line, and the words quoted from its acts."""
    lines, quotes = [], {}
    for act in finding.rows[0].deciding:
        acts.number(act)
    for chain in why(finding):
        for fact, is_so in chain.answers:
            question = finding.shelf.doubt(fact)["question"]
            lines.append(f"If the answer is {'yes' if is_so else 'no'}: {question}")
        for number, sentence in enumerate(chain.sentences, 1):
            acts.number(sentence.act)
            cite = f" [{sentence.cite}]" if sentence.cite else ""
            lines.append(f"{number}. {sentence.text}{cite}")
            quote = finding.shelf.act(sentence.act)["quote"]
            if quote:
                quotes[sentence.act] = f'{sentence.act}: "{quote}"'
        lines.append(f"So: {chain.status.replace('_', ' ')}.")
    return "\n".join(lines) or finding.because, "\n".join(quotes.values())


def _where(finding: Finding) -> str:
    """The class of programs and years that decides."""
    compiled, row = finding.shelf.condition(finding.condition), finding.rows[0]
    cells = [cell for cell, named in compiled.cells.items() if named == [row.programs, row.years]]
    part = f"; part {row.part}" if row.part else ""
    if finding.about["on_government"] or not cells:
        return part.lstrip("; ")
    return cells_in_words(compiled, cells) + part


def _write_act(sheet: Worksheet, row: int, act: ActEntry) -> int:
    """Write the lines of an act; give the row after them."""
    earliest = act.record["entered"][0]
    day = date.fromordinal(earliest) if earliest < NEVER else None
    values = [act.id, act.title, act.kind, act.by, day, act.record["cite"], act.record["quote"],
              act.confidence]  # fmt: skip
    for source in act.sources or [Source("", "")]:
        line(sheet, row, SOURCES, [*values, source.shows, None])
        cell = put(sheet, row, len(SOURCES), source.url, "wrapped")
        if source.is_address:
            link_out(sheet, cell, source.url)
        values = [act.id, *[""] * (len(values) - 1)]
        row += 1
    return row
