"""The files of a packet, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from comity.documents.briefs.html import brief_html
from comity.documents.briefs.item import Item
from comity.documents.briefs.page import BriefPage
from comity.documents.briefs.plain import brief_json
from comity.documents.briefs.text import brief_text
from comity.documents.briefs.workbook import brief_workbook
from comity.documents.calendar.calendar_paper import calendar_paper
from comity.documents.calendar.entries import calendar
from comity.documents.calendar.ics import ics_file
from comity.documents.calendar.table import calendar_csv
from comity.documents.certifications.follow import follow
from comity.documents.certifications.follow_paper import follow_paper
from comity.documents.certifications.gate import asked_of
from comity.documents.certifications.list_paper import list_paper, steps_of
from comity.documents.exhibits.coverage_letter import LIFTED, coverage_letter
from comity.documents.exhibits.declaration import declaration
from comity.documents.exhibits.digest import digest
from comity.documents.exhibits.flow_down import flow_down
from comity.documents.exhibits.flow_down_paper import flow_down_book, flow_down_paper
from comity.documents.exhibits.joinder import joinder
from comity.documents.exhibits.schedule import schedule
from comity.documents.exhibits.schedule_book import schedule_book
from comity.documents.exhibits.schedule_paper import schedule_paper
from comity.documents.exhibits.schedule_plain import schedule_csv, schedule_json
from comity.documents.exhibits.staff_report import staff_report
from comity.documents.packet.own_texts import agreements, own_texts
from comity.documents.packet.packet import File, Packet
from comity.documents.paper.paper import Paper
from comity.documents.paper.paper_html import paper_html
from comity.documents.paper.paper_text import paper_text
from comity.documents.pdf.pdf_file import pdf_file
from comity.documents.word.word_file import word_file
from comity.findings.check import Days

WIDTH = 100
"""Columns of the text files."""


def files(packet: Packet) -> Iterator[File]:
    """Every file but the sources, the manifest and the readme."""
    page = packet.page
    yield from _brief(page)
    if page.brief.checked is not None:
        yield from _exhibits(packet)
    report = staff_report(page, packet.registry)
    yield from _paper(packet, "staff-report", "Staff report with a table of options", report)
    yield from _certifications(packet)
    for name, told, paper in (*agreements(packet), *own_texts(packet)):
        yield from _paper(packet, name, told, paper)
    yield from _letters(packet)
    yield from _calendar(packet)
    yield from _digest(page)
    if page.set_aside:
        yield File(page.set_aside_file, "Rows of the list that could not be used", _aside(page))
    for case in packet.cases:
        told = f"Checklist for joining {case.short}"
        paper = joinder(page, case, page.brief.shelf)
        yield from _paper(packet, f"joinder-{case.id}", told, paper)


def _paper(packet: Packet, name: str, told: str, paper: Paper) -> Iterator[File]:
    yield File(f"{name}.docx", told, word_file(paper, packet.styles))
    if packet.with_pdf:
        yield File(f"{name}.pdf", f"{told} (tagged PDF)", pdf_file(paper))


def _text(path: str, told: str, words: str) -> File:
    return File(path, told, f"{words}\n".encode())


def _brief(page: BriefPage) -> Iterator[File]:
    brief, aside = page.brief, page.set_aside_file
    yield _text("brief.html", "Brief: what binds, what is blocked, why", brief_html(brief, aside))
    yield _text("brief.txt", "The brief as text", brief_text(brief, WIDTH, aside))
    yield _text("brief.json", "The brief as data", brief_json(brief, aside))
    yield File(
        "brief.xlsx", "The brief as a workbook, with the chain of acts", brief_workbook(brief)
    )


def _exhibits(packet: Packet) -> Iterator[File]:
    from comity.documents.checks.workbook import check_workbook

    page = packet.page
    checked = page.brief.checked
    assert checked is not None
    yield File("matrix.xlsx", "Matrix of awards and conditions", check_workbook(checked))
    found = schedule(page)
    name = "schedule-of-awards-at-risk"
    yield from _paper(packet, name, "Schedule of awards at risk", schedule_paper(found))
    yield File(f"{name}.xlsx", "The schedule as a workbook", schedule_book(found))
    yield _text(f"{name}.csv", "The schedule as CSV", schedule_csv(found))
    yield _text(f"{name}.json", "The schedule as data", schedule_json(found))
    yield from _paper(packet, "declaration", "Declaration (shell)", declaration(found))
    if packet.subrecipients is not None:
        down = flow_down(checked, packet.subrecipients, page.brief.government)
        told = "Terms passed on to subrecipients"
        yield from _paper(packet, "flow-down", told, flow_down_paper(down, page.government))
        yield File(
            "flow-down.xlsx", f"{told}, as a workbook", flow_down_book(down, page.government)
        )


def _certifications(packet: Packet) -> Iterator[File]:
    page, days = packet.page, _days(packet.page)
    shelf, checked, steps = page.brief.shelf, page.brief.checked, list(packet.steps)
    asked = asked_of(checked, steps) if checked is not None else []
    own = steps_of(steps, page.brief.government, asked)
    paper = list_paper(shelf, days, page.government, own, asked)
    yield from _paper(packet, "certifications", "Certifications due and done", paper)
    recorded = {one.condition for one in steps if one.government == page.brief.government.slug}
    for condition in dict.fromkeys(
        one for one in shelf.conditions
        if one in recorded or any(cert.item.condition == one for cert in page.certifications)
    ):  # fmt: skip
        story = follow(
            shelf, page.brief.government, condition, days,
            awards=checked.awards if checked else None, steps=steps,
        )  # fmt: skip
        told = f"From the first notice to the dollars: {condition}"
        yield from _paper(packet, f"certifications/{condition}", told, follow_paper(story))


def _letters(packet: Packet) -> Iterator[File]:
    """A letter for each condition on awards that an act of a court or agency lifts here."""
    written: set[str] = set()
    for item in packet.page.items:
        if _can_be_written(packet.page, item) and item.condition not in written:
            written.add(item.condition)
            told = f"Letter on coverage: {item.condition}"
            paper = coverage_letter(item.finding)
            yield from _paper(packet, f"letters/{item.condition}", told, paper)


def _can_be_written(page: BriefPage, item: Item) -> bool:
    finding = item.finding
    own = finding.asked.government.slug == page.brief.government.slug
    is_lifted = item.status in LIFTED and not finding.by_counsel
    return own and is_lifted and bool(item.rows) and not item.is_competitive


def _calendar(packet: Packet) -> Iterator[File]:
    found = calendar(packet.page, packet.own)
    yield File("deadlines.ics", "Every deadline, for a calendar program", ics_file(found).encode())
    yield _text("deadlines.csv", "Every deadline as CSV", calendar_csv(found))
    yield from _paper(packet, "deadlines", "Every deadline as a table", calendar_paper(found))


def _digest(page: BriefPage) -> Iterator[File]:
    """What changed in the week before the day asked."""
    since = page.on - timedelta(days=7)
    paper = digest(page.brief.shelf, [page.brief.government], since, _days(page))
    yield _text("digest.txt", "What changed in the week before", paper_text(paper, WIDTH))
    yield _text("digest.html", "The digest as a page", paper_html(paper))


def _aside(page: BriefPage) -> bytes:
    """The rows set aside, as every command hands them back."""
    assert page.brief.checked is not None
    with TemporaryDirectory() as folder:
        path = Path(folder) / page.set_aside_file
        replace(page.brief.checked.awards, set_aside=tuple(page.set_aside)).write_set_aside(path)
        return path.read_bytes()


def _days(page: BriefPage) -> Days:
    return Days(page.on, page.known)
