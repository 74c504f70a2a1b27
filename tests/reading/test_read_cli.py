"""`comity read` and `comity statements`, as typed."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from comity.cli.main import run
from comity.cli.read_watch import Outputs, Watched

STORY = """City answers in public

“We will not sign the new terms,” Mayor Ann Lee said on Monday. She added that the city had met
8 U.S.C. § 1373 for years.
"""


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    Path("story.txt").write_text(STORY)


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_story_on_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """The text annotated, without colours where there is no screen."""
    assert run(["read", "story.txt", "--published", "2017-03-28"]) == 0

    told = capsys.readouterr().out
    assert "City answers in public" in told
    assert "Published 28 March 2017, as given." in told
    assert "8 U.S.C. § 1373" in told
    assert "Ann Lee" in told
    assert "\033[" not in told


def test_lines_point_into_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a thing found, with the name of the file."""
    assert run(["read", "story.txt", "--published", "2017-03-28", "--format", "jsonl"]) == 0

    lines = _lines(capsys.readouterr().out)
    assert {one["doc"] for one in lines} == {"story"}
    for one in lines[1:]:
        assert STORY[one["start"] : one["end"]] == one["text"]
    assert "direct" in {one["kind"] for one in lines}


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash reads it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))

    assert run(["read", "-", "--no-checks", "--format", "jsonl"]) == 0
    assert _lines(capsys.readouterr().out)[0]["doc"] == "-"


def test_an_unknown_day_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """With the way to give it; the record is not asked."""
    assert run(["read", "story.txt"]) == 0

    told = capsys.readouterr()
    assert "Day of publication unknown" in told.out
    assert "story.txt: no day of publication found" in told.err
    assert "--published DAY tells it" in told.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.txt", b"story\n"), ("a.jsonl", b"{"), ("a.csv", b"doc,kind"),
     ("a.html", b"<!DOCTYPE html>"), ("a.sqlite", b"SQLite format 3"),
     ("a.json", b'{\n "@context"')],
)  # fmt: skip
def test_the_ending_of_a_file_decides_its_format(name: str, begins: bytes) -> None:
    """And the same bytes come out twice."""
    written = []
    for _ in range(2):
        assert run(["read", "story.txt", "--published", "2017-03-28", "-o", name]) == 0
        written.append(Path(name).read_bytes())

    assert written[0].startswith(begins)
    assert written[0] == written[1]


def test_drafts_of_reviews() -> None:
    """Asked for by name."""
    command = ["read", "story.txt", "--published", "2017-03-28", "--format", "claimreview"]
    assert run([*command, "-o", "draft.json"]) == 0

    assert json.loads(Path("draft.json").read_text())["@context"] == "https://schema.org"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["read"], "found nothing to read"),
        (["read", "nothing.txt"], "No such file"),
        (["read", "story.txt", "-o", "a.xyz"], "end it in .txt"),
        (["read", "story.txt", "-o", "a.txt", "--into", "b"], "give one of them"),
        (["read", "story.txt", "--published", "Monday"], "write a day like"),
        (["read", "story.txt", "--format", "sqlite"], "name a file with -o"),
        (["read", "--watch", "nowhere"], "no such folder"),
        (["read", "--watch", ".", "-o", "a.txt"], "beside their sources"),
        (["statements"], "no library yet"),
        (["statements", "--from", "soon"], "write a day like"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and nothing on the standard output."""
    assert run(words) == 2

    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""


def test_a_fault_in_one_file_leaves_the_others_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """The others are read, in order, on several processors; the exit code tells of the fault."""
    folder = Path("many")
    folder.mkdir()
    for at in range(12):
        (folder / f"{at:02}.txt").write_text(STORY)
    (folder / "05.txt").write_bytes(bytes(range(1, 32)) * 20)
    (folder / ".hidden").write_text(STORY)
    (folder / "00.txt.reading.jsonl").write_text("{}")

    assert run(["read", "many", "--no-checks", "--format", "jsonl", "--jobs", "2"]) == 2

    told = capsys.readouterr()
    docs = list(dict.fromkeys(str(one["doc"]) for one in _lines(told.out)))
    assert docs == [f"{at:02}" for at in range(12) if at != 5]
    assert "05.txt: found a file that is neither" in told.err


def test_a_file_for_each_source() -> None:
    """In a folder that is made."""
    Path("other.txt").write_text(STORY)
    assert run(["read", "story.txt", "other.txt", "--no-checks", "--into", "out"]) == 0

    assert sorted(path.name for path in Path("out").iterdir()) == [
        "other.txt.reading.jsonl",
        "story.txt.reading.jsonl",
    ]


def test_two_sources_of_one_name_have_a_file_each() -> None:
    """The second with a number; nothing is written over."""
    for folder in ("a", "b"):
        Path(folder).mkdir()
        (Path(folder) / "story.txt").write_text(STORY)
    assert run(["read", "a", "b", "--no-checks", "--into", "out"]) == 0

    assert sorted(path.name for path in Path("out").iterdir()) == [
        "story.txt.2.reading.jsonl",
        "story.txt.reading.jsonl",
    ]


def test_statements_are_kept_and_found(capsys: pytest.CaptureFixture[str]) -> None:
    """Who said what, over time; as a list, a table and JSON."""
    Path("later.txt").write_text(STORY.replace("years", "decades"))
    assert run(["read", "story.txt", "--published", "2017-03-28", "--keep"]) == 0
    assert run(["read", "later.txt", "--published", "2018-03-28", "--keep"]) == 0
    assert run(["read", "story.txt", "--published", "2017-03-28", "--keep"]) == 0
    capsys.readouterr()

    assert run(["statements", "--speaker", "lee", "sign"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2 statements, the oldest first")
    assert told.index("2017-03-28") < told.index("2018-03-28")

    assert run(["statements", "--act", "usc-8-1373", "--to", "2017-12-31", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["said"] for one in found] == ["2017-03-28"]
    assert found[0]["speaker"] == "Ann Lee"

    assert run(["statements", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["speaker"] for row in rows} == {"Ann Lee"}


def test_the_log_of_the_workspace_answers(capsys: pytest.CaptureFixture[str]) -> None:
    """A statement about a request is held against the workspace's own log, by entry."""
    pytest.importorskip("cryptography", reason="needs cryptography to make a log")
    assert run(["requests", "init", "--origin", "county.example/requests"]) == 0
    table = Path("comity-workspace/requests/facilities.csv")
    line = ["JAIL", "County Jail", "county_jail", "tx/travis-county", "tx/travis-county", "Austin",
            "TX", "America/Chicago", "", ""]  # fmt: skip
    table.write_text(table.read_text().rstrip("\n") + "\n" + ",".join(line) + "\n")
    event = {
        "kind": "request", "facility": "JAIL", "form": "I-247D",
        "asks": {"hold": True, "notify": True, "transfer": False, "cancel": False},
        "sent": "2017-01-10T09:00:00-06:00",
    }  # fmt: skip
    Path("request.json").write_text(json.dumps(event))
    assert run(["requests", "add", "--json", "request.json"]) == 0, capsys.readouterr().err
    Path("denial.txt").write_text("ICE never sent Travis County a detainer for him, he said.\n")
    capsys.readouterr()

    assert run(["read", "denial.txt", "--published", "2017-01-20", "--format", "jsonl"]) == 0
    sources = [
        source["sort"]
        for one in _lines(capsys.readouterr().out)
        if one["kind"] == "finding"
        for source in one["now"]["sources"]
    ]
    assert "entry" in sources


def test_a_file_is_ready_once_it_is_whole(tmp_path: Path) -> None:
    """Not while it grows, not empty, not twice, again when it has changed, not what we wrote."""
    folder = tmp_path / "in"
    folder.mkdir()
    outputs = Outputs(None, "jsonl")
    watched = Watched(folder, outputs)
    story = folder / "story.txt"
    story.write_text("Half of")
    (folder / "empty.txt").write_text("")

    assert list(watched.ready()) == []
    story.write_text(STORY)
    assert list(watched.ready()) == []
    assert list(watched.ready()) == [story]
    assert list(watched.ready()) == []
    outputs.path(str(story)).write_text("{}\n")
    assert list(Watched(folder, outputs).ready()) == []
    again = Watched(folder, outputs)
    later = time.time_ns() + 1_000_000_000
    os.utime(story, ns=(later, later))
    assert [*again.ready(), *again.ready()] == [story]


def test_what_is_written_into_the_watched_folder_is_not_read(tmp_path: Path) -> None:
    """Neither beside the sources nor in a folder below."""
    outputs = Outputs(tmp_path / "out", "text", tmp_path)
    (tmp_path / "out" / "x.txt").write_text(STORY)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "story.txt").write_text(STORY)
    watched = Watched(tmp_path, outputs)

    found = [*watched.ready(), *watched.ready()]
    assert [outputs.path(str(path)).name for path in found] == [
        "deep__story.txt.reading.txt",
        "story.txt.reading.txt",
    ]


def test_a_watch_ends_with_an_interrupt_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """New files are read, a bad one is told of, and every file written is whole."""
    folder = tmp_path / "in"
    folder.mkdir()
    command = [sys.executable, "-m", "comity", "read", "--watch", "in", "--every", "0.05",
               "--no-checks"]  # fmt: skip
    watching = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        (folder / "bad.bin").write_bytes(bytes(range(1, 32)) * 20)
        for at in range(3):
            (folder / f"{at}.txt").write_text(STORY)
        wanted = [folder / f"{at}.txt.reading.jsonl" for at in range(3)]
        until = time.monotonic() + 60
        while not all(path.exists() for path in wanted) and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.2)
    finally:
        watching.send_signal(signal.SIGINT)
        _, told = watching.communicate(timeout=30)

    assert watching.returncode == 0
    assert told.count("bad.bin: found a file that is neither") == 1
    assert "stopped: 3 read" in told
    for path in wanted:
        assert _lines(path.read_text())[0]["kind"] == "source"
    assert sorted(path.suffix for path in folder.iterdir()) == [".bin", *[".jsonl"] * 3,
                                                                *[".txt"] * 3]  # fmt: skip
