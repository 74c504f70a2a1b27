"""Words of a paragraph as XML: runs, links, footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.documents.paper.blocks import Line, Note, Words
from comity.documents.word.look import Look
from comity.documents.word.xml import HEAD, R, W, xml_text


@dataclass(slots=True)
class Runs:
    """Writes words, and keeps the footnotes and the addresses that they lead to."""

    look: Look
    notes: list[Note] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    note_links: list[str] = field(default_factory=list)

    def line(self, line: Line, *, strong: bool = False) -> str:
        """The runs of a line."""
        told = []
        for span in line:
            if isinstance(span, Note):
                told.append(self._reference(span))
            else:
                told.append(self._words(span, self.links, strong=strong or span.strong))
        return "".join(told)

    def footnotes(self) -> str:
        """The part that holds the footnotes."""
        mark = f'<w:rPr><w:rStyle w:val="{self.look.id("footnote reference")}"/></w:rPr>'
        told = [_separator(-1, "separator"), _separator(0, "continuationSeparator")]
        style = f'<w:pPr><w:pStyle w:val="{self.look.id("footnote text")}"/></w:pPr>'
        for number, note in enumerate(self.notes, 1):
            words = "".join(
                self._words(one, self.note_links, strong=one.strong) for one in note.words
            )
            told.append(
                f'<w:footnote w:id="{number}"><w:p>{style}<w:r>{mark}<w:footnoteRef/></w:r>'
                f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{words}</w:p></w:footnote>'
            )
        body = "".join(told)
        return f'{HEAD}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{body}</w:footnotes>'

    def _reference(self, note: Note) -> str:
        self.notes.append(note)
        style = self.look.id("footnote reference")
        return (
            f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
            f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        )

    def _words(self, words: Words, links: list[str], *, strong: bool) -> str:
        if words.link:
            links.append(words.link)
            run = self._run(words.text, f'<w:rStyle w:val="{self.look.id("hyperlink")}"/>')
            return f'<w:hyperlink r:id="link{len(links)}" w:history="1">{run}</w:hyperlink>'
        style = f'<w:rStyle w:val="{self.look.id("comity gap")}"/>' if words.gap else ""
        if strong and not words.gap:
            style = f'<w:rStyle w:val="{self.look.id("strong")}"/>'
        return self._run(words.text, style)

    def _run(self, text: str, properties: str) -> str:
        told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        lines = text.split("\n")
        inner = "<w:br/>".join(
            f'<w:t xml:space="preserve">{xml_text(part)}</w:t>' for part in lines
        )
        return f"<w:r>{told}{inner}</w:r>"


def _separator(number: int, kind: str) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )
