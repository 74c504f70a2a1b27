"""`comity awards audits`: what a government's audits say it spent, directly and through others."""

from __future__ import annotations

import argparse
import json
from dataclasses import astuple
from datetime import date

from comity.cli.awards_rows import add_known, known_day
from comity.cli.common import add_output, add_workspace, government, output_format, parser, write
from comity.files import csv_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.channels import AuditedYear

FORMATS = ("text", "json", "csv")


def run(words: list[str]) -> int:
    """Tell each audit; 1 where the store has none."""
    from comity.awards.store import open_store
    from comity.awards.store.channels import audited_years

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    known = known_day(args)
    seen = government(args.government).government
    store = open_store(args.workspace)
    found = audited_years(store, seen.id, known=known, program=args.program or "")
    if chosen == "text":
        write(_text(seen.name, found, known), args.output)
    else:
        write(_json(found, known) if chosen == "json" else _csv(found), args.output)
    return 0 if found else 1


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards audits",
        "Tell what a government's audits say it spent of federal money, also through others.",
        'comity awards audits "New York, NY"',
    )
    to.add_argument("government", metavar="GOVERNMENT", help="a government, like Seattle, WA")
    to.add_argument("--program", metavar="ALN", help="this listing alone, like 16.738")
    add_workspace(to)
    add_known(to)
    add_output(to, FORMATS)
    return to.parse_args(words)


def _csv(found: list[AuditedYear]) -> str:
    from comity.awards.store.channels import AuditedYear

    return csv_text(AuditedYear.__slots__, map(astuple, found))


def _json(found: list[AuditedYear], known: date) -> str:
    from comity.awards.store.channels import AuditedYear

    audits = [dict(zip(AuditedYear.__slots__, astuple(one), strict=True)) for one in found]
    return json.dumps(
        {"known": known.isoformat(), "audits": audits}, indent=2, ensure_ascii=False, default=str
    )


def _text(name: str, found: list[AuditedYear], known: date) -> str:
    from comity.amounts import dollars
    from comity.documents.text_layout import Column, paragraph, table

    if not found:
        return f"no audit of {name} in the files of this store, as known {known}"
    columns = [
        Column("year of the audit"), Column("report"), Column("direct", True),
        Column("through others", True), Column("of both, passed on", True), Column(""),
    ]  # fmt: skip
    rows = [
        [_year(one), one.report_id, dollars(one.direct_cents), dollars(one.through_others_cents),
         dollars(one.passed_on_cents), _caveats(one)]
        for one in found
    ]  # fmt: skip
    lines = [f"{name}: federal money spent, by its own audits, as known {known}", ""]
    lines += [*table(columns, rows, 0), ""]
    return "\n".join([*lines, *paragraph(_NOTE, 100)])


def _year(one: AuditedYear) -> str:
    if one.period_end is None:
        return "not told"
    return f"{one.period_start} to {one.period_end}" if one.period_start else f"to {one.period_end}"


def _caveats(one: AuditedYear) -> str:
    from comity.amounts import count

    told = ["awards with findings only"] if one.is_partial else []
    if one.unclear_awards:
        told.append(f"{count(one.unclear_awards, 'award')} without amount or way")
    return "; ".join(told)


_NOTE = (
    "Direct and through others stand side by side; neither is added to the award record, in which "
    "the direct awards are contained. A year is the auditee's own, and no federal fiscal year."
)
