"""Layouts of the Federal Audit Clearinghouse: bulk files, answers of its API, sheets, workbooks."""

from __future__ import annotations

from comity.awards.layouts.audit_awards import AUDIT_AWARDS
from comity.awards.layouts.audit_tables import FINDINGS, GENERAL, PASSTHROUGH
from comity.awards.layouts.form import Form

AUDIT_LAYOUTS: tuple[Form, ...] = (
    AUDIT_AWARDS.form(),
    GENERAL.form(),
    PASSTHROUGH.form(),
    FINDINGS.form(),
)
