"""A fault of the registry: where it stands, which rule it breaks, what would be right."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Fault(NamedTuple):
    """One fault. `accepted` is the reason in the act's own `accepts`, where it has one."""

    file: str
    line: int
    act: str
    lint: str
    severity: Severity
    sentence: str
    accepted: str = ""

    def __str__(self) -> str:
        act = f", act {self.act}" if self.act else ""
        accepted = f" Accepted: {self.accepted}" if self.accepted else ""
        kind = "accepted" if self.accepted else self.severity
        return (
            f"{self.file}, line {self.line}{act}: {self.sentence}{accepted} [{kind}: {self.lint}]"
        )


class Found(NamedTuple):
    """A fault as a lint finds it: what is wrong with which part of an act or file."""

    lint: str
    sentence: str
    path: tuple[str | int, ...] = ()
