"""A letter to an agency: covered by which order, for which program; only where an act says so."""

from __future__ import annotations

from typing import Any

from comity.amounts import dollars
from comity.awards import AwardRow, find_listing
from comity.documents.act_list import ActEntry
from comity.documents.paper.blocks import (
    Blank,
    Block,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Words,
    body,
    gap,
    labelled,
    line,
    quiet,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.finding import Finding
from comity.law.wording import in_words, listed

LIFTED = ("blocked", "void")
"""Statuses under which an act in force takes the condition away."""


def coverage_letter(finding: Finding, award: AwardRow | None = None, source: str = "") -> Paper:
    """The letter.

    Args:
        award: the award that it is about; source: the name of its list.
    Raises: InputError, with why it cannot be written, where no act in force lifts the condition.
    """
    refuse_unless_lifted(finding)
    asked, name = finding.asked, finding.asked.government.government.name
    cites = Citations(finding.shelf)
    blocks: list[Block] = [
        Paragraph(line(gap("addressee: the office of the agency or pass-through")), "address"),
        body(in_words(asked.on)),
        labelled("About", finding.title, cites.act(finding.condition), _program(finding)),
        *([labelled("Award", _award(award, source))] if award else []),
        body(
            f"On {in_words(asked.on)}, as known on {in_words(asked.known)}, this condition is "
            f"{word(finding.status)} for {name}, by these acts:"
        ),
        Numbered(tuple(_order(finding, act, cites) for act in finding.rows[0].deciding)),
        body("Please confirm in writing that the agency reads these acts in the same way for "
             "this program, or name the act on which it relies."),
        *[quiet(caveat) for caveat in finding.caveats],
        body(gap("other words of counsel")),
        Heading("Signature"),
        Blank("Signature"),
        Blank("Office"),
    ]  # fmt: skip
    title = f"Letter on coverage: {finding.condition}"
    return paper_of(finding.shelf, title, name, Days(asked.on, asked.known), blocks)


def refuse_unless_lifted(finding: Finding) -> None:
    """Say why the letter cannot be written, where it cannot.

    Raises: InputError.
    """
    name = finding.asked.government.government.name
    if finding.status not in LIFTED:
        raise InputError(
            f"coverage letter: found {finding.condition} {word(finding.status)} for {name} on "
            f"{finding.asked.on}, so it cannot be written: {finding.because} It is written where "
            "an act in force blocks or voids the condition."
        )
    if finding.by_counsel:
        raise InputError(
            f"coverage letter: found {finding.condition} {word(finding.status)} by counsel's own "
            "act, so it cannot be written from the record; it is written where a court or the "
            "agency acted."
        )


def _order(finding: Finding, act: str, cites: Citations) -> Line:
    entry = ActEntry(0, act, finding.shelf.act(act))
    targets = [one for one in entry.record["targets"] if one["act"] == finding.condition]
    reach = f" It reaches {listed([one['for'] for one in targets])}." if targets else ""
    own, joined = _own_reach(finding, targets, entry)
    programs = [one for target in targets for one in target["programs"]]
    only = f" Programs: {listed(programs)}." if programs else ""
    cite = f", {entry.record['cite']}" if entry.record["cite"] else ""
    quote = f' Its words: "{entry.record["quote"]}".' if entry.record["quote"] else ""
    later = f"; {entry.later}" if entry.later else ""
    paragraphs = listed([one["paragraph"] for one in targets if one["paragraph"]])
    return line(
        f"{entry.by}, {entry.kind} of {entry.day}{later}: {entry.title}{cite}", cites.act(act),
        f".{reach}{own}", cites.acts(joined), f"{only}{quote} Paragraph: ",
        Words(paragraphs) if paragraphs else gap("paragraph of the order"), ".",
    )  # fmt: skip


def _own_reach(
    finding: Finding, targets: list[dict[str, Any]], order: ActEntry
) -> tuple[str, list[str]]:
    """In which way the government is among those reached, and the act by which it joined."""
    seen, shelf = finding.asked.government, finding.shelf
    name = seen.government.name
    if any(seen.slug in one["named"] for one in targets):
        return f" It names {name}.", []
    if any(seen.state in one["within"] for one in targets):
        is_state = seen.slug == seen.state
        lies = (
            "is one of these States" if is_state else f"lies in one of them ({seen.state.upper()})"
        )
        return f" {name} {lies}.", []
    cases = {case for one in targets for case in one["parties"]}
    joined = [
        act
        for act in shelf.acts
        if seen.slug in (record := shelf.act(act)).get("parties", ())
        and record["case"] in cases
        and record["entered"][0] <= order.record["entered"][0]
    ]
    return (f" {name} had joined by then.", joined[:1]) if joined else ("", [])


def _program(finding: Finding) -> str:
    number = finding.asked.program
    year = f", federal fiscal year {finding.asked.fiscal_year}" if finding.asked.fiscal_year else ""
    if number is None:
        return f"; every program that it names{year}"
    listing = find_listing(number)
    return f"; Assistance Listing {number}{f' ({listing.title})' if listing else ''}{year}"


def _award(award: AwardRow, source: str) -> str:
    return (
        f"{award.award_id or 'without a number'}, {dollars(award.obligated_cents)} obligated, "
        f"{dollars(award.drawn_cents)} drawn ({source}, row {award.row})"
    )
