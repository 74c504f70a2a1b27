"""`comity exhibit`: exhibits and letters; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "schedule": "awards at risk, each once, footed, with the source of each number",
    "declaration": "a shell: numbered facts, exhibit list, empty signature block",
    "staff-report": "status, dollars, what to sign by when, a table of options",
    "coverage-letter": "to an agency: covered by which order, for which program",
    "flow-down": "subrecipients: which terms were passed on, which are blocked",
    "joinder": "a checklist for joining a case",
    "digest": "what changed in some days, and whether it changes who is covered",
    "styles": "a Word file with our styles, to be restyled and given back with --styles",
}

_GROUP = Group(
    "exhibit",
    "Facts for counsel to file and send: nothing is signed, argued or recommended.",
    COMMANDS,
    'comity exhibit schedule "Chicago, IL" --awards awards.csv -o schedule.docx',
)

run, overview = _GROUP.run, _GROUP.overview
