"""Footnotes that cite acts, and the list of acts with all their sources."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.documents.act_list import ActEntry
from comity.documents.paper.blocks import Block, Bullets, Heading, Line, Note, Words, line
from comity.findings.finding import Finding
from comity.findings.shelf import Shelf


@dataclass(slots=True)
class Citations:
    """Numbers the notes of a paper in the order in which its blocks are made."""

    shelf: Shelf
    count: int = 0
    cited: dict[str, int] = field(default_factory=dict)

    def note(self, *parts: str | Words) -> Note:
        """A note with words of its own."""
        self.count += 1
        return Note(tuple(Words(part) if isinstance(part, str) else part for part in parts))

    def act(self, act: str) -> Note:
        """A note that cites an act: in full when first cited, then by that note's number."""
        if act in self.cited:
            entry = self._entry(act)
            return self.note(f"{entry.by}, {entry.day}: see note {self.cited[act]}.")
        self.cited[act] = self.count + 1
        return self.note(*_full(self._entry(act)))

    def once(self, acts: list[str]) -> Line:
        """A note for each of some acts that is not cited yet, for tables of many rows."""
        return tuple(self.act(act) for act in dict.fromkeys(acts) if act not in self.cited)

    def acts(self, acts: list[str]) -> Line:
        """A note for each of some acts, the list of which is short."""
        return tuple(self.act(act) for act in dict.fromkeys(acts))

    def acts_beside(self, condition: str, finding: Finding) -> Line:
        """A note for each act that decides a finding, but for the condition that was just cited."""
        return self.acts([act for act in finding.rows[0].deciding if act != condition])

    def sources(self) -> list[Block]:
        """Every act cited with all its sources; nothing where none was cited."""
        if not self.cited:
            return []
        return [Heading("Acts and sources"), *_listed([self._entry(act) for act in self.cited])]

    def _entry(self, act: str) -> ActEntry:
        return ActEntry(self.cited.get(act, 0), act, self.shelf.act(act))


def _full(entry: ActEntry) -> list[Words]:
    cite = f" {entry.record['cite']}." if entry.record["cite"] else ""
    quote = f' "{entry.record["quote"]}".' if entry.record["quote"] else ""
    later = f"; {entry.later}" if entry.later else ""
    told = f"{entry.by}, {entry.kind}, {entry.day}{later}: {entry.title}.{cite}{quote}"
    first = next((one for one in entry.sources if one.is_address), None)
    if first is None:
        return [Words(told)]
    return [Words(f"{told} {first.label}: "), Words(first.url, link=first.url)]


def _listed(entries: list[ActEntry]) -> list[Block]:
    return [Bullets(tuple(_act_line(entry) for entry in entries))]


def _act_line(entry: ActEntry) -> Line:
    told = f" ({entry.id}): {entry.kind}, {entry.by}, {entry.day}."
    cite = f" {entry.record['cite']}." if entry.record["cite"] else ""
    parts: list[Words] = [Words(entry.title, strong=True), Words(f"{told}{cite}")]
    for source in entry.sources:
        parts.append(Words(f" {source.label}: "))
        parts.append(Words(source.url, link=source.url if source.is_address else ""))
        parts.append(Words("."))
    parts.append(Words(f" Confidence: {entry.confidence}"))
    return line(parts)
