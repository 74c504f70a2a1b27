"""The clearinghouse's other tables: whole audits, who passed an award through, findings."""

from __future__ import annotations

from comity.awards.layouts.audit_names import OF_ANY_TABLE, OF_FINDINGS, OF_GENERAL
from comity.awards.layouts.plain_form import Cell, PlainForm

GENERAL = PlainForm(
    name="FAC general",
    table="audit",
    cells={
        "report_id": Cell("name", ("report_id",)),
        "uei": Cell("text", ("auditee_uei",)),
        "ein": Cell("text", ("auditee_ein",)),
        "auditee": Cell("text", ("auditee_name",)),
        "city": Cell("text", ("auditee_city",)),
        "state": Cell("text", ("auditee_state",)),
        "entity_type": Cell("text", ("entity_type",)),
        "audit_year": Cell("count", ("audit_year",)),
        "period_start": Cell("day", ("fy_start_date",)),
        "period_end": Cell("day", ("fy_end_date",)),
        "accepted_day": Cell("day", ("fac_accepted_date",)),
        "total_cents": Cell("cents", ("total_amount_expended",)),
    },
    required=(("report_id",), ("auditee",), ("period_end",), ("total_cents",)),
    ignored=OF_ANY_TABLE | OF_GENERAL,
    money="total_cents",
)

PASSTHROUGH = PlainForm(
    name="FAC passthrough",
    table="passthrough",
    cells={
        "report_id": Cell("name", ("report_id",)),
        "award_reference": Cell("name", ("award_reference",)),
        "passthrough_id": Cell("text", ("passthrough_id",)),
        "passthrough_name": Cell("text", ("passthrough_name",)),
    },
    required=(("report_id",), ("award_reference",), ("passthrough_name",)),
    ignored=OF_ANY_TABLE,
)

FINDINGS = PlainForm(
    name="FAC findings",
    table="finding",
    cells={
        "report_id": Cell("name", ("report_id",)),
        "award_reference": Cell("name", ("award_reference",)),
        "reference_number": Cell("name", ("reference_number",)),
        "requirement": Cell("text", ("type_requirement",)),
        "is_questioned_costs": Cell("flag", ("is_questioned_costs",)),
        "is_repeat": Cell("flag", ("is_repeat_finding",)),
        "accepted_day": Cell("day", ("fac_accepted_date",)),
    },
    required=(("report_id",), ("award_reference",), ("reference_number",)),
    ignored=OF_ANY_TABLE | OF_FINDINGS,
)
