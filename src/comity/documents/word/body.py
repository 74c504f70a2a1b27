"""The blocks of a paper as the body of a Word file."""

from __future__ import annotations

from comity.documents.paper.blocks import (
    Blank,
    Block,
    Bullets,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Table,
    line,
)
from comity.documents.paper.paper import Paper
from comity.documents.word.look import Page
from comity.documents.word.runs import Runs
from comity.documents.word.xml import HEAD, R, W, xml_value

_KINDS = {
    "body": "Normal",
    "quiet": "Comity Small",
    "quote": "Quote",
    "address": "Comity Address",
}


def document(paper: Paper, runs: Runs, page: Page) -> str:
    """The main part: title, dates, blocks, the section with its header and footer."""
    body = [
        _paragraph(line(paper.title), runs, "Title"),
        _paragraph(line(paper.first_line), runs, "Subtitle"),
    ]
    body += [_block(block, runs, page) for block in paper.blocks]
    return (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}'
        f"{_section(paper, page)}</w:body></w:document>"
    )


def _section(paper: Paper, page: Page) -> str:
    across = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{across}/>'
        f'<w:pgMar w:top="1400" w:right="{page.margin}" w:bottom="1200" w:left="{page.margin}" '
        'w:header="600" w:footer="500" w:gutter="0"/></w:sectPr>'
    )


def _paragraph(words: Line, runs: Runs, style: str, properties: str = "") -> str:
    named = "" if style == "Normal" else f'<w:pStyle w:val="{runs.look.id(style)}"/>'
    told = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{told}{runs.line(words)}</w:p>"


def _block(block: Block, runs: Runs, page: Page) -> str:
    if isinstance(block, Heading):
        return _paragraph(line(block.text), runs, f"heading {min(block.level, 2)}")
    if isinstance(block, Paragraph):
        return _paragraph(block.line, runs, _KINDS[block.kind])
    if isinstance(block, Numbered):
        return "".join(_paragraph(one, runs, "Comity Numbered", _item(1)) for one in block.lines)
    if isinstance(block, Bullets):
        return "".join(_paragraph(one, runs, "List Bullet", _item(2)) for one in block.lines)
    if isinstance(block, Table):
        return _table(block, runs, page)
    return _blank(block, runs)


def _item(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _blank(block: Blank, runs: Runs) -> str:
    style = runs.look.id("Comity Blank")
    label = runs.line(line(f"{block.label}: "))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{label}<w:r><w:tab/></w:r></w:p>'


def _table(table: Table, runs: Runs, page: Page) -> str:
    shares = sum(column.share for column in table.columns)
    widths = [int(page.room * column.share / shares) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    headings = tuple(line(column.heading) for column in table.columns)
    rows = [_row(table, headings, widths, runs, is_head=True)]
    first_total = len(table.rows) - table.totals
    for number, cells in enumerate(table.rows):
        rows.append(_row(table, cells, widths, runs, is_total=number >= first_total))
    last = int(table.totals == 1)
    look = (
        f'<w:tblLook w:val="06{2 + 4 * last}0" w:firstRow="1" w:lastRow="{last}" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    properties = (
        f'<w:tblPr><w:tblStyle w:val="{runs.look.id("Comity Table")}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{look}'
        f'<w:tblCaption w:val="{xml_value(table.caption)}"/></w:tblPr>'
    )
    caption = _paragraph(line(table.caption), runs, "caption")
    after = '<w:p><w:pPr><w:spacing w:before="0" w:after="120"/></w:pPr></w:p>'
    told = "".join(rows)
    return f"{caption}<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{told}</w:tbl>{after}"


def _row(
    table: Table,
    cells: tuple[Line, ...],
    widths: list[int],
    runs: Runs,
    *,
    is_head: bool = False,
    is_total: bool = False,
) -> str:
    """One row; it is not torn apart at the end of a page, and the headings stand on each."""
    told = []
    style = f'<w:pStyle w:val="{runs.look.id("Comity Cell")}"/>'
    keep = "<w:keepNext/>" if is_head else ""
    for cell, width, column in zip(cells, widths, table.columns, strict=True):
        right = '<w:jc w:val="right"/>' if column.right else ""
        words = runs.line(cell, strong=is_head or is_total)
        told.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"<w:p><w:pPr>{style}{keep}{right}</w:pPr>{words}</w:p></w:tc>"
        )
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(told)}</w:tr>"
