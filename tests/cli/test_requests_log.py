"""`comity requests` at the command line: the commands of the log, as typed."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from comity.cli.main import run
from comity.requests.log import open_signed_log

OWN = ("init", "verify", "prove", "checkpoint", "witness", "export")
ORIGIN = "county.example/requests"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own, and no workspace set elsewhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COMITY_WORKSPACE", raising=False)
    return tmp_path


@pytest.fixture
def record(desk: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A workspace with a log of five entries, not signed since it was made."""
    assert run(["requests", "init", "--origin", ORIGIN]) == 0
    with open_signed_log(desk / "comity-workspace") as log:
        log.append_many(b'{"number":%d}' % number for number in range(5))
    capsys.readouterr()
    return desk / "comity-workspace"


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What a command prints, with the exit code expected."""
    assert run(["requests", *words]) == code, capsys.readouterr()
    printed = capsys.readouterr()
    return printed.out + printed.err


@pytest.mark.parametrize("command", OWN)
def test_every_command_has_help_and_an_example(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """A line or two, one example that runs offline."""
    with pytest.raises(SystemExit) as done:
        run(["requests", command, "--help"])

    assert done.value.code == 0
    assert f"example:\n  comity requests {command}" in capsys.readouterr().out


def test_the_commands_are_listed_and_an_unknown_one_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`comity requests` alone tells what there is."""
    told = said(capsys, "--help")
    assert all(f"  {command}" in told for command in OWN)
    assert 'found "chek"; there are init, add' in said(capsys, "chek", code=2)


def test_init_makes_a_log_and_tells_its_public_keys(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once; the secret is a file of its own and is not printed."""
    told = said(capsys, "init", "--origin", ORIGIN)

    folder = desk / "comity-workspace" / "requests"
    assert f"  {ORIGIN}+" in told
    assert "keep a copy offline" in told
    secrets = (folder / "log.key").read_text().split()
    data = [secret.split("+", 4)[4] for secret in secrets]  # base64, in which + is a letter too
    assert not any(secret in told for secret in data)
    assert "a log is there already" in said(capsys, "init", "--origin", ORIGIN, code=2)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("init",), "found no --origin"),
        (("init", "--origin", "two words"), "without spaces"),
        (("checkpoint",), "no log here; make one with: comity requests init --origin NAME"),
        (("verify",), "no log here"),
        (("verify", "--key", "x"), "--key: found without PLACE"),
        (("verify", "--kept", "nowhere"), "--kept: nowhere: No such file"),
        (("witness", "answer", "x"), "no witness here"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    """With what would be right; exit code 2."""
    found = said(capsys, *words, code=2)

    assert told in found
    assert found.count("\n") == 1


def test_checkpoint_signs_once_and_lists(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The note goes to the screen or a file, to be kept elsewhere."""
    note = said(capsys, "checkpoint")
    assert note.startswith(f"{ORIGIN}\n5\n")
    assert "signed already at 5 entries" in said(capsys, "checkpoint", "-o", "kept.txt")

    assert Path("kept.txt").read_text().startswith(f"{ORIGIN}\n5\n")
    listed = said(capsys, "checkpoint", "--list").splitlines()
    assert listed[0].split() == ["number", "entries", "root", "signed", "cosigned", "by"]
    assert [line.split()[:2] for line in listed[1:]] == [["0", "0"], ["1", "5"]]
    assert listed[2].endswith("nobody")


def test_verify_holds_or_tells_each_fault(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Words or JSON; exit code 1 where anything is wrong; the limits are always printed."""
    said(capsys, "checkpoint", "-o", "kept.txt")
    told = said(capsys, "verify", "--kept", "kept.txt")
    assert told.startswith("5 entries and 2 checkpoints hold; root ")
    assert "What this cannot show: that the event happened" in told
    plain = json.loads(said(capsys, "verify", "--format", "json"))
    assert (plain["holds"], plain["entries"], plain["faults"]) == (True, 5, [])

    with sqlite3.connect(record / "requests" / "log.sqlite") as at:
        at.execute("drop trigger entry_stays_update")
        at.execute("""update entry set leaf = cast('{"number":9}' as blob) where seq = 2""")
    told = said(capsys, "verify", code=1)

    assert "WRONG: log.sqlite: entry 2 was changed: its hash is not the recorded one." in told
    assert "this log cannot be relied on" in told
    assert json.loads(said(capsys, "verify", "--format", "json", code=1))["holds"] is False


def test_prove_and_verify_one_entry(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Proof and entry side by side, checked with the public key alone."""
    assert "run comity requests checkpoint first" in said(capsys, "prove", "3", code=2)
    said(capsys, "checkpoint")
    told = said(capsys, "prove", "3", "-o", "entry-3.tlog-proof")
    with open_signed_log(record) as log:
        key = str(log.public_keys()[0])

    assert "What this cannot show" in told
    assert Path("entry-3.json").read_text() == '{"number":3}\n'
    words = ("verify", "entry-3.tlog-proof", "--entry", "entry-3.json", "--key", key)
    assert f"OK: this is entry 3 of the 5 entries that {ORIGIN} signed." in said(capsys, *words)
    Path("entry-3.json").write_text('{"number":4}\n')
    assert "WRONG: " in said(capsys, *words, code=1)


def test_prove_that_the_log_only_grew(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a checkpoint that somebody kept to the newest."""
    said(capsys, "checkpoint", "-o", "kept.txt")
    with open_signed_log(record) as log:
        log.append_many([b'{"number":5}', b'{"number":6}'])
    said(capsys, "checkpoint")

    proof = json.loads(said(capsys, "prove", "--since", "kept.txt"))

    assert (proof["old_size"], proof["new_size"]) == (5, 7)
    assert all(len(part) == 64 for part in proof["proof"])
    assert "found no NUMBER" in said(capsys, "prove", code=2)


def test_export_and_verify(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A zip that anybody checks with the file inside it, or with this command."""
    told = said(capsys, "export", "-o", "record.zip")
    with open_signed_log(record) as log:
        key = str(log.public_keys()[0])

    assert f"wrote 5 entries of {ORIGIN} to record.zip" in told
    assert f"python3 verify_log.py record.zip --key '{key}'" in told
    found = said(capsys, "verify", "record.zip", "--key", key)
    assert f"OK: 5 entries of {ORIGIN} are those of 2 signed checkpoints." in found
    assert "it is there already" in said(capsys, "export", "-o", "record.zip", code=2)


def test_keys_are_changed(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rotation holds in silence; a loss is told by every check."""
    assert "signs with new keys from 5 entries on" in said(capsys, "init", "--rotate-key")
    assert "hold; root" in said(capsys, "verify")
    (record / "requests" / "log.key").unlink()
    assert "put it back from its copy" in said(capsys, "init", "--rotate-key", code=2)

    assert "No old key vouches for these" in said(capsys, "init", "--key-lost")
    told = said(capsys, "verify")
    assert told.startswith("note: From 5 entries on the log signs with new keys")


def test_a_key_that_two_parties_share_is_made(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a log as well."""
    assert "hand a copy to the other party" in said(capsys, "init", "--reference-key", "2026.key")
    assert len(Path("2026.key").read_text()) == 64


def test_a_witness_by_file(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A county and a clerk with nothing but files between them."""
    (record.parent / "clerk").mkdir()
    clerk = ("--workspace", "clerk")
    made = said(capsys, "witness", "init", "--name", "clerk.example/w1", *clerk)
    with open_signed_log(record) as log:
        for key in log.public_keys():
            said(capsys, "witness", "watch", str(key), *clerk)
    vkey = made.splitlines()[1].strip()
    said(capsys, "checkpoint")

    assert "enough is 1 of 1: clerk" in said(capsys, "witness", "add", "clerk", vkey)
    assert "The policy asks for 1 of 1: clerk" in said(capsys, "verify")
    said(capsys, "witness", "ask", "clerk", "-o", "request.txt")
    said(capsys, "witness", "answer", "request.txt", "-o", "answer.txt", *clerk)
    assert said(capsys, "witness", "take", "answer.txt") == "clerk cosigned 5 entries\n"
    assert "that was here already" in said(capsys, "witness", "take", "answer.txt")
    assert "hold, cosigned by clerk; root" in said(capsys, "verify")
    assert "clerk: 5 of 5 entries; by file" in said(capsys, "witness", "list")
    assert said(capsys, "witness", "seen", *clerk).startswith(f"{ORIGIN}\n5\n")
    told = said(capsys, "witness", "answer", "request.txt", *clerk, code=2)
    assert "this witness has seen 5 entries; ask again with --seen 5" in told
    said(capsys, "witness", "ask", "clerk", "--seen", "5", "-o", "again.txt")
    said(capsys, "witness", "answer", "again.txt", *clerk)
    assert "policy.txt names clerk" in said(capsys, "witness", "ask", "paper", code=2)
