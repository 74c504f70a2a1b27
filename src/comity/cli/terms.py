"""`comity terms`: agreements and what they take in; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "add": "read an agreement (PDF, Word, HTML, text) into clauses, and keep it",
    "list": "the documents of the workspace",
    "show": "one document: its clauses, with the conditions that they resemble",
    "confirm": "say that a clause is a condition of the registry, or that it is not",
    "chain": "everything agreed to, through all that is taken in by reference",
    "diff": "a redline of two versions, clause by clause: terminal, HTML, Word",
}


def run(words: list[str]) -> int:
    """Run one command of the terms and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity terms: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.terms_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the terms' commands as a whole."""
    lines = [f"  {name:<8} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity terms COMMAND ... (comity terms COMMAND --help tells more)",
            "",
            "Agreements as they arrive: their clauses, what they take in, what changed in them.",
            "",
            *lines,
            "",
            "example:",
            "  comity terms diff standard-terms-v2.pdf standard-terms-v3.pdf -o redline.docx",
        ]
    )
