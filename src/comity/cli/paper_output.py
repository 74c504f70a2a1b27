"""Writing a paper: text, HTML, Word or PDF, in a law office's own styles where it gives them."""

from __future__ import annotations

import argparse

from comity.cli.common import add_output, output_format, width, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.paper.paper import Paper

PAPER_FORMATS = ("text", "docx", "pdf", "html")


def add_paper_output(to: argparse.ArgumentParser, formats: tuple[str, ...] = PAPER_FORMATS) -> None:
    """`--format`, `-o` and `--styles`."""
    add_output(to, formats)
    to.add_argument(
        "--styles", metavar="FILE", help="a Word file (.docx) whose styles and page are used"
    )


def write_paper(paper: Paper, args: argparse.Namespace) -> None:
    """Print or write a paper in the format asked for."""
    write(paper_content(paper, output_format(args, PAPER_FORMATS), args.styles), args.output)


def paper_content(paper: Paper, chosen: str, styles: str | None = None) -> str | bytes:
    """A paper in one format.

    Args:
        styles: a Word file whose styles are used.
    """
    if chosen == "docx":
        from comity.documents.word.word_file import word_file

        return word_file(paper, styles)
    if chosen == "pdf":
        from comity.documents.pdf.pdf_file import pdf_file

        return pdf_file(paper)
    if chosen == "html":
        from comity.documents.paper.paper_html import paper_html

        return paper_html(paper)
    from comity.documents.paper.paper_text import paper_text

    return paper_text(paper, width())
