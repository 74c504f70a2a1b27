"""A paper as a Word file: real styles, footnotes, heading rows; the same bytes each time."""

from __future__ import annotations

from pathlib import Path

from comity.documents.paper.paper import NO_ADVICE, Paper
from comity.documents.word import parts as fixed
from comity.documents.word.body import document
from comity.documents.word.look import Look, Page, look_of
from comity.documents.word.package import packed
from comity.documents.word.runs import Runs
from comity.documents.word.xml import HEAD, R, W, xml_text

_PARTS = ["styles", "settings", "numbering", "footnotes", "header", "footer"]


def word_file(paper: Paper, template: str | Path | None = None) -> bytes:
    """The paper as a Word file.

    Args:
        template: a Word file whose styles, theme and page are used.
    Raises: InputError where the template cannot be used.
    """
    look = look_of(template)
    page = look.page.turned() if paper.wide else look.page
    runs = Runs(look)
    main = document(paper, runs, page)
    notes = runs.footnotes()
    kinds = [*_PARTS, *(["theme"] if look.theme else [])]
    told: dict[str, str | bytes] = {
        "[Content_Types].xml": "",
        "_rels/.rels": fixed.package_relations(),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": fixed.relations(kinds, runs.links),
        "word/styles.xml": look.styles,
        "word/settings.xml": fixed.settings(),
        "word/numbering.xml": fixed.numbering(look.id("Comity Numbered"), look.id("List Bullet")),
        "word/footnotes.xml": notes,
        "word/_rels/footnotes.xml.rels": fixed.relations([], runs.note_links),
        "word/header1.xml": _header(paper, look, page),
        "word/footer1.xml": _footer(look, page),
        "docProps/core.xml": fixed.core(paper.running_head, paper.about, paper.known),
        "docProps/app.xml": fixed.app(),
    }
    if look.theme:
        told["word/theme/theme1.xml"] = look.theme
    told["[Content_Types].xml"] = fixed.content_types(list(told))
    return packed(
        {name: one if isinstance(one, bytes) else one.encode() for name, one in told.items()}
    )


def _header(paper: Paper, look: Look, page: Page) -> str:
    """Whose paper it is, and both dates with the law's version, on every page."""
    style = look.id("header")
    lines = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{border}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{xml_text(told)}</w:t></w:r></w:p>'
        for told, border in (
            (paper.running_head, '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'),
            (paper.dates, '<w:spacing w:after="160"/>'),
        )
    )
    return f'{HEAD}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{lines}</w:hdr>'


def _footer(look: Look, page: Page) -> str:
    style = look.id("footer")
    tabs = (
        '<w:tabs><w:tab w:val="clear" w:pos="4680"/>'
        f'<w:tab w:val="right" w:pos="{page.room}"/></w:tabs>'
    )
    return (
        f'{HEAD}<w:ftr xmlns:w="{W}" xmlns:r="{R}"><w:p><w:pPr><w:pStyle w:val="{style}"/>{tabs}'
        f'</w:pPr><w:r><w:t xml:space="preserve">{xml_text(NO_ADVICE)}</w:t></w:r>'
        f"<w:r><w:tab/></w:r>{_words('Page ')}{_field('PAGE')}{_words(' of ')}"
        f"{_field('NUMPAGES')}</w:p></w:ftr>"
    )


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
