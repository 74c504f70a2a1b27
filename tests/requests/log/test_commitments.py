"""References that two parties share, and commitments to evidence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.commitments import (
    Salts,
    commit,
    create_reference_key,
    opens,
    read_reference_key,
    reference,
)

KEY = bytes(range(32))
FACTS = ("DEN-1612-0001234", "DENVRCO", "I-247N", "2016-10-20")


def test_both_sides_write_the_same_reference() -> None:
    """However each writes the number, and no other request has it."""
    ours = reference(KEY, *FACTS)

    assert ours == reference(KEY, " den 1612 0001234", "denvrco ", "i-247n", "2016-10-20")
    assert len(ours) == 64
    for at in range(4):
        changed = list(FACTS)
        changed[at] = changed[at][:-1] + "9"
        assert reference(KEY, *changed) != ours
    assert reference(bytes(32), *FACTS) != ours


def test_parts_of_a_reference_do_not_run_together() -> None:
    """A letter moved from one part to the next makes another reference."""
    assert reference(KEY, "1", "2X", "F", "d") != reference(KEY, "12", "X", "F", "d")


def test_a_reference_needs_a_number() -> None:
    """An empty one would be the same for all."""
    with pytest.raises(InputError, match="neither letters nor digits"):
        reference(KEY, " - ", "DENVRCO", "I-247N", "2016-10-20")


def test_the_shared_key_is_a_file_of_its_own(tmp_path: Path) -> None:
    """Made once, read by its owner alone."""
    path = tmp_path / "reference.key"
    create_reference_key(path)

    assert len(read_reference_key(path)) == 32
    with pytest.raises(InputError, match="never written over"):
        create_reference_key(path)
    path.write_text("00")
    with pytest.raises(InputError, match="1 bytes, not 32"):
        read_reference_key(path)
    if os.name == "posix":
        path.chmod(0o644)
        with pytest.raises(InputError, match="others may read this key"):
            read_reference_key(path)
    with pytest.raises(InputError, match="no shared key there"):
        read_reference_key(tmp_path / "nowhere")


def test_a_document_is_known_by_its_salt_until_that_is_destroyed(tmp_path: Path) -> None:
    """Then the commitment says nothing, and nothing brings it back."""
    salts = Salts(tmp_path / "salts")
    commitment = salts.commit(b"the form as faxed")
    salt = salts.salt(commitment)

    assert opens(commitment, salt, b"the form as faxed")
    assert not opens(commitment, salt, b"another form")
    assert salts.commit(b"the form as faxed") != commitment
    salts.destroy(commitment)
    with pytest.raises(InputError, match="it was destroyed, or is kept elsewhere"):
        salts.salt(commitment)
    assert salt.hex() not in "".join(path.read_text() for path in (tmp_path / "salts").iterdir())


def test_a_commitment_is_not_a_bare_hash() -> None:
    """A document that can be guessed cannot be confirmed without the salt."""
    assert commit(b"yes", KEY) != commit(b"yes", bytes(32))


@pytest.mark.parametrize("written", ["", "../../etc/passwd", "A" * 64])
def test_only_a_commitment_names_a_salt(tmp_path: Path, written: str) -> None:
    """No path leads out of the folder."""
    with pytest.raises(InputError, match="write 64 digits"):
        Salts(tmp_path).salt(written)
