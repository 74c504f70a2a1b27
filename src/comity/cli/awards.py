"""`comity awards`: the store of federal award records; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "import": "read award files of any era into the store of the workspace",
    "sources": "the files in the store, with their layout, rows and days",
    "check": "for every file: rows and cents in, used and set aside; figures that do not agree",
    "compare": "what changed between two deliveries of the same published figures",
    "review": "recipients that no government was found for, by dollars",
    "years": "what each listing brings a government in a year, and its usual year",
    "audits": "what a government's own audits say it spent, directly and through others",
    "find": "awards by recipient, program, agency or number",
    "show": "one award: its actions, amounts by stage, and the keys it was cited by",
    "fetch": "get files from USAspending and the Federal Audit Clearinghouse",
    "generate": "a realistic national file set of any size, to try things on",
}

_GROUP = Group(
    "awards",
    "The federal record of awards, kept as it was known on each day.",
    COMMANDS,
    "comity awards import FY2024_015_Assistance_Full_20260606.zip",
)

run, overview = _GROUP.run, _GROUP.overview
