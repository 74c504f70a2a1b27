"""`comity policy`: the government's own texts; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "add": "read an ordinance, order or directive into clauses, and keep it with its days",
    "list": "the texts of the workspace",
    "show": "one text: its clauses, savings words and marks",
    "compare": "every text in force beside a condition, clause by clause",
    "mark": "a lawyer's mark on a clause: complies, does-not, open",
}

_GROUP = Group(
    "policy",
    "The government's own texts beside the law, for a lawyer to mark. No verdict is made.",
    COMMANDS,
    "comity policy compare --condition usc-8-1373 --on 2017-06-30 -o table.docx",
)

run, overview = _GROUP.run, _GROUP.overview
