"""The guide for a lawyer works as written: its commands are run, its edits are made."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
GUIDE = HERE / "docs" / "adding-an-order.md"
PACKAGE = HERE / "src" / "comity"
BLOCK = re.compile(
    r"(?:<!-- (?P<told>.*?) -->\n)?```(?P<kind>console|yaml)\n(?P<text>.*?)```\n", re.S
)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository of its own, with all rooms but the law's data shared with this one."""
    package = tmp_path / "src" / "comity"
    (package / "law").mkdir(parents=True)
    for one in PACKAGE.iterdir():
        if one.name != "law":
            (package / one.name).symlink_to(one)
    for one in (PACKAGE / "law").iterdir():
        if one.name != "data":
            (package / "law" / one.name).symlink_to(one)
    data = package / "law" / "data"
    shutil.copytree(PACKAGE / "law" / "data", data, ignore=shutil.ignore_patterns("compiled.*"))
    return tmp_path


def test_the_guide_is_followed_word_for_word(clone: Path) -> None:
    """From the template to the answer: every command prints what the guide says it prints."""
    for block in BLOCK.finditer(GUIDE.read_text(encoding="utf-8")):
        if block["kind"] == "console":
            for command, expected in _commands(block["text"]):
                _assert_prints(expected, _run(command, clone), command)
        else:
            _edit(clone, block["told"], block["text"])


def test_the_guide_says_what_its_blocks_are_for() -> None:
    """A block of YAML without a word on where it goes could not be followed."""
    blocks = [one for one in BLOCK.finditer(GUIDE.read_text()) if one["kind"] == "yaml"]

    assert len(blocks) == 2
    assert all(block["told"] for block in blocks)


def _commands(text: str) -> Iterator[tuple[str, list[str]]]:
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, *expected = part.splitlines()
        yield command, expected


def _run(command: str, clone: Path) -> list[str]:
    program, *words = shlex.split(command)
    assert program == "comity"
    call = [sys.executable, "-c", "import sys; from comity.cli.main import run; sys.exit(run())"]
    environment = {**os.environ, "PYTHONPATH": str(clone / "src"), "XDG_CACHE_HOME": str(clone)}
    done = subprocess.run(
        call + words, cwd=clone, env=environment, capture_output=True, text=True, check=False
    )
    return (done.stderr + done.stdout).splitlines()


def _assert_prints(expected: list[str], printed: list[str], command: str) -> None:
    """Line by line; a line of three dots stands for any lines."""
    pattern = "".join("(?:.*\n)*" if line == "..." else re.escape(line) + "\n" for line in expected)
    told = "".join(f"{line}\n" for line in printed)

    assert re.fullmatch(pattern, told), f"$ {command}\n{told}"


def _edit(clone: Path, told: str, text: str) -> None:
    """Make the edit that the guide speaks of."""
    name = re.findall(r"src/\S+\.yaml", told)[0]
    path = clone / name
    whole = path.read_text(encoding="utf-8")
    if told.startswith("the end of"):
        start = re.findall(r'from "(.*?)"', told)[0]
        whole = whole[: whole.index(f"  {start}")] + text
    else:
        for line in text.splitlines():
            begins = re.escape(line.partition(":")[0])
            whole, count = re.subn(rf"(?m)^{begins}:.*noem.*$|^{begins}: \d.*$", line, whole)
            assert count, line
    path.write_text(whole, encoding="utf-8")
