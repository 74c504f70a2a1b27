"""What the audits say for a government: statements over the Federal Audit Clearinghouse's rows.

An award of a schedule of expenditures (SEFA) is counted once, however many findings, sheets and
files repeat it; an audit that was submitted again ends what was known from the one before; and
each amount belongs to the auditee's own year, which is no federal fiscal year.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent

BESIDE_AUDITED = ("ein", "city", "state", "entity_type")
"""Columns of `audited_versions` beyond the store's table, by which auditees are resolved."""


def audited_versions(audited: str, passthrough: str, audit: str) -> str:
    """Give the statement that makes staged rows of audits into rows of the store's `audited`.

    Args:
        audited: SQL of a relation: staged `audited` rows with `source` INTEGER and `snapshot` DATE.
        passthrough: SQL of a relation of staged `passthrough` rows.
        audit: SQL of a relation: staged `audit` rows with `source` and `snapshot` too.
    Returns: SQL of every column of the store's table but `government`, and BESIDE_AUDITED; one row
        an award and submission, whether or not a later submission followed.
    """
    return (
        f"with given_audited as (select * from {audited}),\n"
        f"given_passthrough as (select * from {passthrough}),\n"
        f"given_audit as (select * from {audit})\n"
        f"select * from (\n{_statement('audited_versions')}) as versions\n"
    )


def _statement(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
