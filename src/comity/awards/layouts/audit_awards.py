"""Awards of a schedule of expenditures: the table, the sheets of findings, the SF-SAC workbook."""

from __future__ import annotations

from comity.awards.layouts.audit_names import (
    OF_ANY_TABLE,
    OF_AWARDS,
    OF_FINDINGS,
    OF_GENERAL,
    OF_WORKBOOKS,
)
from comity.awards.layouts.plain_form import Cell, PlainForm, typed

# 84.425D, 93.RD and 16.U03 stay as they are. The number comes in two columns or in one; where a
# workbook lost the zeros at the left of an extension, its own column shows how many.
_IN_TWO = (
    "right('0' || _prefix, 2) || '.' || case when regexp_full_match(_extension, '[0-9]{1,2}') "
    "then right('00' || _extension, 3) else _extension end"
)
_PROGRAM = (
    "upper(case when substr(_whole_program, 3, 1) = '.' then _whole_program "
    f"when _prefix <> '' and _extension <> '' then {_IN_TWO} else _whole_program end)"
)

# `2023-06-GSAFAC-0000030621` ends with June 2023; `181744-22` is a Census key of 2022.
_MONTH = "try_cast(substr(_report_id, 1, 7) || '-01' as date)"
_PERIOD_END = f"coalesce({typed('day', '_fy_end')}, last_day({_MONTH}))"
_AUDIT_YEAR = (
    f"coalesce({typed('count', '_year')}, year({_MONTH}), "
    "case when length(_census_key) > 3 then 2000 + try_cast(right(_census_key, 2) as integer) end)"
)
_REPORT = "coalesce(nullif(_report_id, ''), nullif(_census_key, ''), _workbook)"

AUDIT_AWARDS = PlainForm(
    name="FAC federal_awards",
    table="audited",
    cells={
        "report_id": Cell("name", ("report_id",)),
        "census_key": Cell("text", ("dbkey_year",)),
        "workbook": Cell("text", ("workbook",)),
        "award_reference": Cell("name", ("award_reference", "award reference (read only)")),
        "uei": Cell("text", ("auditee_uei", "auditee uei")),
        "ein": Cell("text", ("auditee_ein",)),
        "auditee": Cell("text", ("auditee_name",)),
        "state": Cell("text", ("auditee_state",)),
        "year": Cell("count", ("audit_year",)),
        "period_start": Cell("day", ("fy_start_date",)),
        "fy_end": Cell("day", ("fy_end_date",)),
        "accepted_day": Cell("day", ("fac_accepted_date", "file_date")),
        "prefix": Cell("text", ("federal_agency_prefix", "federal agency prefix")),
        "extension": Cell(
            "text",
            ("federal_award_extension", "three_digit_extension")
            + ("aln (cfda) three digit extension", "cfda three digit extension"),
        ),
        "whole_program": Cell("text", ("aln", "cfda_key", "cfda_key (read only)")),
        "program_title": Cell(
            "text", ("federal_program_name", "program_name", "federal program name")
        ),
        "award_number": Cell(
            "text", ("additional_award_identification", "additional award identification")
        ),
        "cents": Cell("cents", ("amount_expended", "amount expended")),
        "is_direct": Cell("flag", ("is_direct", "direct award")),
        "is_loan": Cell("flag", ("is_loan", "is_guaranteed", "loan / loan guarantee")),
        "passed_on_cents": Cell(
            "cents",
            ("passthrough_amount", "subrecipient_amount")
            + ("if yes (passed through), amount passed through to subrecipients",),
        ),
        "is_passed_on": Cell(
            "flag",
            ("is_passthrough_award", "is_passed", "federal award passed through to subrecipients"),
        ),
        "cluster": Cell("text", ("cluster_name", "cluster name")),
        "state_cluster": Cell(
            "text", ("state_cluster_name", "if state cluster, enter state cluster name")
        ),
        "other_cluster": Cell(
            "text", ("other_cluster_name", "if other cluster, enter other cluster name")
        ),
        "program_total_cents": Cell("told", ("federal_program_total", "federal program total")),
        "cluster_total_cents": Cell("told", ("cluster_total", "cluster total")),
        "finding_reference": Cell("text", ("reference_number",)),
        "findings_count": Cell(
            "count", ("findings_count", "number_of_audit_findings", "number of audit findings")
        ),
        "passthrough_id": Cell(
            "text",
            ("passthrough_id", "passthrough_identifying_number")
            + (
                "if no (direct award), identifying number assigned by the pass-through entity, "
                "if assigned",
            ),
        ),
        "passthrough_name": Cell(
            "text", ("passthrough_name", "if no (direct award), name of passthrough entity")
        ),
    },
    columns={
        "report_id": _REPORT,
        "audit_year": _AUDIT_YEAR,
        "period_end": _PERIOD_END,
        "program": _PROGRAM,
        "findings": f"coalesce({typed('count', '_findings_count')}, "
        "case when _finding_reference <> '' then 1 end)",
    },
    required=(
        ("report_id", "census_key", "workbook"),
        ("award_reference",),
        ("prefix", "whole_program"),
        ("cents",),
        ("is_direct",),
    ),
    ignored=OF_ANY_TABLE | OF_AWARDS | OF_FINDINGS | OF_GENERAL | OF_WORKBOOKS,
    money="cents",
)
