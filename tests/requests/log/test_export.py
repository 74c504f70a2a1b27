"""What is handed out: exports, proofs, and the one file that checks them."""

from __future__ import annotations

import ast
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests import verify_log
from comity.requests.log import DamageError, SignedLog
from comity.requests.log.export import proof_of, write_export
from comity.requests.log.hashing import leaf_hash, level_above
from comity.requests.log.notes import NoteError, read_note
from comity.requests.log.proof_files import read_proof_file
from comity.requests.log.proving import ProofError
from comity.requests.log.tiles import read_bundle, read_tile, tile_path, tiles_of
from tests.requests.log.logs import NOON, ORIGIN, a_signed_log, an_entry, some_entries
from tests.requests.log.tampering import rehash, set_leaf, tampered
from tests.requests.log.test_witnesses import a_desk, answered, named

SOURCE = Path(str(verify_log.__file__))


def verified(*words: object) -> tuple[int, str]:
    """The verifier run as a court clerk runs it: the file alone, and Python without packages."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", *map(str, words)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize("name", ["export", "export.zip"])
def test_an_export_is_checked_by_the_file_within_it(tmp_path: Path, name: str) -> None:
    """Folder or zip, with witnesses, over a change of keys."""
    log = a_signed_log(tmp_path, 5, 300)
    log.change_keys("rotated", NOON)
    desk = a_desk(tmp_path, log)
    named(log, desk)
    first = log.eras()[0].keys[0]
    kept = tmp_path / "kept.txt"
    kept.write_text(str(log.note(log.newest())))
    log.append_many(some_entries(10, 300))
    log.sign(NOON)
    from comity.requests.log.witnessing import take_answer

    take_answer(log, log.newest(), answered(log, desk, 0))
    write_export(log, tmp_path / name)
    program = tmp_path / "verify_log.py"
    program.write_bytes(SOURCE.read_bytes())

    for key in (first, log.public_keys()[0]):
        code, told = verified(program, tmp_path / name, "--key", key, "--kept", kept)

        assert code == 0, told
        assert f"OK: 310 entries of {ORIGIN} are those of 5 signed checkpoints." in told
        assert "OK: the log only grew since each checkpoint that you kept." in told
        assert "OK: the witness clerk.example/w1" in told
        assert "This cannot show that an event happened" in told


def test_a_zip_of_one_log_is_always_the_same(tmp_path: Path) -> None:
    """Its bytes depend on the log alone."""
    log = a_signed_log(tmp_path, 5)
    write_export(log, tmp_path / "a.zip")
    write_export(log, tmp_path / "b.zip")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with pytest.raises(InputError, match="it is there already"):
        write_export(log, tmp_path / "a.zip")


def test_an_export_holds_the_tiles_of_the_formats_of_other_tools(tmp_path: Path) -> None:
    """66,000 entries: three levels of tiles, each the hashes of full tiles below."""
    log = a_signed_log(tmp_path)
    entries = some_entries(66_000)
    log.append_many(entries)
    log.sign(NOON)
    place = tmp_path / "export"
    write_export(log, place)
    level = [leaf_hash(entry) for entry in entries]
    found: list[bytes] = []
    for number, width in tiles_of(66_000, 0):
        found += read_bundle((place / tile_path("entries", number, width)).read_bytes(), width)
    assert found == entries
    for tiled in range(3):
        hashes: list[bytes] = []
        for number, width in tiles_of(66_000, tiled):
            hashes += read_tile((place / tile_path(tiled, number, width)).read_bytes(), width)
        assert hashes == level
        for _ in range(8):
            level = level_above(level)

    assert (place / "tile/0/x000/257").exists() is False
    assert (place / "tile/0/257.p/208").exists()
    assert (place / "tile/2/000.p/1").exists()


def test_tile_names_are_those_of_the_specification() -> None:
    """Its example, and partial tiles."""
    assert tile_path(1, 1_234_067) == "tile/1/x001/x234/067"
    assert tile_path("entries", 7, 14) == "tile/entries/007.p/14"
    assert list(tiles_of(70_000, 0))[-1] == (273, 112)
    assert list(tiles_of(70_000, 1)) == [(0, 256), (1, 17)]
    assert list(tiles_of(256, 1)) == [(0, 1)]


def a_rewritten_export(tmp_path: Path) -> tuple[SignedLog, Path, Path]:
    """An export of a log that was rewritten and signed anew, and a checkpoint kept before."""
    log = a_signed_log(tmp_path, 5)
    kept = tmp_path / "kept.txt"
    kept.write_text(str(log.note(log.newest())))
    log.close()
    (tmp_path / "requests" / "last-signed.txt").unlink()
    with tampered(tmp_path) as at:
        set_leaf(at, 2, b'{"forged":true}')
        rehash(at)
        at.execute("delete from checkpoint where size = 5")
    from comity.requests.log import open_signed_log

    log = open_signed_log(tmp_path)
    log.sign(NOON)
    write_export(log, tmp_path / "export")
    return log, tmp_path / "export", kept


def test_a_rewritten_log_is_told_to_who_kept_a_checkpoint(tmp_path: Path) -> None:
    """Without one, the forgery passes: this is what keeping one is for."""
    log, place, kept = a_rewritten_export(tmp_path)
    key = log.public_keys()[0]

    assert verified(SOURCE, place, "--key", key)[0] == 0
    code, told = verified(SOURCE, place, "--key", key, "--kept", kept)
    assert code == 1
    assert (
        f"WRONG: {kept}: the first 5 entries are not those that were signed; the log was rewritten."
    ) in told


def test_without_a_key_the_clerk_is_asked(tmp_path: Path) -> None:
    """An export can bring a key of its own; only a key told by another way counts."""
    log = a_signed_log(tmp_path, 5)
    (tmp_path / "b").mkdir()
    other = a_signed_log(tmp_path / "b", 5)
    write_export(log, tmp_path / "export")

    code, told = verified(SOURCE, tmp_path / "export")
    assert code == 0
    assert (
        f"ASK: no --key was given; is this the key that you were told? {log.public_keys()[0]}"
        in told
    )
    code, told = verified(SOURCE, tmp_path / "export", "--key", other.public_keys()[0])
    assert code == 1
    assert "WRONG: no key that you gave vouches for" in told


def test_a_key_that_nobody_vouched_for_is_not_believed(tmp_path: Path) -> None:
    """After a loss, the old key is not enough: the custodian must confirm the new one."""
    log = a_signed_log(tmp_path, 5)
    old = log.public_keys()[0]
    log.change_keys("lost", NOON)
    write_export(log, tmp_path / "export")

    code, told = verified(SOURCE, tmp_path / "export", "--key", old)
    assert code == 1
    assert "NOTE: at 5 entries no old key vouched for the new one (reason lost)." in told
    assert verified(SOURCE, tmp_path / "export", "--key", log.public_keys()[0])[0] == 0


def test_a_proof_of_one_entry_is_checked_without_the_log(tmp_path: Path) -> None:
    """Two small files and a key; another entry, another key, a changed word: each is refused."""
    log = a_signed_log(tmp_path, 77)
    (tmp_path / "b").mkdir()
    stranger = a_signed_log(tmp_path / "b", 1).public_keys()[0]
    proof, entry = proof_of(log, 40)
    path, right, wrong = (tmp_path / name for name in ("p.tlog-proof", "e.json", "f.json"))
    path.write_text(str(proof))
    right.write_bytes(entry + b"\n")
    wrong.write_bytes(an_entry(41))

    assert read_proof_file(str(proof).encode()) == proof
    code, told = verified(SOURCE, path, "--entry", right, "--key", log.public_keys()[0])
    assert (code, told.split("\n")[0]) == (
        0, f"OK: this is entry 40 of the 77 entries that {ORIGIN} signed."
    )  # fmt: skip
    code, told = verified(SOURCE, path, "--entry", wrong, "--key", log.public_keys()[0])
    assert code == 1
    assert f"WRONG: {wrong}: it is not entry 40 of {ORIGIN} as signed at 77 entries." in told
    code, told = verified(SOURCE, path, "--entry", right, "--key", stranger)
    assert code == 1
    with pytest.raises(ProofError):
        proof.check(an_entry(41))


def test_an_entry_that_is_not_signed_yet_has_no_proof(tmp_path: Path) -> None:
    """With the command that signs."""
    log = a_signed_log(tmp_path, 5)
    log.append(an_entry(5))

    with pytest.raises(InputError, match="run comity requests checkpoint first"):
        proof_of(log, 5)


def test_a_damaged_log_is_not_exported(tmp_path: Path) -> None:
    """Nothing half-true leaves the house."""
    log = a_signed_log(tmp_path, 5)
    log.close()
    with tampered(tmp_path) as at:
        set_leaf(at, 2, b'{"forged":true}')
        rehash(at)
    from comity.requests.log import open_signed_log

    with pytest.raises(DamageError, match="nothing was written"):
        write_export(open_signed_log(tmp_path), tmp_path / "export")
    assert not (tmp_path / "export").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "begins with"),
        (b"c2sp.org/tlog-proof@v1\nindex 01\n\n", "index NUMBER"),
        (b"c2sp.org/tlog-proof@v1\n\nx", "index NUMBER"),
        (b"c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nx", "does not have 32 bytes"),
        (b"c2sp.org/tlog-proof@v1\nindex 1\nA\n\nx", "is not base 64"),
        (b"\xff\n\n", "not plain text"),
    ],
)
def test_what_is_no_proof_is_told(content: bytes, told: str) -> None:
    """Each cause has its own message."""
    with pytest.raises(NoteError, match=told):
        read_proof_file(content)


def test_extra_words_in_a_proof_are_passed_over(tmp_path: Path) -> None:
    """As the format allows; they are not authenticated, so nothing is made of them."""
    proof, entry = proof_of(a_signed_log(tmp_path, 5), 2)
    text = str(proof).replace("@v1\n", "@v1\nextra AAAA\n", 1)

    read_proof_file(text.encode()).check(entry)


def test_the_verifier_uses_the_standard_library_alone() -> None:
    """One file, no package, and nothing of Comity."""
    tree = ast.parse(SOURCE.read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for alias in node.names}  # fmt: skip
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_what_is_neither_export_nor_proof_is_told(tmp_path: Path) -> None:
    """One sentence, exit code 1."""
    (tmp_path / "x.zip").write_bytes(b"no zip")
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    (tmp_path / "empty.zip").write_bytes(empty.getvalue())

    for name in ("x.zip", "empty.zip", "nowhere"):
        code, told = verified(SOURCE, tmp_path / name)
        assert code == 1
        assert told.startswith("WRONG: ")
        assert told.count("\n") == 1


def test_entries_are_json_lines(tmp_path: Path) -> None:
    """Anybody can read them with anything."""
    log = a_signed_log(tmp_path, 5)
    write_export(log, tmp_path / "export")
    lines = (tmp_path / "export" / "entries.jsonl").read_text().splitlines()

    assert [json.loads(line)["number"] for line in lines] == list(range(5))
    assert read_note((tmp_path / "export" / "checkpoint").read_bytes()) == log.note(log.newest())
