"""`comity certify`: the life of certifications; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "list": "what is due and what was done, by award and condition",
    "show": "every line of the workspace's record of certifications",
    "gate": "what is missing before an award can be accepted, and what would follow without it",
    "follow": "from the first notice to the dollars, for one government and condition",
    "draft": "fill facts into a Word file whose words counsel supplied",
    "record": "write down what was done: drafted, signed, declined, returned, withdrawn",
    "template": "an example of a template, with every placeholder and no argument",
}

_GROUP = Group(
    "certify",
    (
        "What a government must sign, by when, and what was signed. Comity supplies no legal\n"
        "argument and no words of certification: these are counsel's."
    ),
    COMMANDS,
    'comity certify follow "Chicago, IL" --condition jag-fy2017-1373-certification',
)

run, overview = _GROUP.run, _GROUP.overview
