"""Policies: which logs and witnesses are known, and how many witnesses are enough.

Source: C2SP tlog-policy. The file is the user's to edit; what is added here is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log.vkey import Algorithm, VerifierKey, read_vkey

NONE = "none"
OWN_GROUP = "witnesses"
"""The group that is kept up while the user has not written a quorum of their own."""


class Witness(NamedTuple):
    """A witness as the policy names it."""

    name: str
    key: VerifierKey
    url: str


class Policy(NamedTuple):
    """What a checkpoint needs to be believed."""

    logs: tuple[VerifierKey, ...]
    witnesses: Mapping[str, Witness]
    groups: Mapping[str, tuple[int, tuple[str, ...]]]
    quorum: str

    def is_met(self, cosigned: Iterable[str]) -> bool:
        """Whether witnesses of these names are enough."""
        have = set(cosigned)

        def holds(name: str) -> bool:
            if name in self.groups:
                needed, members = self.groups[name]
                return sum(holds(member) for member in members) >= needed
            return name in have

        return self.quorum == NONE or holds(self.quorum)

    def told(self) -> str:
        """The quorum in words."""
        if self.quorum == NONE:
            return "no witness is asked for"
        if self.quorum in self.witnesses:
            return f"the witness {self.quorum}"
        needed, members = self.groups[self.quorum]
        return f"{needed} of {len(members)}: {', '.join(members)}"


def new_policy(keys: Iterable[VerifierKey]) -> str:
    """The text of a policy that knows a log and no witness yet."""
    lines = [
        "# Which signatures on a checkpoint of this log count. C2SP tlog-policy.",
        *(f"log {key}" for key in keys),
        f"quorum {NONE}",
    ]
    return "\n".join(lines) + "\n"


def read_policy(text: str, place: str) -> Policy:
    """Read a policy.

    Raises: InputError, naming the line.
    """
    reader = _Reader(place)
    for number, line in enumerate(text.split("\n"), 1):
        words = line.replace("\t", " ").split(" ")
        words = [word for word in words if word]
        if words and not words[0].startswith("#"):
            reader.read(words, f"{place}, line {number}")
    if not reader.quorum:
        raise InputError(f"{place}: found no quorum; write a line: quorum {NONE}.")
    return Policy(tuple(reader.logs), reader.witnesses, reader.groups, reader.quorum)


def with_witness(text: str, witness: Witness, place: str) -> str:
    """The policy with one witness more.

    While the quorum is `none` or the group kept here, the witness joins that group (any one of it
    is enough); a quorum of the user's own stays as it is.
    """
    policy = read_policy(text, place)
    if witness.name in {NONE, OWN_GROUP, *policy.witnesses, *policy.groups}:
        raise InputError(f'witness: "{witness.name}" is named already in {place}; choose another.')
    if any(one.key.public == witness.key.public for one in policy.witnesses.values()):
        raise InputError(f"witness: this key is in {place} already, under another name.")
    line = " ".join(["witness", witness.name, str(witness.key), witness.url]).rstrip()
    lines, is_placed = [], False
    for old in text.rstrip("\n").split("\n"):
        words = old.split()
        if words[:1] in (["group"], ["quorum"]) and not is_placed:
            lines.append(line)
            is_placed = True
        lines += _with_member(old, words, witness.name)
    return "\n".join(lines) + "\n"


def with_logs(text: str, keys: Iterable[VerifierKey]) -> str:
    """The policy with these keys of the log in the place of those it had."""
    rest = [line for line in text.rstrip("\n").split("\n") if line.split()[:1] != ["log"]]
    return "\n".join([rest[0], *(f"log {key}" for key in keys), *rest[1:]]) + "\n"


def _with_member(line: str, words: list[str], name: str) -> list[str]:
    if words[:2] == ["group", OWN_GROUP]:
        return [f"{line} {name}"]
    if words == ["quorum", NONE]:
        return [f"group {OWN_GROUP} any {name}", f"quorum {OWN_GROUP}"]
    return [line]


class _Reader:
    """The lines read so far."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.logs: list[VerifierKey] = []
        self.witnesses: dict[str, Witness] = {}
        self.groups: dict[str, tuple[int, tuple[str, ...]]] = {}
        self.grouped: set[str] = set()
        self.quorum = ""

    def read(self, words: list[str], where: str) -> None:
        """Read one line."""
        reads = {"log": self._log, "witness": self._witness, "group": self._group,
                 "quorum": self._quorum}  # fmt: skip
        if words[0] not in reads:
            raise InputError(f'{where}: found "{words[0]}"; write log, witness, group or quorum.')
        if len(words) < 2:
            raise InputError(f"{where}: {words[0]} needs more words.")
        reads[words[0]](words[1:], where)

    def _log(self, words: list[str], where: str) -> None:
        key = read_vkey(words[0], where)
        if any(one.public == key.public for one in self.logs):
            raise InputError(f"{where}: this key of a log stands twice.")
        self.logs.append(key)

    def _witness(self, words: list[str], where: str) -> None:
        if len(words) not in (2, 3):
            raise InputError(f"{where}: write: witness NAME KEY [URL].")
        self._new(words[0], where)
        key = read_vkey(words[1], where)
        if key.algorithm is Algorithm.ED25519:
            raise InputError(f"{where}: this is the key of a log, not of a witness.")
        if any(one.key.public == key.public for one in self.witnesses.values()):
            raise InputError(f"{where}: this key of a witness stands twice.")
        self.witnesses[words[0]] = Witness(words[0], key, words[2] if len(words) == 3 else "")

    def _group(self, words: list[str], where: str) -> None:
        if len(words) < 3:
            raise InputError(f"{where}: write: group NAME any|all|COUNT MEMBER ....")
        self._new(words[0], where)
        members = words[2:]
        for member in members:
            self._known(member, where)
            if member in self.grouped:
                raise InputError(f'{where}: "{member}" is a member already.')
            self.grouped.add(member)
        counts = {"any": 1, "all": len(members)}
        count = counts.get(words[1]) or (int(words[1]) if words[1].isdecimal() else 0)
        if not 1 <= count <= len(members):
            raise InputError(
                f'{where}: found "{words[1]}"; write any, all, or 1 to {len(members)}.'
            )
        self.groups[words[0]] = (count, tuple(members))

    def _quorum(self, words: list[str], where: str) -> None:
        if self.quorum or len(words) != 1:
            raise InputError(f"{where}: write one line: quorum NAME.")
        if words[0] != NONE:
            self._known(words[0], where)
        self.quorum = words[0]

    def _new(self, name: str, where: str) -> None:
        if name == NONE or name in self.witnesses or name in self.groups:
            raise InputError(f'{where}: the name "{name}" is taken.')

    def _known(self, name: str, where: str) -> None:
        if name not in self.witnesses and name not in self.groups:
            raise InputError(f'{where}: "{name}" is not named in a line before.')
