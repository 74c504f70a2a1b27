"""A template that shows every placeholder, and holds no argument: that is counsel's."""

from __future__ import annotations

from datetime import date

from comity.documents.paper.blocks import (
    Blank,
    Block,
    Heading,
    Paragraph,
    gap,
    labelled,
    line,
    quiet,
)
from comity.documents.paper.paper import Paper

FACTS = (
    ("Government", "{{government.name}} ({{government.id}})"),
    ("Award", "{{award.number}}, {{award.program_title}} (Assistance Listing {{award.program}})"),
    ("Agency", "{{award.agency}}"),
    ("Federal fiscal year", "{{award.fiscal_year}}"),
    ("Award signed", "{{award.signed}}; first day: {{award.starts}}"),
    ("Amounts", "{{award.obligated}} obligated, {{award.drawn}} drawn, {{award.not_drawn}} left"),
    ("Where the amounts stand", "{{award.row}}; {{award.source}}"),
    ("Term", "{{condition.title}} ({{condition.id}}), {{condition.by}}, {{condition.day}}"),
    ("Citation of the term", "{{condition.cite}}"),
    ("Words of the term", "{{condition.quote}}"),
    ("What the term asks", "{{condition.duties}}"),
    ("What it says follows", "{{condition.consequence}}"),
    ("Who signs", "{{certification.who}}, {{certification.by_when}}"),
    ("Next deadline", "{{certification.deadline}}"),
    ("Penalty named", "{{certification.penalty}}"),
    ("Words of the form", "{{certification.quote}}"),
    ("Recorded so far", "{{certification.state}}"),
    ("Status", "{{status.word}}. {{status.because}}"),
    ("Order", "{{order.title}} ({{order.by}}, {{order.day}}); {{order.cite}}; {{order.quote}}"),
)

_DATES = "on {{on}}, as known {{known}} (law {{law.version}}, sources to {{law.newest_source}})"
_DAY = date(2000, 1, 1)
"""Dates the file itself, which is the same for everybody."""


def example_template() -> Paper:
    """The example as a paper: facts as placeholders, and a gap where counsel's words go."""
    blocks: list[Block] = [
        quiet(
            "An example. Replace it by your own form: each placeholder in double braces is filled "
            "with a fact; all other words stay as you wrote them. Comity supplies no legal "
            "argument and no words of certification."
        ),
        Heading("Facts"),
        *[labelled(name, told) for name, told in FACTS],
        Heading("Words of counsel"),
        Paragraph(line(gap("the words of the certification or reservation, supplied by counsel"))),
        Heading("Signature"),
        Blank("Signature"),
        Blank("Office"),
        Blank("Day and hour"),
    ]
    return Paper(
        "Certification form (example)", "{{government.name}}", _DAY, _DAY, "", tuple(blocks),
        dates_told=_DATES,
    )  # fmt: skip
