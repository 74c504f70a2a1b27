"""The parser of every command: argparse finds the fault, `refusals` words it, exit code 2."""

from __future__ import annotations

import argparse
import os
import sys

from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Whole:
    """The type of an argument that is a whole number within bounds."""

    def __init__(self, least: int = 0, most: int | None = None) -> None:
        """The smallest number that is taken, and the largest where there is one."""
        self.least, self.most = least, most

    def __call__(self, text: str) -> int:
        """The number that a text writes; ValueError where it is none, or out of bounds."""
        number = int(text)
        if number < self.least or (self.most is not None and number > self.most):
            raise ValueError(text)
        return number

    @property
    def told(self) -> str:
        """What is right, in words."""
        if self.most is not None:
            return f"a whole number from {self.least} to {self.most}"
        return f"a whole number, {self.least} or more"


class Seconds:
    """The type of an argument that is a time to wait, more than nothing."""

    told = "seconds, like 2 or 0.5"

    def __call__(self, text: str) -> float:
        """The seconds that a text writes; ValueError where it writes none."""
        found = float(text)
        if not 0 < found < 1e6:
            raise ValueError(text)
        return found


def columns(otherwise: int = 80) -> int:
    """Columns of the screen, as `shutil` tells them, whose import takes longer than an answer."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or otherwise  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return otherwise


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as argparse lays it out; each argument asks for one, so that it must come at once."""

    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, width=columns() - 2, **settings)


class _Once(argparse._StoreAction):
    """An option that may be written twice only where both say the same: none is lost unseen."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any,
        option_string: str | None = None,
    ) -> None:  # fmt: skip
        if option_string and isinstance(parser, Parser):
            before = parser.taken.setdefault(self.dest, values)
            if before != values:
                from comity.cli.refusals import of_twice

                raise InputError(of_twice(self, before, values))
        super().__call__(parser, namespace, values, option_string)


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one sentence, like every other.

    Attributes:
        example: the first example of its help, as one types it.
        given: the words that it was last given.
        taken: the options taken from them so far, with their values.
    """

    example = ""

    def __init__(self, **settings: Any) -> None:
        """A parser as argparse makes it; no option may be given twice with two values."""
        super().__init__(**{"formatter_class": _Help, **settings})
        self.register("action", None, _Once)
        self.register("action", "store", _Once)
        self.given: list[str] = []
        self.taken: dict[str, Any] = {}

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse all words; there is none that may be left over.

        Raises: InputError for a word that no argument takes.
        """
        self.given, self.taken = list(args or ()), {}
        found, rest = super().parse_known_args(self.given, namespace)
        if rest:
            from comity.cli.refusals import of_rest

            raise InputError(of_rest(self, rest))
        return found, rest

    def error(self, message: str) -> None:  # type: ignore[override]
        """Refuse what argparse refuses, in our words."""
        from comity.cli.refusals import of_message

        raise InputError(of_message(self, message))

    def show(self, example: str) -> None:
        """Show an example, or several on a line each, at the end of the help."""
        self.epilog = f"example:\n  {example}"
        self.example = " ".join(example.replace("\\\n", " ").splitlines()[0].split())

    def actions(self) -> list[argparse.Action]:
        """Every argument, in the order in which the help tells them."""
        return self._actions

    def format_help(self) -> str:
        """The help, with what the command does laid out for the width of the screen."""
        import textwrap

        self.description = textwrap.fill(self.description or "", columns() - 2)
        return super().format_help()

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        is_empty = value == "" and (bool(action.option_strings) or action.default != "")
        if not is_empty and (action.choices is None or value in action.choices):
            return
        from comity.cli import refusals

        if is_empty:
            told = refusals.of_nothing(action)
        elif isinstance(action.choices, dict):
            told = refusals.of_word(self.prog, value, action.choices)
        else:
            told = refusals.of_choice(action, value)
        raise InputError(refusals.of_slip(self) or told)

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:
        try:
            return super()._get_value(action, arg_string)
        except argparse.ArgumentError:
            from comity.cli import refusals

            told = refusals.of_slip(self) or refusals.of_type(action, arg_string)
            raise InputError(told) from None


def parser(command: str, told: str, example: str) -> Parser:
    """A parser with a line of help and an example that runs offline."""
    made = Parser(prog=f"comity {command}", description=told)
    made.show(example)
    return made
