"""A redline as a Word file with tracked changes: accept all is the new text, reject all the old.

Moves are Word's own moves. A paragraph that was split or merged has its mark tracked, so that
both texts come out paragraph by paragraph. The page before the text lists the changes; it is no
part of either text and has no tracked change.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from comity.documents.paper.paper import NO_ADVICE
from comity.documents.terms.redline import Entry, Line, Redline, Run
from comity.documents.terms.side import Side, renumbered, summary, told
from comity.documents.word import parts as fixed
from comity.documents.word.look import Look, our_look
from comity.documents.word.package import packed
from comity.documents.word.xml import HEAD, R, W, xml_text

AUTHOR = "Comity"
_PARTS = ["styles", "settings", "numbering", "footnotes", "header", "footer"]
_FIRST_DAY = date(1980, 1, 1)


def redline_word(made: Redline, old: Side, new: Side) -> bytes:
    """The redline as a Word file."""
    look = our_look()
    writer = _Writer(look)
    body = [*_front(made, old, new, look), *(writer.entry(entry) for entry in made.entries)]
    main = (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}'
        f"{_section()}</w:body></w:document>"
    )
    title = f"Redline of {old.document.title}"
    day = _day(new.document.day) or _day(old.document.day) or _FIRST_DAY
    head = f"{old.document.name} against {new.document.name}"
    told_parts = {
        "[Content_Types].xml": "",
        "_rels/.rels": fixed.package_relations(),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": fixed.relations(_PARTS, []),
        "word/settings.xml": fixed.settings(),
        "word/numbering.xml": fixed.numbering(look.id("Comity Numbered"), look.id("List Bullet")),
        "word/footnotes.xml": _footnotes(),
        "word/header1.xml": _edge("hdr", look.id("header"), head),
        "word/footer1.xml": _edge("ftr", look.id("footer"), NO_ADVICE, with_page=True),
        "docProps/core.xml": fixed.core(title, head, day),
        "docProps/app.xml": fixed.app(),
    }
    names = [*told_parts, "word/styles.xml"]
    told_parts["[Content_Types].xml"] = fixed.content_types(names)
    content = {name: text.encode() for name, text in told_parts.items()}
    return packed({**content, "word/styles.xml": look.styles})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _front(made: Redline, old: Side, new: Side, look: Look) -> list[str]:
    """The page before the text: what is compared, how much changed, and the list of changes."""
    lines = [
        _plain("Redline, clause by clause", look.id("Title")),
        _plain(f"From {old.name}. {old.source}", look.id("Comity Small")),
        _plain(f"To {new.name}. {new.source}", look.id("Comity Small")),
        _plain(summary(made), ""),
        _plain(
            "The text follows on a new page with tracked changes: accepting all gives the new "
            "text, rejecting all the old one. This page is no part of either.",
            look.id("Comity Small"),
        ),
    ]
    if made.changes:
        lines += [_plain("What changed", look.id("heading 1")), _table(made, look)]
    return [*lines, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']


def _table(made: Redline, look: Look) -> str:
    cell = look.id("Comity Cell")
    rows = [_row(("Number", "What became of it"), cell, is_head=True)]
    rows += [_row((str(at), told(one)), cell) for at, one in enumerate(made.telling, 1)]
    rows += [_row(("", renumbered(made)), cell)] if made.renumbered else []
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{look.id("Comity Table")}"/>'
        '<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="960"/><w:gridCol w:w="8680"/></w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _row(cells: tuple[str, str], style: str, *, is_head: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/>" + "<w:tblHeader/>" * is_head + "</w:trPr>"
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_plain(text, style)}</w:tc>'
        for text, width in zip(cells, (960, 8680), strict=True)
    )
    return f"<w:tr>{properties}{written}</w:tr>"


def _plain(text: str, style: str) -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r></w:p>'


@dataclass(slots=True)
class _Writer:
    """Writes entries, numbering the tracked changes and naming the moves."""

    look: Look
    count: int = 0
    moves: dict[int, str] = field(default_factory=dict)

    def entry(self, entry: Entry) -> str:
        """The paragraphs of one place."""
        change = entry.change
        is_moved = "moved" in change.kinds and entry.role != "piece"
        if not is_moved:
            return "".join(self._paragraph(line, entry, _OWN, line.end) for line in entry.lines)
        move = self.moves.setdefault(id(change), f"move{len(self.moves) + 1}")
        kind = "moveFrom" if entry.role == "origin" else "moveTo"
        as_same = {"same": kind, "gone": "del", "new": "ins"}
        written = "".join(self._paragraph(line, entry, as_same, kind) for line in entry.lines)
        number = self._number()
        begin = f'<w:{kind}RangeStart w:id="{number}" w:author="{AUTHOR}" w:name="{move}"/>'
        return f'{begin}{written}<w:{kind}RangeEnd w:id="{number}"/>'

    def _paragraph(self, line: Line, entry: Entry, kinds: dict[str, str], end: str) -> str:
        mark = {"gone": "del", "new": "ins", "same": ""}.get(end, end)
        tracked = f"<w:rPr>{self._tag(mark)}/></w:rPr>" if mark else ""
        style = self._style(entry)
        properties = f"<w:pPr>{style}{tracked}</w:pPr>" if style or tracked else ""
        runs = "".join(self._run(run, kinds[run.kind]) for run in line.runs)
        return f"<w:p>{properties}{runs}</w:p>"

    def _style(self, entry: Entry) -> str:
        clause = (entry.change.new or entry.change.old)[0]
        if not clause.is_heading:
            depth = min(len(clause.path), 6) if clause.label else 0
            indent = 360 * max(depth - 1, 0)
            return f'<w:ind w:left="{indent}"/>' if indent else ""
        level = "heading 1" if len(clause.path) <= 1 else "heading 2"
        return f'<w:pStyle w:val="{self.look.id(level)}"/>'

    def _run(self, run: Run, kind: str) -> str:
        tag = "delText" if kind == "del" else "t"
        text = f'<w:{tag} xml:space="preserve">{xml_text(run.text)}</w:{tag}>'
        written = f"<w:r>{text}</w:r>"
        return f"{self._tag(kind)}>{written}</w:{kind}>" if kind else written

    def _tag(self, kind: str) -> str:
        return f'<w:{kind} w:id="{self._number()}" w:author="{AUTHOR}"'

    def _number(self) -> int:
        self.count += 1
        return self.count


_OWN = {"same": "", "gone": "del", "new": "ins"}


def _section() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1400" w:right="1300" w:bottom="1200" '
        'w:left="1300" w:header="600" w:footer="500" w:gutter="0"/></w:sectPr>'
    )


def _footnotes() -> str:
    told_notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f'{HEAD}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{told_notes}</w:footnotes>'


def _edge(tag: str, style: str, text: str, *, with_page: bool = False) -> str:
    page = ""
    tabs = ""
    if with_page:
        tabs = (
            '<w:tabs><w:tab w:val="clear" w:pos="4680"/><w:tab w:val="right" w:pos="9640"/>'
            "</w:tabs>"
        )
        page = "<w:r><w:tab/></w:r>" + _text("Page ") + _field("PAGE")
        page += _text(" of ") + _field("NUMPAGES")
    return (
        f'{HEAD}<w:{tag} xmlns:w="{W}" xmlns:r="{R}"><w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}'
        f"</w:pPr>{_text(text)}{page}</w:p></w:{tag}>"
    )


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _field(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
