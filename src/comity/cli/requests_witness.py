"""`comity requests witness`: ask others to sign that the log only grew, or be such a witness."""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from collections.abc import Callable
from pathlib import Path

from comity.cli.common import Parser, Whole, add_workspace, parser, write
from comity.cli.requests_log import content, now, opened, told_keys
from comity.cli.workspace import workspace
from comity.errors import InputError

KEY = "clerk.example/w1+1a2b3c4d+base64"
EXAMPLES = {
    "add": f" clerk '{KEY}' --url https://clerk.example",
    "ask": " clerk -o request.txt",
    "take": " answer.txt",
    "list": "",
    "init": " --name clerk.example/w1",
    "watch": " 'county.example/requests+1a2b3c4d+base64'",
    "answer": " request.txt -o answer.txt",
    "serve": " --port 8080",
    "seen": "",
}
"""What follows each step in the example of its help."""


def run(words: list[str]) -> int:
    """Do one thing of a log towards its witnesses, or of a witness."""
    args = _arguments(words)
    step: Callable[[argparse.Namespace], int] = args.step
    return step(args)


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests witness",
        "Ask others (a court clerk, a newspaper, another county) to sign that the log only grew,\n"
        "by file or by their address; or be such a witness for the log of another.",
        f"comity requests witness add clerk '{KEY}'\n"
        "  comity requests witness ask clerk -o request.txt\n"
        "  comity requests witness take answer.txt\n"
        "  comity requests witness serve --port 8080",
    )
    steps = to.add_subparsers(metavar="STEP", required=True, parser_class=Parser)
    _of_a_log(steps)
    _of_a_witness(steps)
    return to.parse_args(words)


def _step(
    steps: argparse._SubParsersAction[Parser], name: str, told: str,
    step: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:  # fmt: skip
    one = steps.add_parser(name, help=told, description=told)
    one.show(f"comity requests witness {name}{EXAMPLES[name]}")
    one.set_defaults(step=step)
    add_workspace(one)
    return one


def _of_a_log(steps: argparse._SubParsersAction[Parser]) -> None:
    add = _step(steps, "add", "log: name a witness and its key", _add)
    add.add_argument("name", metavar="NAME", help="a short name of yours for it")
    add.add_argument("key", metavar="KEY", help="its public key, as it was given to you")
    add.add_argument("--url", default="", help="its address, where it answers by HTTP")
    ask = _step(steps, "ask", "log: ask a witness, by a file or its address", _ask)
    ask.add_argument("name", metavar="NAME", help="the witness")
    ask.add_argument("-o", "--output", metavar="FILE", help="write the request, to be carried over")
    ask.add_argument(
        "--seen", metavar="N", type=Whole(), help="the entries that it says it has seen"
    )
    take = _step(steps, "take", "log: take in the answer that was carried back", _take)
    take.add_argument("answer", metavar="FILE", help="the answer")
    _step(steps, "list", "log: the witnesses, and how much each has seen", _list)


def _of_a_witness(steps: argparse._SubParsersAction[Parser]) -> None:
    init = _step(steps, "init", "witness: make its keys", _init)
    init.add_argument("--name", required=True, help="the name under which it signs")
    watch = _step(steps, "watch", "witness: watch the log of a key", _watch)
    watch.add_argument("key", metavar="KEY", help="the public key of the log")
    answer = _step(steps, "answer", "witness: answer a request that was carried over", _answer)
    answer.add_argument("request", metavar="FILE", help="the request")
    answer.add_argument("-o", "--output", metavar="FILE", help="write the answer here")
    serve = _step(steps, "serve", "witness: answer by HTTP until it is stopped", _serve)
    serve.add_argument(
        "--host", default="127.0.0.1", help="the address of this machine (127.0.0.1)"
    )
    serve.add_argument(
        "--port",
        metavar="N",
        type=Whole(0, 65535),
        default=8080,
        help="the port (8080); 0 takes a free one",
    )
    _step(steps, "seen", "witness: the newest checkpoints it saw", _seen)


def _add(args: argparse.Namespace) -> int:
    from comity.requests.log.policy import Witness, with_witness
    from comity.requests.log.vkey import read_vkey
    from comity.requests.privacy import refuse_named

    key = read_vkey(args.key, "KEY")
    bare = re.sub(r":\d+", "", args.url)  # a port is no number of a person
    for told, where in ((args.name, "NAME"), (key.name, "KEY"), (bare, "--url")):
        refuse_named(told, where)
    with opened(args) as log:
        witness = Witness(args.name, key, args.url)
        log.write_policy(with_witness(log.policy_text(), witness, "policy.txt"))
        print(f"{args.name} is a witness; enough is {log.policy().told()} (policy.txt)")
    return 0


def _ask(args: argparse.Namespace) -> int:
    from comity.requests.log import witnessing

    with opened(args) as log:
        row, witnesses = log.newest(), log.policy().witnesses
        if args.name not in witnesses:
            raise InputError(
                f'NAME: found "{args.name}"; policy.txt names {", ".join(witnesses) or "none"}.'
            )
        witness = witnesses[args.name]
        if args.output:
            seen = witnessing.last_seen(log, witness)
            old = seen if args.seen is None else args.seen
            write(witnessing.request_body(log, row, old), args.output)
            return 0
        witnessing.ask(log, row, witness)
        log.seal()
        print(f"{args.name} cosigned {row.size:,} entries")
    return 0


def _take(args: argparse.Namespace) -> int:
    from comity.requests.log.witnessing import take_answer

    with opened(args) as log:
        row = log.newest()
        taken = take_answer(log, row, content(args.answer, "FILE"))
        log.seal()
        told = "" if taken.added else "; that was here already"
        print(f"{', '.join(taken.witnesses)} cosigned {row.size:,} entries{told}")
    return 0


def _list(args: argparse.Namespace) -> int:
    from comity.requests.log.witnessing import last_seen

    with opened(args) as log:
        policy, size = log.policy(), log.log.size
        for witness in policy.witnesses.values():
            seen = last_seen(log, witness)
            print(f"{witness.name}: {seen:,} of {size:,} entries; {witness.url or 'by file'}")
        print(f"enough is: {policy.told()}")
    return 0


def _init(args: argparse.Namespace) -> int:
    from comity.requests.log.desk import WitnessDesk

    desk = WitnessDesk.create(workspace(args, to_write=True), args.name)
    print(f"made the witness {args.name} in {desk.folder}; its public keys, for the logs it signs:")
    print("\n".join(f"  {key.verifier}" for key in desk.keys))
    desk.close()
    return 0


def _watch(args: argparse.Namespace) -> int:
    from comity.requests.log.desk import open_desk
    from comity.requests.log.vkey import read_vkey

    key = read_vkey(args.key, "KEY")
    desk = open_desk(workspace(args))
    desk.watch(key)
    desk.close()
    print(f"watching {key.name}:\n{told_keys((key,))}")
    return 0


def _answer(args: argparse.Namespace) -> int:
    from comity.requests.log.desk import open_desk

    desk = open_desk(workspace(args))
    answer = desk.answer(content(args.request, "FILE"), now())
    desk.close()
    if answer.status != 200:
        told = answer.content.strip()
        if answer.kind == "text/x.tlog.size":
            told = f"this witness has seen {told} entries; ask again with --seen {told}"
        raise InputError(f"{Path(args.request).name}: not signed ({answer.status}): {told}.")
    write(answer.content.encode() if args.output else answer.content.rstrip("\n"), args.output)
    return 0


def _serve(args: argparse.Namespace) -> int:
    from comity.requests.log.serving import PLACE, WitnessServer

    def tell(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    with WitnessServer(workspace(args), (args.host, args.port), now, tell) as server:
        print(f"answering at {server.url}{PLACE}; Ctrl-C ends it", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def _seen(args: argparse.Namespace) -> int:
    from comity.requests.log.desk import open_desk

    desk = open_desk(workspace(args))
    print("\n".join(str(note).rstrip("\n") for note in desk.seen()) or "nothing seen yet")
    desk.close()
    return 0
