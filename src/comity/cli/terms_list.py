"""`comity terms list`: the documents of the workspace."""

from __future__ import annotations

import json

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.cli.workspace import workspace
from comity.documents.terms.stored import load_all
from comity.documents.terms.terms_text import list_plain, list_text

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """List and print."""
    to = parser("terms list", "List the documents of the workspace.", "comity terms list")
    add_output(to, FORMATS)
    add_workspace(to)
    args = to.parse_args(words)
    documents = load_all(workspace(args))
    if output_format(args, FORMATS) == "json":
        write(json.dumps([list_plain(one) for one in documents], indent=2), args.output)
    else:
        write(list_text(documents), args.output)
    return 0
