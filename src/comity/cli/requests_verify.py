"""`comity requests verify`: hold the log, an export or a proof against hashes and signatures."""

from __future__ import annotations

import argparse
import json

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.cli.requests_log import counted, kept_note, opened
from comity.cli.workspace import workspace
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.checking import Checked

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Check and print; 1 where anything does not hold."""
    args = _arguments(words)
    if args.place:
        return _handed_out(args)
    if args.entry or args.key:
        given = "--entry" if args.entry else "--key"
        raise InputError(f"{given}: found without PLACE; name the export or the proof.")
    from comity.requests.log.signed_log import check_signed_log

    kept = [(f"the checkpoint kept in {name}", kept_note(name, "--kept")) for name in args.kept]
    checked = check_signed_log(workspace(args), kept)
    _add_quorum(args, checked)
    is_json = output_format(args, FORMATS) == "json"
    write(json.dumps(_plain(checked), indent=2) if is_json else _text(checked), args.output)
    return 1 if checked.faults else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests verify",
        "Hash every entry anew and hold the log against its tree, its signatures, and the\n"
        "checkpoints that others kept; or check an export or a proof that was handed out.",
        "comity requests verify --kept checkpoint-2026-01.txt\n"
        "  comity requests verify entry-12.tlog-proof --entry entry-12.json --key 'name+id+base64'",
    )
    to.add_argument("place", nargs="?", metavar="PLACE", help="an export, or a .tlog-proof file")
    to.add_argument("--entry", metavar="FILE", help="the entry that the proof is of")
    to.add_argument("--key", action="append", default=[], help="a public key that you were given")
    to.add_argument(
        "--kept", action="append", default=[], metavar="FILE", help="a checkpoint kept elsewhere"
    )
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _handed_out(args: argparse.Namespace) -> int:
    """Run the very program that is handed out with an export."""
    from comity.requests.verify_log import main

    words = [args.place]
    words += ["--entry", args.entry] if args.entry else []
    for option in ("key", "kept"):
        for value in getattr(args, option):
            words += [f"--{option}", value]
    return main(words)


def _add_quorum(args: argparse.Namespace, checked: Checked) -> None:
    """Note what is not signed yet, and where fewer witnesses signed than the policy asks for."""
    if checked.faults:
        return
    with opened(args) as log:
        policy, newest = log.policy(), log.newest()
    if newest.size < checked.size:
        checked.notes.append(
            f"{counted(checked.size - newest.size, 'entry')} came since the newest checkpoint; "
            "sign: comity requests checkpoint."
        )
    if not policy.is_met(checked.cosigned):
        checked.notes.append(
            f"the policy asks for {policy.told()}; the newest checkpoint is cosigned by "
            f"{', '.join(checked.cosigned) or 'nobody'}: comity requests witness ask."
        )


def _text(checked: Checked) -> str:
    from comity.requests.log.proof_files import LIMITS

    lines = [f"WRONG: {fault}" for fault in checked.faults]
    lines += [f"note: {note[0].upper()}{note[1:]}" for note in checked.notes]
    if checked.faults:
        lines.append(f"{counted(len(checked.faults), 'fault')}: this log cannot be relied on")
        return "\n".join(lines)
    by = f", cosigned by {', '.join(checked.cosigned)}" if checked.cosigned else ""
    lines.append(
        f"{counted(checked.size, 'entry')} and {counted(checked.checkpoints, 'checkpoint')} hold"
        f"{by}; root {checked.root.hex()}"
    )
    return "\n".join([*lines, LIMITS])


def _plain(checked: Checked) -> dict[str, object]:
    from comity.requests.log.proof_files import LIMITS

    return {
        "holds": not checked.faults,
        "entries": checked.size,
        "root": checked.root.hex(),
        "checkpoints": checked.checkpoints,
        "cosigned_by": list(checked.cosigned),
        "faults": checked.faults,
        "notes": checked.notes,
        "limits": LIMITS,
    }
