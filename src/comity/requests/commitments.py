"""Naming a request and holding evidence without keeping either.

Two parties that share a key write the same reference for the same request, and nobody else can
compute it or reverse it. A document is committed to with a salt of its own: with salt and document
anybody can check the commitment; once the salt is destroyed nobody can link the two, and the log
stays whole.
"""

from __future__ import annotations

import hmac
import os
import secrets
from hashlib import sha256
from pathlib import Path

from comity.errors import InputError
from comity.requests.log.canonical import canonical

KEY_BYTES = 32
DOMAIN = "comity reference v1"


def create_reference_key(path: Path) -> None:
    """Make the key that the two parties share: hand it over in person, change it every year."""
    _write_secret(path, secrets.token_bytes(KEY_BYTES).hex())


def read_reference_key(path: Path) -> bytes:
    """Read a shared key.

    Raises: InputError.
    """
    try:
        mode, written = path.stat().st_mode, path.read_text(encoding="ascii").strip()
        key = bytes.fromhex(written)
    except (OSError, ValueError):
        raise InputError(f"{path}: no shared key there; put back its copy.") from None
    if os.name == "posix" and mode & 0o077:
        raise InputError(f"{path}: others may read this key (mode {mode & 0o777:03o}); chmod 600.")
    if len(key) != KEY_BYTES:
        raise InputError(f"{path}: {len(key)} bytes, not {KEY_BYTES}; put back its copy.")
    return key


def reference(key: bytes, number: str, facility: str, form: str, day: str) -> str:
    """The reference of a request, the same on both sides.

    Args:
        number: the sender's own number of it; blanks, hyphens and case make no difference.
        facility: the code of the facility.
        form: the form, like I-247A.
        day: the day on the form, like 2017-06-04.
    """
    plain = "".join(one for one in number if one.isalnum()).upper()
    if not plain:
        raise InputError("reference: the number has neither letters nor digits; leave it out.")
    words = [DOMAIN, plain, facility.strip().upper(), form.strip().upper(), day.strip()]
    return hmac.new(key, canonical(words), sha256).hexdigest()


def commit(document: bytes, salt: bytes) -> str:
    """The commitment to a document."""
    return hmac.new(salt, document, sha256).hexdigest()


def opens(commitment: str, salt: bytes, document: bytes) -> bool:
    """Whether a salt and a document are those of a commitment."""
    return hmac.compare_digest(commit(document, salt), commitment)


class Salts:
    """The salts of commitments, a file each, outside the log, so that one can be destroyed."""

    def __init__(self, folder: Path) -> None:
        """Keep salts in this folder, made where it is not there."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def commit(self, document: bytes) -> str:
        """Commit to a document with a new salt, and keep the salt."""
        salt = secrets.token_bytes(KEY_BYTES)
        commitment = commit(document, salt)
        _write_secret(self._place(commitment), salt.hex())
        return commitment

    def salt(self, commitment: str) -> bytes:
        """The salt of a commitment.

        Raises: InputError where it was destroyed or never here.
        """
        try:
            return bytes.fromhex(self._place(commitment).read_text(encoding="ascii"))
        except (OSError, ValueError):
            raise InputError(
                f"commitment {commitment[:16]}: its salt is not here; it was destroyed, or is kept "
                "elsewhere."
            ) from None

    def destroy(self, commitment: str) -> None:
        """Destroy a salt: the commitment stays in the log and says nothing any more.

        Copies in backups, and what a flash disk keeps of an old file, are for the owner to see to.
        """
        place = self._place(commitment)
        length = len(self.salt(commitment)) * 2
        with place.open("r+b") as file:
            file.write(b"0" * length)
            file.flush()
            os.fsync(file.fileno())
        place.unlink()

    def _place(self, commitment: str) -> Path:
        if len(commitment) != 64 or not set(commitment) <= set("0123456789abcdef"):
            raise InputError(f'commitment: found "{commitment[:70]}"; write 64 digits 0-9, a-f.')
        return self.folder / f"{commitment}.salt"


def _write_secret(path: Path, text: str) -> None:
    try:
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise InputError(f"{path}: it is there already; it is never written over.") from None
    try:
        with os.fdopen(opened, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        path.unlink(missing_ok=True)
        raise InputError(f"{path}: it cannot be written ({fault.strerror}).") from None
