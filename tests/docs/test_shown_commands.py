"""Command lines on the pages: each is one that Comity takes, and those of the readme work."""

from __future__ import annotations

import csv
import re
import shlex
import socket
from pathlib import Path
from typing import NoReturn

import openpyxl
import pytest

from comity.awards import shipped_awards
from comity.cli.main import COMMANDS, run
from comity.errors import InputError
from tests.cli.parsers import all_commands
from tests.docs.pages import ROOT, WRITTEN, shown_commands, text_of, told_commands

PARSERS = {one.words: one.parser for one in all_commands()}
SHOWN = [(page.name, words) for page in WRITTEN for words in shown_commands(page)]
TOLD = [(page.name, words) for page in WRITTEN for words in told_commands(page)]


def as_id(one: str | list[str]) -> str:
    """A page, or the beginning of a command line."""
    return one if isinstance(one, str) else " ".join(one)[:60]


def command_of(words: list[str]) -> tuple[str, ...]:
    """The words that name the command."""
    return next(tuple(words[1:end]) for end in (4, 3, 2) if tuple(words[1:end]) in PARSERS)


@pytest.mark.parametrize(("page", "words"), SHOWN, ids=as_id)
def test_a_command_line_on_a_page_is_one_that_comity_takes(page: str, words: list[str]) -> None:
    """Its command, its options and the words of a choice exist as they are written."""
    assert words[1] in COMMANDS, page
    command = command_of(words)
    PARSERS[command].parse_args(words[len(command) + 1 :])


@pytest.mark.parametrize(("page", "words"), TOLD, ids=as_id)
def test_a_command_in_a_sentence_has_options_that_are_there(page: str, words: list[str]) -> None:
    """What is not the point of the sentence may be left out, and nothing else be wrong."""
    assert words[1] in COMMANDS, page
    command = command_of(words)
    try:
        PARSERS[command].parse_args(words[len(command) + 1 :])
    except InputError as refused:
        assert str(refused).startswith(f"comity {' '.join(command)}: found no "), page


def test_pages_show_enough_to_be_worth_a_test() -> None:
    """The search for command lines finds them."""
    assert len(SHOWN) > 100
    assert len({command_of(words) for _, words in SHOWN}) > 50


def test_a_slip_on_a_page_would_be_found() -> None:
    """What the parsers refuse here is what they refuse at a screen."""
    with pytest.raises(InputError, match="did you mean --on"):
        PARSERS[("brief",)].parse_args(["Seattle, WA", "--onn", "2017-10-01"])


def part_of_readme(title: str) -> list[list[str]]:
    """The command lines under one title of the readme."""
    part = text_of(ROOT / "README.md").partition(f"## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^(?:comity .*)$", part, re.M)
    return [shlex.split(line, comments=True)[1:] for line in found]


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own on a machine without a network."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    return tmp_path


def workbook(path: Path) -> None:
    """The awards that ship for Chicago, as a workbook."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Awards", 0)
    text = shipped_awards("chicago").read_text(encoding="utf-8-sig")
    for line in csv.reader(text.splitlines()):
        sheet.append(line)
    book.save(path)


def test_the_first_commands_of_the_readme_work_offline(offline: Path) -> None:
    """In one folder with an award list, and without a network."""
    workbook(offline / "awards.xlsx")
    commands = part_of_readme("Two commands")

    assert [run(words) for words in commands] == [0] * 8
    assert (offline / "matrix.xlsx").stat().st_size > 10_000
    assert (offline / "chicago.svg").read_text().startswith("<svg")


def test_the_federal_record_of_the_readme_works_offline(offline: Path) -> None:
    """On files made up: all but the one command that asks a host."""
    assert run(["awards", "generate", "--rows", "3000", "-o", "made"]) == 0
    name = "FY2024_015_Assistance_Full_20260606.zip"
    (offline / name).write_bytes((offline / "made" / name).read_bytes())
    for table in ("june.csv", "july.csv"):
        (offline / table).write_text("city,year,dollars\nChicago,2025,100\n")
    (offline / "scenario.yaml").write_text(
        "suppose:\n  - stays: chicago-v-noem/2025-11-21-preliminary_injunction\n"
        "    for: everyone\n    day: 2026-01-04\n"
    )
    commands = part_of_readme("The federal record")
    small = [["3000" if word == "1000000" else word for word in words] for words in commands]
    local = [words for words in small if words[1:2] != ["fetch"] and "generate" not in words]

    assert len(local) == len(commands) - 2
    assert [run(words) for words in local] == [0] * len(local)
    assert (offline / "all.parquet").exists()
