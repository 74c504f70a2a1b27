"""`comity`: choose the command, run it, and turn a user's mistake into one sentence.

Only the module of the command asked for is imported, so that a cold answer comes at once.

Exit codes: 0 done; 1 a check found something wrong; 2 the input cannot be used.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS = {
    "brief": "what one government must know on a day: what binds, what is blocked, what to sign",
    "check": "one finding for each award of a list and each condition on it",
    "status": "the status of one condition for one government on a day",
    "why": "the same, with the chain of acts in sentences",
    "timeline": "the change points of every condition over the years",
    "changes": "what is different since a day, act by act",
    "exposure": "dollars of all governments under conditions: by State, program, agency, day",
    "awards": "the store of federal award records: import, check, find, show, fetch",
    "certify": "certifications: what is due, what was signed, the gate before an award, drafts",
    "exhibit": "exhibits and letters: schedule, declaration shell, staff report, letters, digest",
    "calendar": "every deadline as a calendar file and as a table",
    "packet": "a folder for a case file: all of these, with sources, hashes and the command",
    "terms": "agreements: clauses, what they take in, redlines of two versions",
    "policy": "a government's own orders beside the law, clause by clause",
    "requests": "the record of requests and responses: log, proofs, checkpoints, witnesses",
    "weekly": "the weekly list from the record, and the check of anybody else's list",
    "read": "articles and statements: who said what, the law and money named, the record beside it",
    "statements": "what was read and kept: who has said what about which act, over time",
    "law": "the registry: list, show, check, new",
    "governments": "the gazetteer: find a name, match a file of names",
}


def run(argv: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == ["help"] and len(words) > 1:
        words = [*words[1:], "--help"]
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    if words[0] in ("-V", "--version"):
        from comity import __version__

        print(f"comity {__version__}")
        return 0
    return _guarded(words[0], words[1:])


def overview() -> str:
    """The help of the command line as a whole."""
    lines = [f"  {name:<12} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity COMMAND ... (comity COMMAND --help tells more)",
            "",
            "Which strings are attached to a government's federal money, on any day, and why.",
            "",
            *lines,
            "",
            "Facts, chains of acts and gaps, with their sources: no legal advice.",
            "Exit codes: 0 done; 1 a check found something wrong; 2 the input cannot be used.",
        ]
    )


def _guarded(command: str, words: list[str]) -> int:
    from comity.errors import InputError

    try:
        if command not in COMMANDS:
            raise InputError(_unknown(command))
        module = __import__(f"comity.cli.{command}", fromlist=["run"])
        code: int = module.run(words)
        sys.stdout.flush()
        return code
    except InputError as fault:
        print(fault, file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as fault:
        told = _of_disk(fault) or _of_database(fault)
        if not told:
            raise
        print(told, file=sys.stderr)
        return 2


def _of_disk(fault: Exception) -> str:
    """A fault of the disk in a sentence; nothing for any other fault."""
    if not isinstance(fault, OSError) or not fault.strerror:
        return ""
    place = fault.filename2 or fault.filename or "a file"
    return f"{place}: {fault.strerror}; see to the disk and to who may write there."


def _of_database(fault: Exception) -> str:
    """A file that the database cannot read, in a sentence; nothing for any other fault."""
    duckdb = sys.modules.get("duckdb")
    if duckdb is None or not isinstance(fault, duckdb.Error):
        return ""
    is_of_files = type(fault) is duckdb.Error or isinstance(fault, duckdb.OperationalError)
    if not is_of_files and ".parquet" not in str(fault):
        return ""
    first = str(fault).strip().partition("\n")[0]
    if isinstance(fault, duckdb.OutOfMemoryException):
        return f"the store of awards: {first}; set COMITY_MEMORY to more, like 4GB."
    right = (
        "ask again, and where that does not help remove the folders build, classes and timeline "
        "from awards in the workspace, and run comity awards import: it makes them anew."
    )
    if "/parts/" in first:
        right = "remove that folder of parts and import its file again."
    return f"the store of awards: the database stopped ({first}); {right}"


def _unknown(command: str) -> str:
    """What is right in place of a command that is none; members of groups are known, too."""
    from comity.cli.refusals import meant, of_word

    if command.startswith("-"):
        return f'comity: found "{command}" before a command; write the command first.'
    near = meant(command, COMMANDS)
    if not near:
        members = list(_members())
        near = meant(command, [member for _, member in members])
        if near:
            wholes = [f"comity {group} {member}" for group, member in members if member == near]
            return f'comity: found "{command}"; did you mean {" or ".join(wholes)}?'
    return of_word("comity", command, COMMANDS)


def _members() -> Iterator[tuple[str, str]]:
    """Every command of a group, with the group."""
    for group in COMMANDS:
        module = __import__(f"comity.cli.{group}", fromlist=["run"])
        yield from ((group, member) for member in getattr(module, "COMMANDS", ()))
