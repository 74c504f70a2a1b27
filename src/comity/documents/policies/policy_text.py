"""The government's own texts for a screen: a list, and one with its clauses."""

from __future__ import annotations

from datetime import date
from typing import Any

from comity.amounts import count
from comity.documents.policies.marks import Mark
from comity.documents.policies.policy import Policy
from comity.documents.policies.savings import savings
from comity.documents.policies.subjects import spoken_of
from comity.documents.text_layout import Column, paragraph, table


def added_text(policy: Policy) -> str:
    """What was read from a file."""
    pages = f" on {count(policy.pages, 'page')}" if policy.pages else ""
    return (
        f"{policy.id}: {policy.title}\n"
        f"{policy.kind} {policy.days}; {policy.file}: "
        f"{count(len(policy.clauses), 'clause')}{pages}; "
        f"SHA-256 {policy.sha256}"
    )


def list_text(policies: list[Policy], on: date) -> str:
    """The texts, a line each."""
    if not policies:
        return "no texts yet; add one: comity policy add FILE --effective DAY"
    columns = [Column("Id"), Column("Title"), Column("Kind"), Column("From"), Column("Until"),
               Column(f"On {on}"), Column("Clauses", right=True)]  # fmt: skip
    rows = [
        [
            one.id, one.title[:48], one.kind, str(one.effective), str(one.until or ""),
            "in force" if one.is_in_force(on) else "not in force", str(len(one.clauses)),
        ]
        for one in policies
    ]  # fmt: skip
    return "\n".join(table(columns, rows, 0))


def list_plain(policy: Policy, on: date) -> dict[str, Any]:
    """A text without its clauses."""
    return {
        "id": policy.id,
        "title": policy.title,
        "kind": policy.kind,
        "effective": policy.effective.isoformat(),
        "until": policy.until.isoformat() if policy.until else None,
        "in_force": policy.is_in_force(on),
        "file": policy.file,
        "sha256": policy.sha256,
        "clauses": len(policy.clauses),
    }


def policy_text(policy: Policy, marks: list[Mark], width: int) -> str:
    """A text with its clauses, savings words and marks."""
    lines = [
        *paragraph(f"{policy.title} ({policy.kind} {policy.days})", width),
        *paragraph(f"{policy.file}, SHA-256 {policy.sha256}", width),
        "",
    ]
    for clause in policy.clauses:
        page = f" ({clause.page_words})" if clause.pages[0] else ""
        indent = 2 * min(len(clause.path) + (not clause.label), 6)
        lines += paragraph(f"{clause.whole}{page}", width, indent)
        lines.append(f"{' ' * indent}[{clause.anchor}]")
        told = [f'savings words: "{words}"' for words in savings(clause.text)]
        told += [f'{name}: "{words}"' for name, words in spoken_of(clause.text).items()]
        told += [f"{one.condition}: {one.told}" for one in marks if one.clause == clause.anchor]
        for one in told:
            lines += paragraph(one, width, indent + 4, " " * (indent + 2) + "> ")
    return "\n".join(lines)
