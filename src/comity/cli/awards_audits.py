"""`comity awards audits`: what a government's audits say it spent, directly and through others."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date

from comity.cli.awards_rows import asked, of_government, tell_rows
from comity.cli.common import government

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.channels import AuditedYear


def run(words: list[str]) -> int:
    """Tell each audit; 1 where the store has none."""
    from comity.awards.store import open_store
    from comity.awards.store.channels import AuditedYear, audited_years

    to = of_government(
        "awards audits",
        "Tell what a government's audits say it spent of federal money, also through others.",
        'comity awards audits "New York, NY"',
    )
    args = asked(to, words)
    seen = government(args.government).government
    store = open_store(args.workspace)
    found = audited_years(store, seen.id, known=args.known, program=args.program or "")
    rows = map(astuple, found)
    tell_rows(
        args, "audits", AuditedYear.__slots__, rows, lambda: _text(seen.name, found, args.known)
    )
    return 0 if found else 1


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
