"""A document with its clauses and the conditions they resemble, as text and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from comity.documents.terms.clause import Clause
from comity.documents.terms.confirmed import Confirmed
from comity.documents.terms.matching import Match
from comity.documents.terms.side import where
from comity.documents.terms.stored import Document
from comity.documents.text_layout import paragraph

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.shelf import Shelf

ONLY_WORDS = (
    "Resemblance is counted from words and decides nothing; comity terms confirm keeps what a "
    "person says."
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A document, what its clauses resemble, and what a person said of them."""

    document: Document
    matches: dict[str, list[Match]]
    said: dict[tuple[str, str], Confirmed]
    shelf: Shelf

    def told(self, clause: Clause) -> list[str]:
        """The conditions of a clause, a line each: what was said first, then resemblances."""
        said = [one for (anchor, _), one in self.said.items() if anchor == clause.anchor]
        lines = [_said(one) for one in said]
        known = {one.condition for one in said}
        lines += [
            f"resembles {one.condition} ({one.score:.2f})"
            for one in self.matches.get(clause.anchor, ())
            if one.condition not in known
        ]
        return lines


def _said(one: Confirmed) -> str:
    by = f" by {one.by}" if one.by else ""
    note = f": {one.note}" if one.note else ""
    return f"{'is' if one.is_it else 'is not'} {one.condition} (said on {one.day}{by}{note})"


def document_text(shown: Shown, width: int, *, only_matched: bool = False) -> str:
    """The clauses in order, each with its place, its anchor, and how it begins."""
    document, shelf = shown.document, shown.shelf
    lines = [
        *paragraph(document.name, width),
        *paragraph(
            f"{document.file}, SHA-256 {document.sha256} (law {shelf.version}, sources to "
            f"{shelf.newest_source})",
            width,
        ),
        *paragraph(ONLY_WORDS, width),
        "",
    ]
    for clause in document.clauses:
        told = shown.told(clause)
        if only_matched and not told:
            continue
        lines += _clause(clause, told, width)
    return "\n".join(lines).rstrip()


def _clause(clause: Clause, told: list[str], width: int) -> list[str]:
    page = f" ({clause.page_words})" if clause.pages[0] else ""
    words = clause.text if clause.is_heading else _beginning(clause.text)
    indent = 2 * min(len(clause.path), 6) if clause.label else 2 * min(len(clause.path) + 1, 6)
    lines = paragraph(f"{clause.label} {words}{page}".strip(), width, indent)
    lines.append(f"{' ' * indent}[{clause.anchor}]")
    for one in told:
        lines += paragraph(one, width, indent + 4, " " * (indent + 2) + "> ")
    return lines


def _beginning(text: str) -> str:
    words = text.split()
    return text if len(words) <= 30 else " ".join(words[:30]) + " ..."


def clause_text(shown: Shown, clause: Clause, width: int) -> str:
    """One clause in full, beside the words of each condition it resembles."""
    lines = [
        *paragraph(f"{shown.document.name}: {where(clause)}", width),
        *paragraph(ONLY_WORDS, width),
        "",
    ]
    lines += paragraph(f"under {' > '.join(clause.headings)}", width) if clause.headings else []
    lines += paragraph(clause.whole, width, 2)
    lines += [one for (anchor, _), said in shown.said.items() if anchor == clause.anchor
              for one in paragraph(_said(said), width, 2)]  # fmt: skip
    for match in shown.matches.get(clause.anchor, ()):
        lines += ["", *_match(match, clause, width)]
    return "\n".join(lines)


def _match(match: Match, clause: Clause, width: int) -> list[str]:
    lines = paragraph(f"{match.condition} ({match.score:.2f}): {match.title}", width)
    for reason in match.because:
        lines += paragraph(reason, width, 4, "  - ")
    half = (width - 5) // 2
    theirs = [f'"{match.profile.quote}"'] if match.profile.quote else []
    theirs += [*match.profile.duties, match.profile.cite]
    left = paragraph(clause.text, half)
    right = [line for told in theirs if told for line in paragraph(told, half)]
    lines += [f"  {'the clause':<{half}} | the condition", f"  {'-' * half} | {'-' * half}"]
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else ""
        other = right[at] if at < len(right) else ""
        lines.append(f"  {one:<{half}} | {other}".rstrip())
    return lines


def shown_plain(shown: Shown) -> dict[str, Any]:
    """A document with clauses, resemblances and what was said, for JSON."""
    document = shown.document
    return {
        "id": document.id,
        "title": document.title,
        "version": document.version,
        "day": document.day,
        "sha256": document.sha256,
        "law": {"version": shown.shelf.version, "newest_source": shown.shelf.newest_source},
        "clauses": [_plain(shown, clause) for clause in document.clauses],
    }


def _plain(shown: Shown, clause: Clause) -> dict[str, Any]:
    return {
        "anchor": clause.anchor,
        "number": clause.number,
        "headings": list(clause.headings),
        "pages": list(clause.pages),
        "is_heading": clause.is_heading,
        "text": clause.text,
        "resembles": [
            {"condition": one.condition, "score": one.score, "because": list(one.because)}
            for one in shown.matches.get(clause.anchor, ())
        ],
        "said": [
            said._asdict() for (anchor, _), said in shown.said.items() if anchor == clause.anchor
        ],
    }
