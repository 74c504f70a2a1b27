"""The tree against RFC 6962 as it is written."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.log.hashing import leaf_hash
from comity.requests.log.proving import ProofError, check_consistency, check_inclusion
from tests.requests.log import literal
from tests.requests.log.logs import a_log, an_entry, some_entries

LEAVES = st.lists(st.binary(max_size=12).filter(lambda leaf: b"\n" not in leaf), max_size=60)


@settings(max_examples=60, deadline=None)
@given(leaves=LEAVES, cut=st.integers(0, 60), asked=st.data())
def test_roots_and_proofs_are_those_of_the_rfc(
    leaves: list[bytes], cut: int, asked: st.DataObject
) -> None:
    """For any leaves, appended singly and in batches: the same root, the same proofs."""
    cut = min(cut, len(leaves))
    with tempfile.TemporaryDirectory() as folder:
        log = a_log(Path(folder))
        for leaf in leaves[:cut]:
            log.append(leaf)
        log.append_many(leaves[cut:])
        size = asked.draw(st.integers(0, len(leaves)), "size")

        assert log.root(size) == literal.root(leaves[:size])
        assert list(log.entries()) == leaves
        for index in range(size):
            assert log.prove_inclusion(index, size) == literal.path(index, leaves[:size])
        for old in range(size + 1):
            assert log.prove_consistency(old, size) == literal.proof(old, leaves[:size])
        log.close()


def test_every_pair_of_sizes_to_130(tmp_path: Path) -> None:
    """Every inclusion and consistency proof of all trees up to 130 leaves is accepted."""
    log, leaves = a_log(tmp_path, 130), some_entries(130)
    roots = [log.root(size) for size in range(131)]
    for size in range(131):
        for index in range(0, size, 1 + size // 12):
            proof = log.prove_inclusion(index, size)
            check_inclusion(leaf_hash(leaves[index]), proof, roots[size], index=index, size=size)
        for old in range(size + 1):
            proof = log.prove_consistency(old, size)
            check_consistency(roots[old], roots[size], proof, old=old, new=size)


@settings(max_examples=200, deadline=None)
@given(size=st.integers(2, 40), flips=st.data())
def test_one_flipped_bit_of_a_proof_is_refused(size: int, flips: st.DataObject) -> None:
    """Any bit of any part, root or leaf."""
    leaves = some_entries(size)
    index = flips.draw(st.integers(0, size - 1))
    parts = [leaf_hash(leaves[index]), literal.root(leaves), *literal.path(index, leaves)]
    at, bit = flips.draw(st.integers(0, len(parts) - 1)), flips.draw(st.integers(0, 255))
    parts[at] = (int.from_bytes(parts[at], "big") ^ 1 << bit).to_bytes(32, "big")

    with pytest.raises(ProofError):
        check_inclusion(parts[0], parts[2:], parts[1], index=index, size=size)


def test_an_entry_gets_the_next_number(tmp_path: Path) -> None:
    """From 0, singly and in batches, also after opening the log again."""
    log = a_log(tmp_path)

    assert log.append(an_entry(0)) == 0
    assert log.append_many(some_entries(3, 1)) == range(1, 4)
    assert log.append_many([]) == range(4, 4)
    assert log.append(an_entry(4)) == 4
    assert log.entry(2) == an_entry(2)


@pytest.mark.parametrize(
    ("leaf", "told"),
    [
        (b"x" * 65_536, "entry: 65536 bytes; keep it under 65536."),
        (b"a\nb", "entry: it holds a line break; write it as RFC 8785 says."),
    ],
)
def test_an_entry_that_other_tools_could_not_read_is_refused(
    tmp_path: Path, leaf: bytes, told: str
) -> None:
    """And nothing of its batch is recorded."""
    log = a_log(tmp_path)

    with pytest.raises(InputError) as fault:
        log.append_many([b"{}", leaf])

    assert str(fault.value) == told
    assert log.size == 0


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """Numbers and sizes beyond the log are refused, both sides told."""
    log = a_log(tmp_path, 3)

    asked: list[tuple[Callable[[], object], str]] = [
        (lambda: log.entry(3), "entry 3: the log has 3 entries, numbered from 0."),
        (lambda: log.prove_inclusion(2, 2), "entry 2: it is not among the first 2 entries."),
        (lambda: log.prove_consistency(4), "size 4: it is not between 0 and 3."),
        (lambda: log.root(9), "size 9: the log has 3 entries."),
        (lambda: list(log.entries(2, 9)), "entries 2 to 9: the log has 3 entries."),
    ]
    for ask, told in asked:
        with pytest.raises(InputError, match=told):
            ask()
