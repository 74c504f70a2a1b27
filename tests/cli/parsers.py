"""Every command with the parser that it makes, steps of a command too."""

from __future__ import annotations

import importlib
from typing import NamedTuple

import pytest

from comity.cli import main
from comity.cli.parsing import Parser


class Command(NamedTuple):
    """The words of a command after `comity`, and its parser."""

    words: tuple[str, ...]
    parser: Parser

    def __str__(self) -> str:
        return " ".join(self.words)


class _CaughtError(Exception):
    """The parser of a command, caught as it was about to parse."""


def all_commands() -> list[Command]:
    """Every command that parses words, in the order of the help."""
    found = []
    for name in main.COMMANDS:
        members = getattr(importlib.import_module(f"comity.cli.{name}"), "COMMANDS", None)
        for words in [(name, one) for one in members] if members else [(name,)]:
            parser = _parser(words)
            found.append(Command(words, parser))
            found += [Command((*words, step), one) for step, one in _steps(parser).items()]
    return found


def _parser(words: tuple[str, ...]) -> Parser:
    def catch(self: Parser, *_: object) -> None:
        raise _CaughtError(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Parser, "parse_args", catch)
        try:
            main.run(list(words))
        except _CaughtError as caught:
            parser: Parser = caught.args[0]
            return parser
    raise AssertionError(f"comity {' '.join(words)} made no parser")


def _steps(parser: Parser) -> dict[str, Parser]:
    for one in parser.actions():
        if isinstance(one.choices, dict):
            return one.choices
    return {}
