"""The page about what counsel files and sends: every command on it is run, in its order."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from comity.awards import read_awards
from comity.cli.main import run
from comity.documents.certifications.facts import draft_facts
from comity.documents.certifications.gate import asked_of
from comity.findings.check import Days, check
from tests.documents.papers import jag_list
from tests.documents.shared import law, seen

pytest.importorskip("typst")

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(sh|csv|txt)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def steps() -> Iterator[tuple[str, str]]:
    """A file's name and content, or an empty name and a command line."""
    for kind, name, content in BLOCK.findall(PAGE):
        if kind == "sh":
            yield from (("", command) for command in content.splitlines())
        else:
            yield name, content


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder after every step of the page; a command with another code is a failure."""
    made = tmp_path_factory.mktemp("office")
    wrong = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        patch.delenv("COMITY_WORKSPACE", raising=False)
        for name, content in steps():
            if name:
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                (made / name).write_text(content, encoding="utf-8")
                continue
            told = re.search(r"# code (\d)", content)
            words = shlex.split(content, comments=True)
            if (code := run(words[1:])) != (int(told[1]) if told else 0):
                wrong.append((content, code))
    assert wrong == []
    return made


def test_every_command_of_the_page_does_what_it_says(folder: Path) -> None:
    """Each file that a command names is there, and none is empty."""
    commands = [content for name, content in steps() if not name]
    named = [name for one in commands for name in re.findall(r" -o (\S+)", one)]

    assert len(named) > 16
    for name in named:
        assert (folder / name).is_dir() or (folder / name).stat().st_size > 500, name


def test_two_packets_of_one_command_are_the_same_bytes(folder: Path) -> None:
    """Every file of both folders, but for the command, which is the same too."""
    first = {path.relative_to(folder / "packet"): path.read_bytes()
             for path in (folder / "packet").rglob("*") if path.is_file()}  # fmt: skip
    again = {path.relative_to(folder / "again"): path.read_bytes()
             for path in (folder / "again").rglob("*") if path.is_file()}  # fmt: skip

    assert first == again
    assert len(first) > 30


def test_the_page_lists_every_placeholder(tmp_path: Path) -> None:
    """No more and no fewer than a draft fills."""
    day = Days(date(2018, 7, 5), date(2018, 7, 5))
    checked = check(law(), read_awards(jag_list(tmp_path)), day, seen("Chicago, IL"))
    listed = PAGE.partition("<!-- placeholders -->")[2].split("```")[1]

    facts = draft_facts(law(), asked_of(checked, [])[0], day, "x")

    assert re.findall(r"\{\{([\w.]+)\}\}", listed) == sorted(facts)


def test_commands_of_the_readme_are_those_of_the_page() -> None:
    """What the readme shows of documents is shown and run here with the same words."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    part = readme.partition("## What to sign, file and send")[2].partition("\n## ")[0]
    commands = re.findall(r"^comity (calendar|packet|\w+ [\w-]+)", part, re.M)

    assert len(commands) > 7
    for command in commands:
        assert f"\ncomity {command} " in PAGE, command
