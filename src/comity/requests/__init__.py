"""Requests: what federal offices asked of custodians, what happened, and a log of both.

What comes in: events. What goes out: a record that nobody can quietly rewrite.

    log/            the append-only log: tree, storage, checkpoints, witnesses, proofs, export
    commitments     keyed references shared by two parties; commitments to evidence
    verify_log      the checker of exports and proofs: one file, no dependency
"""
