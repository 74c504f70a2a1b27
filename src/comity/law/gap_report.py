"""The gaps of the registry as a page: those written down by hand, and those the acts show."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.acts import Act
from comity.law.beside import Gaps
from comity.law.plain import Between, is_exact
from comity.law.registry import Registry
from comity.law.wording import in_words

HEAD = """# What the registry does not have

Made by `comity law gaps -o docs/registry-gaps.md` from `src/comity/law/data/gaps.yaml` and from
the acts themselves; edit those, not this page. Reports that no source bears out are kept apart:
`comity law list --unreliable`.
"""


def gap_report(registry: Registry, gaps: Gaps) -> str:
    """The whole page, in Markdown."""
    sections = (
        ("Looked for and not found", _not_found(gaps)),
        ("Leads that rest on one weak source", _leads(gaps)),
        ("Left out on purpose", (f"- {one.what}. {one.why}" for one in gaps.left_out)),
        ("Questions that a case leaves open", _open_questions(registry)),
        ("Parties who are counted but not named", _unnamed(registry)),
        ("Lists that are not complete", _lists(registry)),
        ("Terms that are known to be missing (status: no record)", _markers(registry)),
        ("Doubts", _doubts(registry)),
        ("Acts that are themselves in doubt", _low(registry)),
        ("Days known only within bounds", _bounds(registry)),
        ("Not in effect on any day that a source shows", _never(registry)),
        ("Addressed to agencies alone", _agencies(registry)),
        ("Rulings without effect on any status", _rulings(registry)),
        ("One act under several ids", _aliases(registry)),
    )
    parts = [HEAD]
    for title, lines in sections:
        told = list(lines)
        if told:
            parts.append(f"## {title}\n\n" + "\n".join(told) + "\n")
    return "\n".join(parts)


def _not_found(gaps: Gaps) -> Iterator[str]:
    for one in gaps.not_found:
        about = ", ".join(f"`{name}`" for name in one.about)
        yield f"- {about}: {one.missing}" if about else f"- {one.missing}"


def _leads(gaps: Gaps) -> Iterator[str]:
    for lead in gaps.leads:
        yield f"- {_when(lead.day)}: {lead.what} Seen in {lead.seen}. {lead.why}"


def _open_questions(registry: Registry) -> Iterator[str]:
    for case in registry.cases.values():
        yield from (f"- `{case.id}`: {question}" for question in case.open_questions)


def _unnamed(registry: Registry) -> Iterator[str]:
    yield "| case | joined | not named |"
    yield "| --- | --- | ---: |"
    for act in registry.acts.values():
        if act.joins and act.joins.unnamed:
            yield f"| `{act.joins.case}` | {_when(act.entered)} | {act.joins.unnamed} |"


def _lists(registry: Registry) -> Iterator[str]:
    for act in registry.acts.values():
        if act.lists and not act.lists.complete:
            total = act.lists.total or "an unknown number of"
            yield f"- `{act.id}`: {len(act.lists.governments)} of {total} names"


def _markers(registry: Registry) -> Iterator[str]:
    for name, condition in registry.conditions.items():
        if condition.gap:
            yield f"- `{name}`: {condition.gap}"


def _doubts(registry: Registry) -> Iterator[str]:
    for fact in registry.facts.values():
        yield f"- `{fact.id}`: {fact.question} {fact.why}"


def _low(registry: Registry) -> Iterator[str]:
    for act in registry.acts.values():
        if act.confidence == "low":
            yield f"- `{act.id}`: {act.title}. {act.note}".rstrip()
        for party in act.joins.governments if act.joins else ():
            if party.confidence == "low" or party.officer:
                why = f"the {party.officer} sued" if party.officer else party.note or act.note
                yield f"- `{act.id}`: {party.government} as a party; {why}"


def _bounds(registry: Registry) -> Iterator[str]:
    for act in registry.acts.values():
        if not is_exact(act.entered):
            yield f"- `{act.id}`: {_when(act.entered)}"
        elif act.effective and not is_exact(act.effective):
            yield f"- `{act.id}`: effective {_when(act.effective)}"


def _never(registry: Registry) -> Iterator[str]:
    for act in registry.acts.values():
        if act.effective is None and not (act.imposes and act.imposes.gap):
            yield f"- `{act.id}`: {act.title}"


def _agencies(registry: Registry) -> Iterator[str]:
    for name, condition in registry.conditions.items():
        if condition.scope.governments == "none":
            yield f"- `{name}`: {registry.acts[name].title}"


def _rulings(registry: Registry) -> Iterator[str]:
    for act in registry.acts.values():
        if act.notes:
            yield f"- `{act.id}` ({_kind(act)}): {act.notes.what}"


def _aliases(registry: Registry) -> Iterator[str]:
    for alias in registry.aliases.values():
        told = f" {alias.note}" if alias.note else ""
        yield f"- `{alias.id}` is {' and '.join(f'`{name}`' for name in alias.of)}.{told}"


def _kind(act: Act) -> str:
    return act.kind.replace("_", " ")


def _when(when: Between) -> str:
    if is_exact(when):
        return in_words(when.from_)
    if when.by is None:
        return f"{in_words(when.from_)} or later, if at all"
    return f"{in_words(when.from_)} to {in_words(when.by)}"
