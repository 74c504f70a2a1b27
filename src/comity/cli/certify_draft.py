"""`comity certify draft`: facts into a Word file whose words counsel supplied."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from comity.amounts import count
from comity.cli.common import (
    add_awards,
    add_dates,
    add_workspace,
    days,
    government,
    open_shelf,
    parser,
    write,
)
from comity.cli.workspace import needed_award_list, workspace
from comity.errors import InputError


def run(words: list[str]) -> int:
    """Fill the template and write the draft."""
    args = _arguments(words)
    content, used, not_stated = _draft(args)
    write(content, args.output)
    if not_stated:
        print(f"not stated in the list or the record: {', '.join(not_stated)}", file=sys.stderr)
    print(
        f"{count(used, 'placeholder')} filled; the words of the certification are counsel's: "
        "Comity supplies none",
        file=sys.stderr,
    )
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "certify draft",
        "Fill facts (award, term, order, days, amounts) into a Word file whose words counsel "
        "supplied. Comity supplies no legal argument.",
        "comity certify draft jag-fy2017-1373-certification --award 2017-DJ-BX-0990 "
        "--template templates -o draft.docx",
    )
    to.add_argument("condition", metavar="CONDITION", help="one that asks for a certification")
    to.add_argument("--award", metavar="NUMBER", required=True, help="as the list has it")
    to.add_argument(
        "--template", metavar="FOLDER", required=True,
        help="a Word file, or a folder with CONDITION.docx or certification.docx",
    )  # fmt: skip
    to.add_argument("--government", metavar="NAME", help="whose award, where its row does not say")
    to.add_argument("--awards", metavar="FILE", help="the award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    to.add_argument("-o", "--output", metavar="FILE", help="the Word file to write (.docx)")
    add_workspace(to)
    return to.parse_args(words)


def _draft(args: argparse.Namespace) -> tuple[bytes, int, list[str]]:
    """The draft, how many placeholders it filled, and which facts were not stated."""
    from comity.documents.certifications.due import refuse_without_certification
    from comity.documents.certifications.facts import NOT_STATED, draft_facts
    from comity.documents.certifications.gate import gate
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.word.filling import filled
    from comity.findings.answers import condition_ids
    from comity.findings.check import Days

    on, known = days(args)
    shelf = open_shelf(args, known)
    condition = condition_ids(shelf, args.condition)[0]
    refuse_without_certification(shelf, condition)
    awards = needed_award_list(args)
    found = gate(
        shelf, awards, args.award, Days(on, known),
        government=government(args.government) if args.government else None,
        steps=read_steps(workspace(args)),
    )  # fmt: skip
    asked = next((one for one in found.asked if one.due.condition == condition), None)
    if asked is None:
        told = ", ".join(one.due.condition for one in found.asked) or "none"
        raise InputError(
            f'condition: found "{condition}", which is not on award {args.award}; certifications '
            f"asked for there: {told}."
        )
    facts = draft_facts(shelf, asked, Days(on, known), awards.path.name)
    content, used = filled(_template(args.template, condition), facts)
    return content, len(used), [name for name in used if facts[name] == NOT_STATED]


def _template(given: str, condition: str) -> Path:
    place = Path(given)
    if not place.is_dir():
        return place
    for name in (f"{condition}.docx", "certification.docx"):
        if (place / name).exists():
            return place / name
    found = ", ".join(sorted(one.name for one in place.iterdir())[:5]) or "nothing"
    raise InputError(
        f"--template: found {found} in {given}; put {condition}.docx or certification.docx there."
    )
