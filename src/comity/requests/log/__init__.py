"""The log: an append-only record that shows every change made to it.

What comes in: entries, as bytes. What goes out: numbers, proofs, signed checkpoints, exports.

    canonical       one way to write an event as JSON
    hashing, shape, tree        the tree after RFC 6962
    proving         checking proofs: pure functions over bytes
    log             the log itself, over a storage
    storage, sqlite, postgres   where rows are kept
    filing          which entries are about one request
    vkey, notes, checkpoints, signing       who signed what: C2SP forms
    keys, key_changes           secret keys, and which keys were whose when
    policy          which witnesses are known, and how many are enough
    signed_log      all of it in a workspace
    walking, checking, seal     holding a stored log against its hashes and signatures
    witnessing, desk, serving   asking a witness, and being one, by file or HTTP
    timestamps      an authority's word on when a checkpoint was there
    proof_files, tiles, export  what is handed out
"""

from comity.requests.log.canonical import canonical, read_canonical
from comity.requests.log.log import Log
from comity.requests.log.signed_log import (
    SignedLog,
    check_signed_log,
    create_signed_log,
    open_signed_log,
)
from comity.requests.log.storage import DamageError

__all__ = [
    "DamageError",
    "SignedLog",
    "Log",
    "canonical",
    "check_signed_log",
    "create_signed_log",
    "open_signed_log",
    "read_canonical",
]
