"""The tables of the store, as Parquet files: what the statements over all governments read.

`actions` is sorted by cell and day; cells are numbered in the order of government, program,
fiscal year and signing, so that a scan meets one government after another.
"""

from __future__ import annotations

GOVERNMENTS = {
    "government": "INTEGER",  # 0 stands for recipients that are no government of the gazetteer
    "gov_id": "VARCHAR",
    "slug": "VARCHAR",
    "name": "VARCHAR",
    "state": "VARCHAR",
}

CELLS = {
    "cell": "INTEGER",
    "government": "INTEGER",
    "program": "VARCHAR",
    "fiscal_year": "INTEGER",  # of the award; 0 where it is not known
    "signed": "DATE",  # last signing day asked about by the law that is not later than the award's
    # first action; 0001-01-01 where the award is older than all, NULL where its first is not known
}
"""A cell holds every award that no condition can tell apart but by its amount."""

ACTIONS = {
    "government": "INTEGER",
    "cell": "INTEGER",
    "action_day": "DATE",
    "known_from": "DATE",  # first report, else the day of the file it was first seen in
    "known_until": "DATE",  # half-open; 9999-12-31 while no later file says otherwise
    "cents": "BIGINT",
    "award": "INTEGER",
    "transaction_key": "VARCHAR",
    "modification": "VARCHAR",
    "action_type": "VARCHAR",
    "source": "INTEGER",
}
"""One version of one action. A corrected action is two rows: the old one known until the new."""

AWARDS = {
    "award": "INTEGER",
    "award_key": "VARCHAR",  # our own: top-tier agency code and number, as 015/2017DJBX0990
    "fain": "VARCHAR",
    "uri": "VARCHAR",
    "is_aggregate": "BOOLEAN",
    "cell": "INTEGER",  # of the program with the most dollars
    "government": "INTEGER",
    "recipient": "VARCHAR",
    "uei": "VARCHAR",
    "duns": "VARCHAR",
    "agency_code": "VARCHAR",
    "agency": "VARCHAR",
    "subagency_code": "VARCHAR",
    "subagency": "VARCHAR",
    "program": "VARCHAR",
    "program_title": "VARCHAR",
    "fiscal_year": "INTEGER",
    "fiscal_year_from": "VARCHAR",  # first action | award number | earliest action seen
    "signed": "DATE",
    "assistance_type": "VARCHAR",
    "period_start": "DATE",
    "period_end": "DATE",
    "fund_codes": "VARCHAR",
    "from_summary": "BOOLEAN",  # known from a summary alone, without its actions
}

AWARD_KEYS = {"source_key": "VARCHAR", "award": "INTEGER"}
"""Every key by which a source has cited an award, older forms included."""

OUTLAYS = {
    "award": "INTEGER",
    "cell": "INTEGER",
    "government": "INTEGER",
    "known_from": "DATE",
    "known_until": "DATE",
    "outlaid_cents": "BIGINT",
    "obligated_cents": "BIGINT",  # total of the award as known then
}

RECIPIENTS = {
    "recipient": "VARCHAR",
    "uei": "VARCHAR",
    "duns": "VARCHAR",
    "state": "VARCHAR",
    "city": "VARCHAR",
    "record": "VARCHAR",  # award | subaward | audit: where the name stands, and whose cents follow
    "government": "INTEGER",
    "decision": "VARCHAR",  # matched | separate body | ambiguous | unknown | corrected
    "evidence": "VARCHAR",
    "cents": "BIGINT",
}

AUDITED = {
    "government": "INTEGER",
    "report_id": "VARCHAR",
    "award_reference": "VARCHAR",
    "auditee": "VARCHAR",
    "uei": "VARCHAR",
    "audit_year": "INTEGER",
    "period_start": "DATE",
    "period_end": "DATE",
    "known_from": "DATE",
    "known_until": "DATE",
    "program": "VARCHAR",
    "program_title": "VARCHAR",
    "cents": "BIGINT",
    "is_direct": "BOOLEAN",
    "is_loan": "BOOLEAN",
    "passed_on_cents": "BIGINT",
    "passthrough": "VARCHAR",
    "cluster": "VARCHAR",  # in capitals, with the name that a State or the auditee gave it
    "program_total_cents": "BIGINT",  # what the row states of its listing's rows: never added up
    "cluster_total_cents": "BIGINT",  # what the row states of its cluster's rows: never added up
    "source": "INTEGER",
}
"""What a government spent by its own audit, direct or passed through; never added to actions."""

SUBAWARDS = {
    "government": "INTEGER",  # of the subrecipient
    "award": "INTEGER",  # the prime award, NULL where it is not in the store
    "report_id": "VARCHAR",
    "number": "VARCHAR",
    "cents": "BIGINT",
    "action_day": "DATE",
    "known_from": "DATE",
    "known_until": "DATE",
    "program": "VARCHAR",
    "recipient": "VARCHAR",
    "uei": "VARCHAR",
    "state": "VARCHAR",
    "flag": "VARCHAR",  # empty, or: duplicate, above the prime award, amount equals its number
    "source": "INTEGER",
}

TABLES = {
    "governments": GOVERNMENTS,
    "cells": CELLS,
    "actions": ACTIONS,
    "awards": AWARDS,
    "award_keys": AWARD_KEYS,
    "outlays": OUTLAYS,
    "recipients": RECIPIENTS,
    "audited": AUDITED,
    "subawards": SUBAWARDS,
}
"""Column names and SQL types of each table."""

SINCE_FORMAT_2 = {"audited": {"cluster", "program_total_cents", "cluster_total_cents"}}
"""Columns that a store of the first format lacks; they are NULL there."""

NO_GOVERNMENT = 0
STILL_KNOWN = "9999-12-31"
SIGNED_BEFORE_ALL = "0001-01-01"
