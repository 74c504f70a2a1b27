"""Attacks on the stored file: each is detected, and told in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.requests.log import (
    DamageError,
    Log,
    SignedLog,
    canonical,
    check_signed_log,
    open_signed_log,
)
from comity.requests.log.checkpoints import Checkpoint
from comity.requests.log.hashing import leaf_hash
from comity.requests.log.keys import read_keys
from comity.requests.log.notes import Note
from comity.requests.log.signing import sign
from comity.requests.log.storage import StoredCheckpoint, StoredNode
from tests.requests.log.logs import NOON, ORIGIN, a_signed_log, an_entry, some_entries
from tests.requests.log.tampering import FILE, cut, rehash, set_leaf, set_node, tampered

FORGED = canonical({"kind": "request", "number": 99})
Attack = Callable[[sqlite3.Connection], object]


def swap(at: sqlite3.Connection) -> None:
    set_leaf(at, 3, an_entry(6))
    set_leaf(at, 6, an_entry(3))


def swap_with_hashes(at: sqlite3.Connection) -> None:
    swap(at)
    set_node(at, StoredNode(0, 3, leaf_hash(an_entry(6))))
    set_node(at, StoredNode(0, 6, leaf_hash(an_entry(3))))


def change_both(at: sqlite3.Connection) -> None:
    set_leaf(at, 4, FORGED)
    set_node(at, StoredNode(0, 4, leaf_hash(FORGED)))


def change_all(at: sqlite3.Connection) -> None:
    set_leaf(at, 4, FORGED)
    rehash(at)


REWRITTEN = (
    "log.sqlite: checkpoint 1 signs another root for 5 entries than the entries have: the log "
    "was rewritten."
)
ATTACKS: dict[str, tuple[Attack, str]] = {
    "an entry is changed": (
        lambda at: set_leaf(at, 4, FORGED),
        "log.sqlite: entry 4 was changed: its hash is not the recorded one.",
    ),
    "the hash of an entry is changed": (
        lambda at: set_node(at, StoredNode(0, 4, bytes(32))),
        "log.sqlite: the recorded hash of entry 4 was changed.",
    ),
    "a node is changed": (
        lambda at: set_node(at, StoredNode(2, 1, bytes(32))),
        "log.sqlite: the hash of entries 4 to 7 does not agree with those of its two parts: a "
        "hash was changed, or an entry together with its hash.",
    ),
    "an entry and its hash are changed": (
        change_both,
        "log.sqlite: the hash of entries 4 to 5 does not agree with those of its two parts: a "
        "hash was changed, or an entry together with its hash.",
    ),
    "an entry and all hashes are changed": (change_all, REWRITTEN),
    "two entries are swapped": (swap, "log.sqlite: entries 3 and 6 were swapped."),
    "two entries are swapped with their hashes": (
        swap_with_hashes,
        "log.sqlite: the hash of entries 2 to 3 does not agree with those of its two parts: a "
        "hash was changed, or an entry together with its hash.",
    ),
    "the tail is cut": (
        lambda at: cut(at, 7),
        "log.sqlite: checkpoint 2 counts 10 entries, the log has 7: its end was cut off, or an "
        "older copy was put in its place.",
    ),
    "the tail of the entries is cut, the hashes stay": (
        lambda at: at.execute("delete from entry where seq >= 7"),
        "log.sqlite: hashes up to entry 9 are stored, but the entries end before 7: entries were "
        "cut off.",
    ),
    "an entry is removed": (
        lambda at: at.execute("delete from entry where seq = 4"),
        "log.sqlite: entry 4 was removed.",
    ),
    "a hash is removed": (
        lambda at: at.execute("delete from node where level = 1 and place = 2"),
        "log.sqlite: the hash of level 1, place 2 was removed.",
    ),
    "a checkpoint is changed": (
        lambda at: at.execute("update checkpoint set note = replace(note, '5', '6') where size=5"),
        "log.sqlite: checkpoint 1 ",
    ),
    "the size beside a checkpoint is changed": (
        lambda at: at.execute("update checkpoint set size = 4 where size = 5"),
        "log.sqlite: checkpoint 1 was changed: number, size or root beside it are not those of "
        "the note.",
    ),
    "a checkpoint in the middle is removed": (
        lambda at: at.execute("delete from checkpoint where size = 5"),
        "log.sqlite: checkpoint 2 was changed: number, size or root beside it are not those of "
        "the note.",
    ),
    "the keys are removed": (
        lambda at: at.execute("delete from key_change"),
        "log.sqlite: the log names no keys of its own.",
    ),
    "a guard is removed": (
        lambda at: at.execute("create table more (anything text)"),
        "log.sqlite: it holds what no log holds: CREATE TABLE more (anything text).",
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_each_attack_on_the_file_is_told_in_one_sentence(tmp_path: Path, attack: str) -> None:
    """A log of ten entries, signed at five and at ten, changed behind its back."""
    a_signed_log(tmp_path, 5, 10).close()
    assert check_signed_log(tmp_path).faults == []
    change, wanted = ATTACKS[attack]
    with tampered(tmp_path) as at:
        change(at)

    faults = check_signed_log(tmp_path).faults

    assert any(fault.startswith(wanted) for fault in faults), faults
    assert all(fault.endswith(".") and "\n" not in fault for fault in faults)


def test_a_guard_taken_away_is_told(tmp_path: Path) -> None:
    """The triggers that refuse changes are part of what is checked."""
    a_signed_log(tmp_path, 5).close()
    with sqlite3.connect(tmp_path / FILE) as at:
        at.execute("drop trigger entry_stays_update")

    (fault,) = check_signed_log(tmp_path).faults

    assert fault.startswith("log.sqlite: a part of its tables is gone or was changed")


def test_the_file_itself_refuses_a_change(tmp_path: Path) -> None:
    """As a courtesy to who has it open in a tool."""
    a_signed_log(tmp_path, 5).close()
    with sqlite3.connect(tmp_path / FILE) as at:
        for statement in ("update entry set leaf = x'00'", "delete from node"):
            with pytest.raises(sqlite3.IntegrityError, match="a log is never changed"):
                at.execute(statement)


def test_a_changed_entry_is_never_served(tmp_path: Path) -> None:
    """Reading hashes anew: the forgery is refused, and no proof is given for it."""
    a_signed_log(tmp_path, 10).close()
    with tampered(tmp_path) as at:
        set_leaf(at, 4, FORGED)
    log = open_signed_log(tmp_path).log

    for ask in (lambda: log.entry(4), lambda: list(log.entries()), lambda: log.prove_inclusion(4)):
        with pytest.raises(DamageError, match="entry 4 is not the one that was recorded"):
            ask()
    assert log.entry(5) == an_entry(5)


def test_a_changed_hash_gives_no_proof(tmp_path: Path) -> None:
    """Every proof is checked before it is handed out."""
    a_signed_log(tmp_path, 10).close()
    with tampered(tmp_path) as at:
        set_node(at, StoredNode(1, 2, bytes(32)))
    log = open_signed_log(tmp_path).log

    with pytest.raises(DamageError, match="no proof can be given, since a stored hash was changed"):
        log.prove_inclusion(7)


def rebuilt(workspace: Path, entries: list[bytes], *sizes: int) -> None:
    """The same keys, other entries: all tables and signatures made new, `last-signed.txt` too."""
    keys = read_keys(workspace / "requests" / "log.key")
    with tampered(workspace) as at:
        at.execute("delete from entry")
        at.executemany("insert into entry values (?, ?)", list(enumerate(entries)))
        rehash(at)
        at.execute("delete from checkpoint where number > 0")
    log = open_signed_log(workspace)
    for number, size in enumerate(sizes, 1):
        said = Checkpoint(ORIGIN, size, log.log.root(size))
        note = Note(str(said), ()).signed(sign(key, str(said), NOON) for key in keys)
        with log.log.storage.writing():
            row = StoredCheckpoint(number, size, said.root, str(note))
            log.log.storage.add_checkpoint(row)
        (workspace / "requests" / "last-signed.txt").write_text(str(note))
    log.close()


def kept(log: SignedLog) -> tuple[str, Note]:
    return "the checkpoint that the clerk kept", log.note(log.newest())


def test_a_log_rebuilt_under_the_same_key_is_caught_by_any_kept_checkpoint(tmp_path: Path) -> None:
    """By itself it is flawless; whoever kept one checkpoint sees that it was rewritten."""
    log = a_signed_log(tmp_path, 5)
    early = kept(log)
    log.append_many(some_entries(5, 5))
    log.sign(NOON)
    late = kept(log)
    log.close()
    rebuilt(tmp_path, [FORGED, *some_entries(9, 1)], 5, 10)

    assert check_signed_log(tmp_path).faults == []
    for one, size in ((early, 5), (late, 10)):
        assert check_signed_log(tmp_path, [one]).faults == [
            f"the checkpoint that the clerk kept signs another root for {size} entries than the "
            "entries have: the log was rewritten."
        ]


def test_a_log_rebuilt_and_longer_is_caught_too(tmp_path: Path) -> None:
    """A kept checkpoint of five entries speaks against any log that begins otherwise."""
    log = a_signed_log(tmp_path, 5)
    early = kept(log)
    log.close()
    rebuilt(tmp_path, [*some_entries(4), FORGED, *some_entries(40, 5)], 45)

    assert len(check_signed_log(tmp_path, [early]).faults) == 1


def test_a_fork_is_told(tmp_path: Path) -> None:
    """Two checkpoints of one size with two roots, each shown to somebody else."""
    (tmp_path / "a").mkdir()
    log = a_signed_log(tmp_path / "a", 5)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    other = open_signed_log(tmp_path / "b")
    for one, entry in ((log, an_entry(5)), (other, FORGED)):
        one.append(entry)
        one.sign(NOON)
    pair = [("the court's checkpoint", kept(log)[1]), ("the paper's checkpoint", kept(other)[1])]
    log.close()
    other.close()

    faults = check_signed_log(tmp_path / "a", pair).faults

    assert faults[-1] == (
        "the paper's checkpoint and the court's checkpoint sign two roots for 6 entries: the log "
        "showed two faces."
    )


def test_an_older_copy_put_back_is_told(tmp_path: Path) -> None:
    """What was signed last is kept outside the database; a kept checkpoint tells it as well."""
    log = a_signed_log(tmp_path, 5)
    log.log.storage.settle()  # type: ignore[attr-defined]
    older = (tmp_path / FILE).read_bytes()
    log.append_many(some_entries(5, 5))
    log.sign(NOON)
    newest = kept(log)
    log.close()
    (tmp_path / FILE).write_bytes(older)
    told = (
        "counts 10 entries, the log has 5: its end was cut off, or an older copy was put in its "
        "place."
    )

    assert check_signed_log(tmp_path).faults == [f"last-signed.txt {told}"]
    with open_signed_log(tmp_path) as log:
        log.append(FORGED)
        with pytest.raises(DamageError, match="nothing was signed"):
            log.sign(NOON)
    (tmp_path / "requests" / "last-signed.txt").unlink()
    without = check_signed_log(tmp_path, [newest]).faults
    assert without[0].startswith("last-signed.txt: it is gone")
    assert without[1] == f"the checkpoint that the clerk kept {told.replace('has 5', 'has 6')}"


def test_nothing_inconsistent_is_ever_signed(tmp_path: Path) -> None:
    """Not even after every stored hash was made to fit."""
    a_signed_log(tmp_path, 10).close()
    with tampered(tmp_path) as at:
        change_all(at)
    with open_signed_log(tmp_path) as log:
        log.append(an_entry(10))
        with pytest.raises(DamageError, match="which do not continue the 10"):
            log.sign(NOON)


def test_a_checkpoint_of_another_log_is_not_taken(tmp_path: Path) -> None:
    """The origin is part of what is signed."""
    a_signed_log(tmp_path, 5).close()
    keys = read_keys(tmp_path / "requests" / "log.key")
    text = str(Checkpoint("other.example/log", 5, bytes(32)))
    note = Note(text, ()).signed(sign(key, text, NOON) for key in keys)

    (fault, *_) = check_signed_log(tmp_path, [("the paper's checkpoint", note)]).faults

    assert fault == f"the paper's checkpoint is of the log other.example/log, not of {ORIGIN}."


def test_a_checkpoint_that_a_stranger_signed_is_not_taken(tmp_path: Path) -> None:
    """Anybody can write three lines."""
    (tmp_path / "b").mkdir()
    a_signed_log(tmp_path, 5).close()
    stranger = kept(a_signed_log(tmp_path / "b", 5))

    (fault,) = check_signed_log(tmp_path, [stranger]).faults

    assert fault == (
        "the checkpoint that the clerk kept is not signed by a key that the log had at 5 entries."
    )


def test_many_faults_are_counted(tmp_path: Path) -> None:
    """The first twenty are told one by one."""
    a_signed_log(tmp_path, 100).close()
    with tampered(tmp_path) as at:
        at.execute("update entry set leaf = x'7b7d' where seq % 2 = 0")

    faults = check_signed_log(tmp_path).faults

    assert faults[20] == "log.sqlite: 30 more faults like these."


def test_a_log_is_known_by_its_head(tmp_path: Path) -> None:
    """Another SQLite file, and a file that is none, are told apart from a log."""
    a_signed_log(tmp_path, 5).close()
    for content in (b"", b"not a database, at any rate" * 100):
        (tmp_path / FILE).write_bytes(content)

        (fault, *_) = check_signed_log(tmp_path).faults

        assert fault.startswith("log.sqlite: it")


def test_size_is_what_is_recorded(tmp_path: Path) -> None:
    """A log opened twice sees what the other recorded."""
    log = a_signed_log(tmp_path, 3)
    other: Log = open_signed_log(tmp_path).log
    log.append(an_entry(3))

    assert other.size == 4
    assert other.append(an_entry(4)) == 4
    assert log.append(an_entry(5)) == 5
    assert list(log.log.entries()) == some_entries(6)
