"""`comity law schema`: the JSON Schema of a file of the registry, for editors."""

from __future__ import annotations

import json

from comity.cli.common import parser, write
from comity.law.schema import law_schema


def run(words: list[str]) -> int:
    """Write the schema."""
    to = parser(
        "law schema",
        "Write the JSON Schema of a file of the registry, which editors use to complete and check.",
        "comity law schema -o docs/schema/comity-law.schema.json",
    )
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")
    args = to.parse_args(words)
    write(json.dumps(law_schema(), indent=2), args.output)
    return 0
