"""What a row of each kind of file is made into: one set of columns, whatever the file's era.

A layout selects these columns from a file's own; the store builds its tables from them. Text is
empty where a file does not say; days and cents are NULL where they are not known.
"""

from __future__ import annotations

ACTION = {
    "transaction_key": "VARCHAR",  # as the source gives it, else made of the same parts
    "award_source_key": "VARCHAR",  # as the source gives it, before or after July 2025
    "fain": "VARCHAR",
    "uri": "VARCHAR",
    "modification": "VARCHAR",
    "record_type": "VARCHAR",  # 1 aggregate, 2 non-aggregate, 3 redacted individual
    "action_type": "VARCHAR",  # A to E
    "correction": "VARCHAR",  # empty, C or D; D is a tombstone
    "agency_code": "VARCHAR",  # awarding, three digits
    "agency": "VARCHAR",
    "subagency_code": "VARCHAR",
    "subagency": "VARCHAR",
    "funding_agency_code": "VARCHAR",
    "action_day": "DATE",
    "reported_day": "DATE",  # first publication; NULL where the era had no such column
    "modified_day": "DATE",  # last publication
    "cents": "BIGINT",  # the change of this action: what may be summed over mixed types
    "loan_face_cents": "BIGINT",
    "outlaid_cents": "BIGINT",  # of the whole award, repeated on each of its rows; NULL is unknown
    "award_cents": "BIGINT",  # total obligated of the whole award, repeated; never added up
    "period_start": "DATE",
    "period_end": "DATE",
    "uei": "VARCHAR",
    "duns": "VARCHAR",
    "recipient": "VARCHAR",  # empty for redacted individuals and persons
    "recipient_raw": "VARCHAR",
    "recipient_city": "VARCHAR",
    "recipient_state": "VARCHAR",  # two letters
    "recipient_county_fips": "VARCHAR",  # five digits
    "recipient_place_code": "VARCHAR",
    "business_types": "VARCHAR",  # letters, as `OMQ`
    "program": "VARCHAR",  # 16.738; as written where it is no listing number
    "program_title": "VARCHAR",
    "assistance_type": "VARCHAR",  # 02 to 11, F001 to F010
    "place_code": "VARCHAR",  # place of performance
    "fund_codes": "VARCHAR",  # disaster emergency fund codes, joined with ;
}
"""One action on an award: a row of a transaction file, delta file, or old feed."""

SUMMARY = {**ACTION, "programs": "VARCHAR"}
"""One award as a whole: a row of a summary file, a search export or an answer of the API.

`cents` is the award's total, `action_day` its base action, `programs` all listings joined with ;.
"""

SUBAWARD = {
    "report_id": "VARCHAR",
    "report_month": "VARCHAR",  # 2024-03
    "prime_source_key": "VARCHAR",
    "prime_fain": "VARCHAR",
    "prime_agency_code": "VARCHAR",
    "prime_cents": "BIGINT",
    "number": "VARCHAR",
    "cents": "BIGINT",
    "action_day": "DATE",
    "modified_day": "DATE",
    "prime_uei": "VARCHAR",
    "prime_recipient": "VARCHAR",
    "prime_state": "VARCHAR",
    "uei": "VARCHAR",
    "recipient": "VARCHAR",
    "recipient_city": "VARCHAR",
    "recipient_state": "VARCHAR",
    "programs": "VARCHAR",  # listings joined with ;
    "business_types": "VARCHAR",  # words as the source gives them
}

AUDITED = {
    "report_id": "VARCHAR",
    "award_reference": "VARCHAR",
    "uei": "VARCHAR",
    "ein": "VARCHAR",
    "auditee": "VARCHAR",
    "state": "VARCHAR",
    "audit_year": "INTEGER",
    "period_start": "DATE",
    "period_end": "DATE",
    "accepted_day": "DATE",
    "program": "VARCHAR",
    "program_title": "VARCHAR",
    "award_number": "VARCHAR",
    "cents": "BIGINT",  # expended in the auditee's year
    "is_direct": "BOOLEAN",
    "is_loan": "BOOLEAN",
    "passed_on_cents": "BIGINT",
    "is_passed_on": "BOOLEAN",
    "cluster": "VARCHAR",
    "state_cluster": "VARCHAR",  # its name, where the cluster is one that a State names
    "other_cluster": "VARCHAR",  # its name, where the cluster is not on the form's list
    "program_total_cents": "BIGINT",  # of all awards of the listing, repeated; never added up
    "cluster_total_cents": "BIGINT",  # of all awards of the cluster, repeated; never added up
    "findings": "INTEGER",  # of the award; 1 in files that repeat an award for each finding
    "passthrough_id": "VARCHAR",  # where the award's own row names who passed it through
    "passthrough_name": "VARCHAR",  # several are joined with |, ids by position
}
"""One award of an audit's schedule of expenditures (SEFA)."""

AUDIT = {
    "report_id": "VARCHAR",
    "uei": "VARCHAR",
    "ein": "VARCHAR",
    "auditee": "VARCHAR",
    "city": "VARCHAR",
    "state": "VARCHAR",
    "entity_type": "VARCHAR",
    "audit_year": "INTEGER",
    "period_start": "DATE",
    "period_end": "DATE",
    "accepted_day": "DATE",
    "total_cents": "BIGINT",
}
"""One audit: a row of the clearinghouse's `general` table."""

PASSTHROUGH = {
    "report_id": "VARCHAR",
    "award_reference": "VARCHAR",
    "passthrough_id": "VARCHAR",
    "passthrough_name": "VARCHAR",  # several are joined with |
}

FINDING = {
    "report_id": "VARCHAR",
    "award_reference": "VARCHAR",
    "reference_number": "VARCHAR",  # 2023-001
    "requirement": "VARCHAR",  # letters of the compliance supplement
    "is_questioned_costs": "BOOLEAN",
    "is_repeat": "BOOLEAN",
    "accepted_day": "DATE",
}
"""One finding of an audit on one of its awards."""

LISTING = {
    "program": "VARCHAR",
    "title": "VARCHAR",
    "agency": "VARCHAR",
    "published_day": "DATE",
    "archived_day": "DATE",
    "related": "VARCHAR",  # listings joined with ;
    "applicants": "VARCHAR",
}

STAGED = {
    "action": ACTION,
    "summary": SUMMARY,
    "subaward": SUBAWARD,
    "audited": AUDITED,
    "audit": AUDIT,
    "passthrough": PASSTHROUGH,
    "finding": FINDING,
    "listing": LISTING,
}
"""Column names and SQL types of each kind of row. Every layout adds `fault VARCHAR`."""
