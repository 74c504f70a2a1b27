"""The vectors that other implementations of the same formats publish."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.requests import verify_log
from comity.requests.log.checkpoints import read_checkpoint
from comity.requests.log.hashing import joined, leaf_hash, level_above
from comity.requests.log.notes import read_note
from comity.requests.log.proving import ProofError, check_consistency, check_inclusion
from comity.requests.log.shape import subtrees
from comity.requests.log.signing import holding
from comity.requests.log.tiles import read_bundle, read_tile, tile_files, tile_path
from comity.requests.log.tree import Edge
from comity.requests.log.vkey import read_vkey
from tests.requests.log.logs import SHARED

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the published vectors are not here")

SHORT_ROOTS = "sizes-are-equal-one-and-proof-is-empty.json"
"""Accepted by its publisher although both roots have 12 bytes; a root has 32 here."""
TESSERA = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"


def vectors(kind: str) -> list[Path]:
    return sorted((SHARED / "transparency-dev-merkle" / kind).rglob("*.json"))


def is_accepted(vector: dict[str, object]) -> bool:
    def content(name: str) -> bytes:
        return base64.b64decode(str(vector[name] or ""))

    parts = vector["proof"] or []
    assert isinstance(parts, list)
    proof = [base64.b64decode(part) for part in parts]
    numbers = {name: value for name, value in vector.items() if isinstance(value, int)}
    try:
        if "leafIdx" in vector:
            check_inclusion(content("leafHash"), proof, content("root"),
                            index=numbers["leafIdx"], size=numbers["treeSize"])  # fmt: skip
        else:
            check_consistency(content("root1"), content("root2"), proof,
                              old=numbers["size1"], new=numbers["size2"])  # fmt: skip
    except ProofError:
        return False
    return True


def test_there_are_196_proofs() -> None:
    """None of the published proofs is left out."""
    assert len(vectors("inclusion") + vectors("consistency")) == 196


@pytest.mark.parametrize("kind", ["inclusion", "consistency"])
def test_good_proofs_are_accepted_and_broken_ones_refused(kind: str) -> None:
    """All 196 as their publisher says, but for the one whose two roots have 12 bytes."""
    told_otherwise = []
    for path in vectors(kind):
        vector = json.loads(path.read_text())
        if is_accepted(vector) == bool(vector["wantErr"]):
            told_otherwise.append(path.name)

    assert told_otherwise == ([SHORT_ROOTS] if kind == "consistency" else [])


@pytest.mark.parametrize("path", vectors("inclusion") if SHARED.is_dir() else [], ids=str)
def test_the_one_file_verifier_judges_inclusion_alike(
    monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    """Written apart, it comes to the same answer on each published proof."""
    vector = json.loads(path.read_text())
    proof = [base64.b64decode(part) for part in vector["proof"] or []]
    leaf, root = (base64.b64decode(vector[name] or "") for name in ("leafHash", "root"))
    monkeypatch.setattr(verify_log, "leaf_hash", lambda _: leaf)
    try:
        found = verify_log.root_of_proof(b"", vector["leafIdx"], vector["treeSize"], proof)
        accepted = found == root and len(leaf) == len(root) == 32
    except verify_log.Wrong:
        accepted = False

    assert accepted is not vector["wantErr"]


def test_the_nine_roots() -> None:
    """The roots of the eight classic leaves, from the empty tree on, and every hash between."""
    published = json.loads((SHARED / "rfc6962_roots.json").read_text())
    leaves = [bytes.fromhex(one) for one in published["leaf_inputs_hex"]]
    edge, roots = Edge(0, []), [Edge(0, []).root.hex()]
    for leaf in leaves:
        edge.grow(leaf)
        roots.append(edge.root.hex())
    levels = [[leaf_hash(leaf) for leaf in leaves]]
    while len(levels[-1]) > 1:
        levels.append(level_above(levels[-1]))

    assert roots == published["roots_hex_by_tree_size_0_to_8"]
    assert [[one.hex() for one in level] for level in levels] == (
        published["node_hashes_hex_by_level"]
    )


def test_the_note_of_the_specification_holds() -> None:
    """The signed note that the specification prints, under the key that it prints."""
    example = json.loads((SHARED / "c2sp_note_examples.json").read_text())["signed_note"]
    note = read_note(example["note"].encode())

    assert str(note) == example["note"]
    assert holding(note, read_vkey(example["vkey"], "key")) is not None
    assert verify_log.Note(example["note"].encode(), "note").signers(
        [verify_log.Key(example["vkey"])]
    )[0]


def test_the_cosigned_checkpoint_of_the_specification_is_read() -> None:
    """Its keys are not published, so it is read and written again; the signed words are ours."""
    examples = json.loads((SHARED / "c2sp_note_examples.json").read_text())
    note = read_note(examples["cosigned_checkpoint"].encode())

    assert str(note) == examples["cosigned_checkpoint"]
    assert str(read_checkpoint(note.text)) == examples["checkpoint_body"]
    assert [one.name for one in note.signatures] == [
        "example.com/behind-the-sofa",
        "witness.example.com/w1",
    ]
    assert examples["cosignature_v1_signed_message"] == (
        f"cosignature/v1\ntime 1679315147\n{note.text}"
    )


def tessera(size: int, name: str) -> bytes:
    return (SHARED / "tessera-testlog" / name).read_bytes()


def tessera_entries() -> list[bytes]:
    return read_bundle(tessera(15, tile_path("entries", 0, 15)), 15)


@pytest.mark.parametrize("size", range(16))
def test_every_checkpoint_of_the_signed_test_log_holds(size: int) -> None:
    """Signature, size and root of a log that another program made, at each of its sizes."""
    note = read_note((SHARED / "tessera-testlog" / f"checkpoint.{size}").read_bytes())
    said = read_checkpoint(note.text)
    edge = Edge(0, [])
    for entry in tessera_entries()[:size]:
        edge.grow(entry)

    assert holding(note, read_vkey(TESSERA, "key")) is not None
    assert (said.size, said.root) == (size, edge.root)


@pytest.mark.parametrize("size", range(1, 16))
def test_our_tiles_of_its_entries_are_its_tiles_byte_for_byte(size: int) -> None:
    """What we write is what that program wrote, so its readers read ours."""
    entries = tessera_entries()[:size]
    hashes = [leaf_hash(entry) for entry in entries]
    files = dict(
        tile_files(size, lambda level, a, b: hashes[a:b], lambda a, b: entries[a:b])
    )  # fmt: skip

    assert set(files) == {tile_path(0, 0, size), tile_path("entries", 0, size)}
    for name, content in files.items():
        assert tessera(size, name) == content
    assert read_tile(files[tile_path(0, 0, size)], size) == hashes


def tree_of(leaves: int) -> Iterator[list[bytes]]:
    level = [leaf_hash(bytes([at])) for at in range(leaves)]
    while level:
        yield level
        level = level_above(level)


def test_roots_from_stored_subtrees_are_those_of_the_leaves() -> None:
    """A root folds at most one complete subtree of each level."""
    levels = list(tree_of(200))
    edge = Edge(0, [])
    for size in range(1, 201):
        edge.grow(bytes([size - 1]))
        parts = subtrees(0, size)

        assert len(parts) == size.bit_count()
        assert joined([levels[one.level][one.place] for one in parts]) == edge.root
