"""The columns that tables of the Federal Audit Clearinghouse have, and that are never read.

Names, titles, telephone numbers and addresses of persons are among them: they stay outside.
Source: GSA-TTS/FAC, backend/dissemination/api/api_v1_3_0/create_views.sql, and its workbooks.
"""

from __future__ import annotations

OF_ANY_TABLE = frozenset(["id", "report_id", "auditee_uei", "audit_year", "fac_accepted_date"])

_GENERAL = """
    auditee_certify_name auditee_certify_title auditee_contact_name auditee_email auditee_name
    auditee_phone auditee_contact_title auditee_address_line_1 auditee_city auditee_state
    auditee_ein auditee_zip auditor_certify_name auditor_certify_title auditor_phone auditor_state
    auditor_city auditor_contact_title auditor_address_line_1 auditor_zip auditor_country
    auditor_contact_name auditor_email auditor_firm_name auditor_foreign_address auditor_ein
    cognizant_agency oversight_agency date_created ready_for_certification_date
    auditor_certified_date auditee_certified_date submitted_date fy_end_date fy_start_date
    audit_type gaap_results sp_framework_basis is_sp_framework_required sp_framework_opinions
    is_going_concern_included is_internal_control_deficiency_disclosed
    is_internal_control_material_weakness_disclosed is_material_noncompliance_disclosed
    dollar_threshold is_low_risk_auditee agencies_with_prior_findings entity_type number_months
    audit_period_covered total_amount_expended type_audit_code is_public data_source
    is_aicpa_audit_guide_included is_additional_ueis resubmission_version resubmission_status
    is_multiple_eins is_secondary_auditors
"""
OF_GENERAL = frozenset(_GENERAL.split())

_FINDINGS = """
    reference_number type_requirement is_modified_opinion is_other_matters is_material_weakness
    is_significant_deficiency is_other_findings is_questioned_costs is_repeat_finding
    prior_finding_ref_numbers
"""
OF_FINDINGS = frozenset(_FINDINGS.split())

_AWARDS = """
    award_reference aln cog_over is_major loan_balance audit_report_type
"""
OF_AWARDS = frozenset(_AWARDS.split())

OF_WORKBOOKS = frozenset(
    [
        *["source_file", "workbook_version", "row", "default_program_name"],
        *["loan_balance_at_audit_period_end", "uniform_other_cluster_name"],
        "uniform_state_cluster_name",
        "if yes (loan/loan guarantee, end of audit period outstanding loan balance)",
        "if yes (loan/loan guarantee), end of audit period outstanding loan balance",
        *["major program (mp)", "if yes (mp), type of audit report"],
        "uniform state cluster name (read only)",
        "uniform other cluster name (read only)",
    ]
)
