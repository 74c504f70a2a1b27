"""The words of a refusal: what a command line holds that its parser cannot take.

Read only when something is refused, so that an answer does not wait for it. argparse finds the
fault; the sentence is ours: where, what was found, what would be right.
"""

from __future__ import annotations

import argparse
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from comity.cli.parsing import Parser

EXAMPLES = {
    "DAY": "2018-07-01",
    "ALN": "16.738",
    "YEAR": "2018",
    "XX": "WA",
    "HH:MM": "16:30",
    "ZONE": "America/Chicago",
    "TIME": "'2017-06-04 14:05'",
}
"""What a value is like, where its word in the help does not tell."""

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
"""Hyphens, and the dashes that a word processor puts in their place."""


def meant(found: str, known: Iterable[str]) -> str:
    """The known word that one nearly like it must mean; nothing where none is near."""
    from difflib import get_close_matches

    plain = {_plain(word): word for word in known}
    near = get_close_matches(_plain(found), plain, n=1, cutoff=0.6)
    return plain[near[0]] if near else ""


def of_slip(parser: Parser) -> str:
    """An option misspelt, told before what it brings about; nothing where all are known."""
    return _single_dash(parser) or _unknown_option(parser, _unknown(parser))


def of_choice(action: argparse.Action, found: object) -> str:
    """A value that is none of the words that an argument takes."""
    known = [str(one) for one in action.choices or ()]
    near = meant(str(found), known)
    right = f"did you mean {near}?" if near else f"write {_one_of(known)}."
    return f'{place(action)}: found "{found}"; {right}'


def of_word(where: str, found: str, known: Iterable[str]) -> str:
    """A word that is none of those known, like a command: the one it must mean, else all."""
    near = meant(found, known)
    right = f"did you mean {near}?" if near else f"there are {', '.join(known)}."
    return f'{where}: found "{found}"; {right}'


def of_type(action: argparse.Action, found: str) -> str:
    """A value that cannot be read as the number that an argument takes."""
    told = getattr(action.type, "told", "a number")
    return f'{place(action)}: found "{found}"; write {told}.'


def of_nothing(action: argparse.Action) -> str:
    """An empty value, which an empty variable of a shell leaves behind."""
    right = f"write {_value(action)}" + (", or leave it out" if _may_be_left_out(action) else "")
    return f"{place(action)}: found an empty value; {right}."


def of_twice(action: argparse.Action, first: object, second: object) -> str:
    """An option given twice with two values, of which it takes one."""
    return f'{place(action)}: found twice, as "{_told(first)}" and "{_told(second)}"; give it once.'


def of_rest(parser: Parser, rest: Sequence[str]) -> str:
    """Words that no argument takes: an option misspelt, or words that lack their quotes."""
    return _single_dash(parser) or _unknown_option(parser, rest) or _too_many(parser, rest)


def of_message(parser: Parser, message: str) -> str:
    """What argparse says of a fault that it alone sees, in our words."""
    for pattern, told in TOLD.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            slip = of_slip(parser) if told is _missing else ""
            return slip or told(parser, **found.groupdict())
    return f"{parser.prog}: {message}; {parser.prog} --help tells more."


def place(action: argparse.Action) -> str:
    """Where a value stands: its option as the help leads with it, or its word there."""
    if action.option_strings:
        return action.option_strings[0]
    return str(action.metavar or action.dest)


def _missing(parser: Parser, names: str) -> str:
    named = [_needed(parser, name) for name in names.split(", ")]
    gap = " and no ".join(named)
    if parser.example:
        return f"{parser.prog}: found no {gap}; an example is: {parser.example}"
    pronoun = "it" if len(named) == 1 else "each"
    return f"{parser.prog}: found no {gap}; give {pronoun}; {parser.prog} --help tells more."


def _needed(parser: Parser, name: str) -> str:
    """A missing argument as the help shows it: `--since DAY`, `GOVERNMENT`."""
    action = _action(parser, name)
    if action is None or not action.option_strings or action.nargs == 0:
        return name
    return f"{action.option_strings[0]} {_word(action)}"


def _no_value(parser: Parser, name: str, wanted: str) -> str:
    action = _action(parser, name)
    if action is None:
        return f"{name}: found no value; {parser.prog} --help tells more."
    option = next((one for one in action.option_strings if one in parser.given), place(action))
    after = _word_after(parser, option)
    if after.startswith("-") and not _is_option(parser, after):
        return f'{option}: found "{after}", which begins like an option; write {option}="{after}".'
    if action.choices:
        return f"{option}: found nothing after it; write {_value(action)}."
    return f"{option}: found no {_word(action)} after it; write it as in {option} {_like(action)}"


def _value_too_many(parser: Parser, name: str, value: str) -> str:
    given = [one.partition("=") for one in parser.given]
    for option, equals, after in given:
        if equals and option in name.split("/"):
            return f'{option}: found "{after}" after it; it takes no value.'
    return f"{name.split('/')[0]}: found {value} after it; it takes no value."


def _beside(parser: Parser, name: str, other: str) -> str:
    return f"{parser.prog}: found {name} beside {other}; give one of the two."


def _one_needed(parser: Parser, names: str) -> str:
    return f"{parser.prog}: found none of {', '.join(names.split())}; give one."


def _ambiguous(parser: Parser, option: str, could: str) -> str:
    return f'{parser.prog}: found "{option}", which could be {could}; write it out.'


TOLD: dict[str, Callable[..., str]] = {
    r"the following arguments are required: (?P<names>.*)": _missing,
    r"argument (?P<name>\S+): expected (?P<wanted>.*) arguments?": _no_value,
    r"argument (?P<name>\S+): ignored explicit argument (?P<value>.*)": _value_too_many,
    r"argument (?P<name>\S+): not allowed with argument (?P<other>.*)": _beside,
    r"one of the arguments (?P<names>.*) is required": _one_needed,
    r"ambiguous option: (?P<option>.*) could match (?P<could>.*)": _ambiguous,
}


def _unknown_option(parser: Parser, words: Sequence[str]) -> str:
    """The first word that is like an option and is none; nothing where there is none."""
    found = next((one for one in words if one[0] in DASHES and len(one) > 1), "")
    if not found:
        return ""
    name = found.partition("=")[0]
    near = meant(name, _options(parser))
    right = (
        f"did you mean {near}?"
        if near
        else f"{parser.prog} --help tells the options that it takes."
    )
    return f'{parser.prog}: found "{name}"; {right}'


def _single_dash(parser: Parser) -> str:
    """A long option with one hyphen, which is read as `-o` and a file's name."""
    known = _options(parser)
    for word in parser.given:
        if len(word) > 2 and word[0] == "-" and word[1] != "-" and f"-{word}" in known:
            return f'{parser.prog}: found "{word}"; did you mean -{word}?'
    return ""


def _too_many(parser: Parser, rest: Sequence[str]) -> str:
    """Words beyond those that are taken: most often a name of several words without quotes."""
    told = " ".join(rest)
    at = parser.given.index(rest[0]) if rest[0] in parser.given else 0
    before = parser.given[at - 1] if at else ""
    if before[:1].isalpha():
        return (
            f'{parser.prog}: found "{told}" after "{before}"; put words that belong together in '
            f'quotes, as in "{before} {told}".'
        )
    return f'{parser.prog}: found "{told}", one too many; {parser.prog} --help tells what it takes.'


def _unknown(parser: Parser) -> list[str]:
    """Words given that are like a long option and are none; of a command of steps nothing."""
    if any(isinstance(one.choices, dict) for one in parser.actions()):
        return []
    words = parser.given[: parser.given.index("--")] if "--" in parser.given else parser.given
    return [one for one in words if one.startswith("--") and not _is_option(parser, one)]


def _is_option(parser: Parser, word: str) -> bool:
    name = word.partition("=")[0]
    return any(one == name or one.startswith(name) for one in _options(parser) if name[1:])


def _options(parser: Parser) -> list[str]:
    return [name for one in parser.actions() for name in one.option_strings]


def _action(parser: Parser, name: str) -> argparse.Action | None:
    """The argument that argparse names: `-o/--output`, `--since`, `GOVERNMENT`."""
    first = name.split("/")[0]
    for one in parser.actions():
        if first in one.option_strings or (not one.option_strings and place(one) == first):
            return one
    return None


def _word_after(parser: Parser, option: str) -> str:
    words = parser.given
    at = words.index(option) + 1 if option in words else len(words)
    return words[at] if at < len(words) else ""


def _value(action: argparse.Action) -> str:
    """What an argument takes, as one is told to write it."""
    if action.choices:
        return _one_of([str(one) for one in action.choices])
    word = _word(action)
    return f"{word} like {EXAMPLES[word]}" if word in EXAMPLES else word


def _like(action: argparse.Action) -> str:
    return EXAMPLES.get(_word(action), _word(action))


def _word(action: argparse.Action) -> str:
    return str(action.metavar or action.dest.upper())


def _may_be_left_out(action: argparse.Action) -> bool:
    return not action.required


def _told(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _one_of(words: Sequence[str]) -> str:
    return f"one of {', '.join(words)}" if len(words) > 1 else "".join(words)


def _plain(word: str) -> str:
    """A word as it is compared: without its hyphens before, in small letters."""
    return word.lstrip(DASHES).casefold().replace("_", "-").replace(" ", "-")
