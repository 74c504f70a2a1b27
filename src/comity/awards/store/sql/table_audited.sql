-- The table `audited`.
with named as (
    select *, $name_hash as name_hash from named_audited
)

select
    governed.government, named.report_id, named.award_reference, named.auditee, named.uei,
    named.audit_year, named.period_start, named.period_end, named.known_from, named.known_until,
    named.program, named.program_title, named.cents, named.is_direct, named.is_loan,
    named.passed_on_cents, named.passthrough, named.cluster, named.program_total_cents,
    named.cluster_total_cents, named.source
from named
join name_governments as governed using (name_hash)
order by government, period_end, report_id, award_reference
