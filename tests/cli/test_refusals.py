"""Whatever a command line cannot take is told in one sentence, in our words, with exit code 2."""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.cli.main import run
from tests.cli.parsers import Command, all_commands

COMMANDS = all_commands()
FOREIGN = (
    "usage:", "invalid", "unrecognized", "expected", "the following arguments", "ambiguous",
    "not allowed with", "choose from", "Traceback",
)  # fmt: skip
"""Words of argparse, none of which is ours."""

each = pytest.mark.parametrize("command", COMMANDS, ids=str)


def is_needed(action: argparse.Action) -> bool:
    """Whether a command cannot be without an argument; any number may be none."""
    return action.required and action.nargs != "*"


def takes_any_number(command: Command) -> bool:
    """Whether a command takes as many words as there are."""
    actions = command.parser.actions()
    return any(one.nargs in ("*", "+") for one in actions if not one.option_strings)


def takes_steps(command: Command) -> bool:
    """Whether the words after a command are those of a step, with a parser of its own."""
    return any(isinstance(one.choices, dict) for one in command.parser.actions())


WITHOUT_STEPS = [one for one in COMMANDS if not takes_steps(one)]
WITH_AN_END = [one for one in WITHOUT_STEPS if not takes_any_number(one)]
WITH_NEEDS = [one for one in COMMANDS if any(map(is_needed, one.parser.actions()))]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The sentence that a command line is refused with."""
    code = run(words)
    told = capsys.readouterr()

    assert (code, told.out) == (2, ""), words
    sentence = told.err.rstrip("\n")
    assert "\n" not in sentence
    assert [word for word in FOREIGN if word in sentence] == []
    assert "found" in sentence
    return sentence


def options(command: Command) -> Iterator[argparse.Action]:
    """The options of a command that take a value."""
    for one in command.parser.actions():
        if one.option_strings and one.nargs != 0:
            yield one


def enough(command: Command) -> list[str]:
    """Words that fill every argument a command cannot be without."""
    words = []
    for one in command.parser.actions():
        if is_needed(one):
            value = str(next(iter(one.choices))) if one.choices else _fitting(one)
            words += [*one.option_strings[:1], value]
    return words


def before(command: Command, action: argparse.Action) -> list[str]:
    """Words for the arguments that stand before one: none before an option."""
    words: list[str] = []
    for one in command.parser.actions() if not action.option_strings else ():
        if one is action:
            break
        words += [] if one.option_strings else [_fitting(one)]
    return words


def _fitting(action: argparse.Action) -> str:
    return "1" if action.type else "a"


@each
def test_a_value_left_out_is_told_with_what_it_is_like(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--on` with nothing after it: which option, and how it is written."""
    for one in options(command):
        for name in one.option_strings:
            sentence = refused([*command.words, name], capsys)
            assert sentence.startswith(f"{name}: found no")
            assert "write" in sentence


@each
def test_an_empty_value_is_never_taken_for_a_value_left_out(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--on "$DAY"` with an unset variable must not answer for today."""
    for one in options(command):
        name = one.option_strings[0]
        sentence = refused([*command.words, name, ""], capsys)
        assert sentence.startswith(f"{name}: found ")


@each
def test_a_word_that_is_no_choice_is_told_with_the_choices(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the finger gets the word that was meant, another word all of them."""
    for one in command.parser.actions():
        if not one.choices:
            continue
        words = [*command.words, *before(command, one), *one.option_strings[:1]]
        far = refused([*words, "#"], capsys)
        assert 'found "#"' in far
        assert all(str(choice) in far for choice in one.choices)
        first = str(next(iter(one.choices)))
        near = refused([*words, first + "z"], capsys)
        assert f'found "{first}z"; did you mean {first}' in near


@each
def test_a_word_that_is_no_number_is_told(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of every argument that is a number: what was found, and what is right."""
    for one in command.parser.actions():
        if one.type:
            words = [*command.words, *before(command, one), *one.option_strings[:1]]
            for wrong in ("many", "-1", "1.5.2"):
                sentence = refused([*words, wrong], capsys)
                assert re.search(rf'found "{wrong}"; write .*(whole number|seconds)', sentence)


@each
def test_an_option_that_is_none_is_told_with_the_one_meant(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything that is missing besides, since the slip may be why it is missing."""
    for one in options(command):
        name = one.option_strings[-1]
        slip = f"{name[:-1]}{name[-1] * 2}z"
        sentence = refused([*command.words, slip, "x"], capsys)
        assert sentence == f'comity {command}: found "{slip}"; did you mean {name}?'


@pytest.mark.parametrize("command", WITHOUT_STEPS, ids=str)
def test_an_option_like_no_other_points_to_the_help(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, no usage."""
    sentence = refused([*command.words, *enough(command), "--qqqq"], capsys)

    assert sentence == (
        f'comity {command}: found "--qqqq"; comity {command} --help tells the options '
        "that it takes."
    )


@pytest.mark.parametrize("command", WITH_AN_END, ids=str)
def test_a_word_too_many_is_told(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a command takes so many words and no more."""
    words = enough(command) + [
        _fitting(one) for one in command.parser.actions() if one.nargs == "?"
    ]  # fmt: skip

    assert 'found "surplus"' in refused([*command.words, *words, "surplus"], capsys)


@pytest.mark.parametrize("command", WITH_NEEDS, ids=str)
def test_an_argument_left_out_is_told_with_an_example(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each thing that is missing, and a line that has it."""
    needed = [one for one in command.parser.actions() if is_needed(one)]

    sentence = refused(list(command.words), capsys)

    assert sentence.startswith(f"comity {command}: found no ")
    for one in needed:
        assert (one.option_strings or [str(one.metavar)])[0] in sentence
    assert command.parser.example in sentence


@each
def test_an_option_given_twice_is_not_halved_in_silence(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two days for one option: neither is dropped unseen. Options that add up are no fault."""
    for one in options(command):
        if type(one).__name__ == "_Once" and not one.choices and not one.type:
            name = one.option_strings[0]
            sentence = refused([*command.words, name, "a", name, "b"], capsys)
            assert sentence == f'{name}: found twice, as "a" and "b"; give it once.'


@each
def test_a_switch_takes_no_value(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """`--all=yes`."""
    for one in command.parser.actions():
        if one.option_strings and one.nargs == 0:
            name = one.option_strings[-1]
            sentence = refused([*command.words, f"{name}=yes"], capsys)
            assert sentence == f'{name}: found "yes" after it; it takes no value.'


@each
def test_the_examples_of_the_help_are_parsed(command: Command) -> None:
    """Every line that the help shows is one that the command takes."""
    epilog = (command.parser.epilog or "").replace("\\\n", " ")
    lines = [line for line in epilog.splitlines() if line.strip().startswith("comity ")]

    for line in lines:
        words = shlex.split(line)[1:]
        assert tuple(words[: len(command.words)]) == command.words
        command.parser.parse_args(words[len(command.words) :])
    assert lines


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["brief", "Chicago,", "IL"],
            'comity brief: found "IL" after "Chicago,"; put words that belong together in quotes, '
            'as in "Chicago, IL".',
        ),
        (
            ["brief", "Chicago, IL", "\u2013on", "2018-07-01"],
            'comity brief: found "\u2013on"; did you mean --on?',
        ),
        (
            ["brief", "Chicago, IL", "-on", "2018-07-01"],
            'comity brief: found "-on"; did you mean --on?',
        ),
        (
            ["brief", "--onn", "2018-07-01", "Chicago, IL"],
            'comity brief: found "--onn"; did you mean --on?',
        ),
        (["brief", ""], "GOVERNMENT: found an empty value; write GOVERNMENT."),
        (
            ["policy", "mark", "a/1", "open", "--note", "-see"],
            '--note: found "-see", which begins like an option; write --note="-see".',
        ),
        (
            ["check", "--s", "x"],
            'comity check: found "--s", which could be --strict, --sheet, --suppose; write it out.',
        ),
        (
            ["law", "new", "order", "-o", "a.yaml", "--append", "b.yaml"],
            "comity law new: found --append beside -o/--output; give one of the two.",
        ),
        (["brief", "Tulsa, OK", "--format", "JSON"], '--format: found "JSON"; did you mean json?'),
        (
            ["requests", "correct", "0", "--reason", "wrong time"],
            '--reason: found "wrong time"; did you mean wrong_time?',
        ),
        (
            ["requests", "witness", "serve", "--port", "99999"],
            '--port: found "99999"; write a whole number from 0 to 65535.',
        ),
        (["law", "lst"], 'comity law: found "lst"; did you mean list?'),
        (["governments", "fnd"], 'comity governments: found "fnd"; did you mean find?'),
        (["imprt"], 'comity: found "imprt"; did you mean comity awards import or comity requests '
                    "import?"),
        (["--on", "2018-07-01"], 'comity: found "--on" before a command; write the command first.'),
    ],
)  # fmt: skip
def test_common_slips(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What people type, and the sentence that puts it right."""
    assert refused(words, capsys) == told


def test_two_values_that_agree_are_one(capsys: pytest.CaptureFixture[str]) -> None:
    """An option repeated with the same value says nothing new."""
    day = ["--on", "2018-07-01"]

    assert run(["law", "list", "--text", "HUD", *day, *day]) == 0


@pytest.mark.parametrize("words", [["help", "law", "list"], ["law", "help", "list"]])
def test_help_may_be_asked_for_first(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """`comity help law list` is `comity law list --help`."""
    with pytest.raises(SystemExit) as ended:
        run(words)

    assert ended.value.code == 0
    assert "usage: comity law list" in capsys.readouterr().out


def test_the_words_of_a_refusal_are_read_only_when_needed() -> None:
    """An answer from a cold start does not wait for them, nor for what compares words."""
    import subprocess

    code = (
        "import sys; from comity.cli.main import run;"
        "run(['status', 'Seattle, WA', '--condition', 'jag-fy2017-notice', '--on', '2018-09-01']);"
        "print(sorted({'comity.cli.refusals', 'difflib'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["brief", "Chicago, IL"], ["exposure"],
        ["certify", "show"], ["calendar", "Chicago, IL"], ["terms", "add", "text.txt"],
        ["terms", "list"], ["policy", "list"],
        ["policy", "add", "text.txt", "--effective", "2012-09-13"], ["requests", "verify"],
        ["requests", "init", "--origin", "county.example/requests"], ["statements"],
        ["read", "text.txt", "--keep"], ["weekly", "build", "--week", "2017-01-28"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_workspace_that_is_named_and_not_there_is_never_made(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A slip in its name must not begin a second one; every command says so alike."""
    (tmp_path / "text.txt").write_text("1. No agency shall ask. 8 U.S.C. 1373.\n")

    assert run([*words, "--workspace", "nowhere"]) == 2

    told = capsys.readouterr().err
    assert told == "--workspace: nowhere: no such folder; make it, or leave it out.\n"
    assert not (tmp_path / "nowhere").exists()
