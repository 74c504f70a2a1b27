"""Requests: what federal offices asked of custodians, what happened, and a log of both.

What comes in: events. What goes out: a record that nobody can quietly rewrite.

    codes, forms    the words an event may use; the forms, edition by edition (data/forms.yaml)
    moments         times with zones: exact, or a day or month within which
    events          request, response, account of a side, correction; privacy: no person in them
    facilities      codes to custodians, a dated table of the user (tables: CSV files)
    validation      what cannot be so, and what is odd
    recording       an event checked, written in its one form, appended; ledger: folded again
    importing       a jail system's file by a mapping (import_mapping)
    clocks          48 hours by the regulation and by the form; holidays
    place_law       required, allowed or barred here that day: acts in data/law, data/effects.yaml
    statements      a claim held against the record; showing, stats: one request, counts
    weekly/         the list of a week under a named rule; anybody else's list checked
    log/            the append-only log: tree, storage, checkpoints, witnesses, proofs, export
    commitments     keyed references shared by two parties; commitments to evidence
    verify_log      the checker of exports and proofs: one file, no dependency
"""
