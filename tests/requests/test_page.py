"""The page for offices, courts and newspapers: every command on it is run, in its order."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.cli.main import run
from comity.requests.log import open_signed_log
from comity.requests.log.desk import open_desk
from tests.requests.log.test_attacks import ATTACKS, REWRITTEN

PAGE = Path(__file__).parents[2] / "docs" / "requests.md"
BLOCK = re.compile(r"^```(sh|csv|yaml)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def steps() -> Iterator[tuple[str, str]]:
    """A file's name and content, or an empty name and a command line."""
    for kind, name, content in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if kind != "sh":
            yield name, content
            continue
        for command in content.splitlines():
            yield "", command


def keys(folder: Path) -> dict[str, str]:
    """The keys that the page calls KEY and WITNESS, as far as they are there."""
    found = {}
    workspace = folder / "comity-workspace"
    with open_signed_log(workspace) as log:
        found["KEY"] = str(log.public_keys()[0])
    if (folder / "clerk" / "witness").exists():
        desk = open_desk(folder / "clerk")
        found["WITNESS"] = str(desk.keys[0].verifier)
        desk.close()
    return found


def code_of(line: str, folder: Path) -> int:
    """Run one line of the page."""
    known = keys(folder) if re.search(r"\b(KEY|WITNESS)\b", line) else {}
    words = [known.get(word, word) for word in shlex.split(line, comments=True)]
    if words[0] == "comity":
        return run(words[1:])
    if words[0] == "mkdir":
        (folder / words[1]).mkdir()
        return 0
    if not (folder / "verify_log.py").exists():
        with zipfile.ZipFile(folder / "record.zip") as export:
            export.extract("verify_log.py", folder)
    return subprocess.run([sys.executable, *words[1:]], capture_output=True).returncode


def test_every_command_of_the_page_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one folder, from the first to the last; the codes are those that the page tells."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    wrong, commands = [], 0
    for name, content in steps():
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
            continue
        told = re.search(r"# code (\d)", content)
        wanted = int(told[1]) if told else 0
        commands += 1
        if (code := code_of(content, tmp_path)) != wanted:
            wrong.append((content, code))

    assert wrong == []
    assert commands > 25
    assert (tmp_path / "letter.docx").exists()
    assert (tmp_path / "proofs" / "verify_log.py").exists()
    assert (tmp_path / "ask.tsq").read_bytes()[:2] == b"\x30\x39"


def test_what_is_told_is_what_the_check_says() -> None:
    """The sentences of the table are those of the attacks, and of the fork and the witness."""
    rows = re.findall(r"^\| .*? \| (.*?) \|$", PAGE.read_text(encoding="utf-8"), re.M)[1:]
    folder = Path(__file__).parent
    known = " ".join([*(told for _, told in ATTACKS.values()), REWRITTEN])
    known += "".join(
        re.sub(r'"\s+f?"', "", (folder / name).read_text(encoding="utf-8"))
        for name in ("log/test_attacks.py", "log/test_witnesses.py", "test_recording.py")
    )
    lost = [row for row in rows[1:] if row not in known and not row.startswith("the same")]

    assert len(rows) == 10
    assert lost == []
