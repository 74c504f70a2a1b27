"""The agreements of the pairs as files: PDF of three layouts, HTML, Word, text."""

from __future__ import annotations

import io
import zipfile
from html import escape

from tests.documents.terms.pairs import Item, Pair, labels, numbered
from tests.documents.terms.pdf_maker import Paper, wrapped

STEP, GAP = 14, 8
TOP, FOOT = 100, 700


def _lines(pair: Pair, items: list[Item], letters: int) -> list[tuple[str, bool, int]]:
    """The lines of a text: words, whether a clause begins, its depth."""
    found = [(line, at == 0, 0) for at, line in enumerate(wrapped(pair.title, letters))]
    for item, words in zip(items, numbered(items, pair.number), strict=True):
        depth = max(item.depth, 0)
        lines = wrapped(words, letters - 3 * depth)
        found += [(line, at == 0, depth) for at, line in enumerate(lines)]
    return found


def lined_pdf(pair: Pair, items: list[Item]) -> bytes:
    """One column with line numbers, a running header, and pages that break where they fall."""
    paper = Paper()
    top, number, page = FOOT, 0, 0
    for line, begins, depth in _lines(pair, items, 66):
        top += GAP if begins else 0
        if top + STEP > FOOT:
            page += 1
            paper.page().put(220, 40, pair.title[:40], size=9)
            paper.put(280, 740, f"Page {page} of 9", size=9)
            top, number = TOP, 0
        number += 1
        paper.put(48, top, f"{number:>2}", size=8).put(90 + 18 * depth, top, line)
        top += STEP
    return paper.bytes()


def columns_pdf(pair: Pair, items: list[Item]) -> bytes:
    """Two columns with a heading over both, and numbers of the pages at the foot."""
    paper = Paper()
    column, top, page = 1, float(FOOT), 0
    for line, begins, depth in _lines(pair, items, 38):
        top += GAP if begins else 0
        if top + STEP > FOOT:
            column = 1 - column
            top = TOP
            if column == 0:
                page += 1
                paper.page().put(150, 50, f"{pair.title[:40]}  Rev. {page}", size=9)
                paper.put(300, 750, f"- {page} -", size=9)
        paper.put(54 + 262 * column + 9 * depth, top, line)
        top += STEP
    return paper.bytes()


def broken_pdf(pair: Pair, items: list[Item]) -> bytes:
    """Long words parted at line ends, other headers on even and odd pages."""
    paper = Paper()
    top, page = float(FOOT), 0
    lines = _lines(pair, items, 64)
    for at, (line, begins, depth) in enumerate(lines):
        top += GAP if begins else 0
        if top + STEP > FOOT:
            page += 1
            head = pair.title[:30] if page % 2 else "Agreement of the recipient"
            paper.page().put(90 if page % 2 else 300, 40, head, size=9)
            paper.put(300, 745, str(page), size=9)
            top = TOP
        words = line.split()
        following = lines[at + 1][0].split() if at + 1 < len(lines) else []
        if following and not lines[at + 1][1] and _can_break(following[0]):
            half = len(following[0]) // 2
            line = f"{line} {following[0][:half]}-"
            rest = " ".join((following[0][half:], *following[1:]))
            lines[at + 1] = (rest, False, lines[at + 1][2])
        assert words
        paper.put(80 + 18 * depth, top, line)
        top += STEP
    return paper.bytes()


def _can_break(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) >= 8


def html(pair: Pair, items: list[Item]) -> bytes:
    """A page with headings and paragraphs, and a menu that is no part of the text."""
    body = [f"<h1>{escape(pair.title)}</h1>"]
    for item, words in zip(items, numbered(items, pair.number), strict=True):
        tag = "h2" if item.is_heading else "p"
        body.append(f"<{tag}>{escape(words)}</{tag}>")
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>x</title>"
        "<script>var words = 'not text';</script></head><body><nav><a href='/'>Home</a></nav>"
        f"{''.join(body)}</body></html>"
    ).encode()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DEPTHS = {
    "dhs": (("upperRoman", "C.%1"), ("decimal", "(%2)"), ("lowerLetter", "(%3)")),
    "fta": (("decimal", "Section %1."), ("lowerLetter", "(%2)"), ("decimal", "(%3)")),
    "hud": (("decimal", "%1."), ("lowerLetter", "%2.")),
}


def word(pair: Pair, items: list[Item], *, macros: bool = False) -> bytes:
    """A Word file whose numbers Word sets by itself, with a header and a deleted sentence."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(_DEPTHS[pair.name])
    )
    parts = {
        "word/numbering.xml": f'<w:numbering {_W}><w:abstractNum w:abstractNumId="7">{levels}'
        '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
        "word/styles.xml": f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="H">'
        '<w:name w:val="heading 2"/></w:style></w:styles>',
        "word/header1.xml": f"<w:hdr {_W}>{_paragraph('Running words', '')}</w:hdr>",
        "word/document.xml": f"<w:document {_W}><w:body>{_body(pair, items)}</w:body></w:document>",
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
        if macros:
            file.writestr("word/vbaProject.bin", b"not run")
    return written.getvalue()


def _body(pair: Pair, items: list[Item]) -> str:
    told = [_paragraph(pair.title, '<w:pStyle w:val="H"/>')]
    for item, label in zip(items, labels(items, pair.number), strict=True):
        style = '<w:pStyle w:val="H"/>' if item.is_heading else ""
        number = f'<w:numPr><w:ilvl w:val="{item.depth}"/><w:numId w:val="3"/></w:numPr>'
        told.append(_paragraph(item.text, style + (number if label else "")))
    gone = "<w:del><w:r><w:delText>A sentence that was deleted.</w:delText></w:r></w:del>"
    told[3] = told[3].replace("</w:p>", f"{gone}</w:p>")
    return "".join(told)


def _paragraph(text: str, properties: str) -> str:
    half = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(piece, quote=False)}</w:t></w:r>'
        for piece in (text[:half], text[half:])
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def text(pair: Pair, items: list[Item]) -> bytes:
    """Plain text in lines of seventy letters with blank lines between."""
    told: list[str] = []
    for words in [pair.title, *numbered(items, pair.number)]:
        told += [*wrapped(words, 70), ""]
    return "\n".join(told).encode()


LAYOUTS = {
    "lined.pdf": lined_pdf,
    "columns.pdf": columns_pdf,
    "broken.pdf": broken_pdf,
    "page.html": html,
    "file.docx": word,
    "plain.txt": text,
}
