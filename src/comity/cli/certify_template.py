"""`comity certify template`: an example of a template."""

from __future__ import annotations

from comity.cli.common import parser, write


def run(words: list[str]) -> int:
    """Write the example."""
    to = parser(
        "certify template",
        "Write an example of a template: every placeholder, a gap for counsel's words, and no "
        "legal argument.",
        "comity certify template -o certification.docx",
    )
    to.add_argument("-o", "--output", metavar="FILE", help="the Word file to write (.docx)")
    to.add_argument("--styles", metavar="FILE", help="a Word file whose styles are used")
    args = to.parse_args(words)
    from comity.documents.certifications.example import example_template
    from comity.documents.word.word_file import word_file

    write(word_file(example_template(), args.styles), args.output)
    return 0
