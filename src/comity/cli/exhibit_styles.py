"""`comity exhibit styles`: a Word file whose styles a law office may change."""

from __future__ import annotations

from comity.cli.common import parser, write


def run(words: list[str]) -> int:
    """Write the file."""
    to = parser(
        "exhibit styles",
        "Write a Word file with every style that exhibits use; change them in Word and give the "
        "file back with --styles.",
        "comity exhibit styles -o house.docx",
    )
    to.add_argument("-o", "--output", metavar="FILE", help="the Word file to write (.docx)")
    args = to.parse_args(words)
    from comity.documents.exhibits.sample import sample
    from comity.documents.word.word_file import word_file

    write(word_file(sample()), args.output)
    return 0
