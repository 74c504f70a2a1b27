"""`comity governments`: find a name in the gazetteer, match a file of names."""

from __future__ import annotations

import json
from pathlib import Path

from comity.cli.common import Parser, Whole, add_output, output_format, parser, width, write
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from comity.governments import Government

FORMATS = ("text", "json")


COMMANDS = {
    "find": "governments with a word that begins like a name",
    "match": "a CSV file of names, each row with the government it means, or why none",
}


def run(words: list[str]) -> int:
    """Find or match."""
    if words[:1] == ["help"] and len(words) > 1:
        words = [*words[1:], "--help"]
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    if words[0] not in COMMANDS:
        from comity.cli.refusals import of_word

        raise InputError(of_word("comity governments", words[0], COMMANDS))
    return (_find if words[0] == "find" else _match)(words[1:])


def overview() -> str:
    """The help of the gazetteer's commands as a whole."""
    lines = [f"  {name:<8} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity governments COMMAND ... (comity governments COMMAND --help tells more)",
            "",
            "The gazetteer: who a name means.",
            "",
            *lines,
            "",
            "example:",
            '  comity governments find "Franklin County"',
        ]
    )


def _find(words: list[str]) -> int:
    to = parser(
        "governments find",
        "List governments with a word that begins like NAME, the most populous first.",
        'comity governments find "Franklin County" --limit 5',
    )
    to.add_argument("name", metavar="NAME", help='a beginning, some words, or "jackson, MS"')
    to.add_argument("--limit", metavar="N", type=Whole(1), default=10, help="how many at most (10)")
    add_output(to, FORMATS)
    args = to.parse_args(words)
    chosen = output_format(args, FORMATS)
    from comity.governments import find

    found = find(args.name, args.limit)
    if chosen == "json":
        write(json.dumps([_plain(one) for one in found], indent=2, ensure_ascii=False), args.output)
    else:
        write(_table(found) or f'no government has a word that begins like "{args.name}".',
              args.output)  # fmt: skip
    return 0


def _plain(one: Government) -> dict[str, Any]:
    return {
        "id": one.id,
        "slug": one.slug,
        "name": one.name,
        "official_name": one.official_name,
        "kind": one.kind,
        "state": one.state,
        "population": one.population,
        "serves": [
            {"government": relation.government, "relation": relation.relation}
            for relation in one.serves
        ],
    }


def _table(found: list[Government]) -> str:
    from comity.documents.text_layout import Column, paragraph, table

    columns = [Column("name"), Column("slug"), Column("kind"), Column("inhabitants", right=True)]
    rows = [
        [one.name, one.slug, one.kind, f"{one.population:,}" if one.population else ""]
        for one in found
    ]
    lines = table(columns, rows, indent=0) if rows else []
    if any(len(line) > width() for line in lines):
        lines = [
            line
            for row in rows
            for line in paragraph(", ".join(cell for cell in row if cell), width(), 4, "")
        ]
    return "\n".join(lines)


def _match(words: list[str]) -> int:
    to = parser(
        "governments match",
        "Match the names of a CSV file to governments; columns name, state, city, county, "
        "list_kind where known.",
        "comity governments match names.csv -o matched.csv",
    )
    to.add_argument("file", metavar="FILE", help="a CSV file with a column name or government")
    _add_match_output(to)
    args = to.parse_args(words)
    from comity.governments import match_file

    given = Path(args.file)
    out = args.output or str(given.with_name(f"{given.stem}.matched.csv"))
    counts = match_file(args.file, out)
    if args.format == "json":
        print(json.dumps({"file": args.file, "written": out, "rows": counts}, indent=2))
    else:
        print(_counts(args.file, out, counts))
    return 0


def _add_match_output(to: Parser) -> None:
    to.add_argument("-o", "--output", metavar="FILE", help="the CSV to write (FILE.matched.csv)")
    to.add_argument("--format", choices=FORMATS, help="how the counts are told (text)")


def _counts(file: str, out: str, counts: dict[str, int]) -> str:
    total = sum(counts.values())
    lines = [f"{file}: {total:,} rows, written to {out}"]
    lines += [f"  {counts[name]:>9,}  {name}" for name in sorted(counts, key=lambda n: -counts[n])]
    return "\n".join(lines)
