-- Totals that audits state, beside the sum of their awards. One row: audit x part x stated total.
-- Money: int64 cents. `part`: the listing or cluster that the total is of; empty for the whole audit.
-- `parts`: the awards' cents where they come to something else. `is_partial`: some of the audit's
-- awards come from a file of findings alone, so that awards without a finding are not here.
-- Reads stated (report_id, part, cents), audited. Parameters: $$known.
with stated as ($stated),

added as (
    select
        report_id, $part as part, max(auditee) as auditee, max(period_end) as period_end,
        coalesce(sum(cents), 0)::bigint as cents,
        list(cents) filter (where cents is not null) as parts,
        bool_or(is_loan is null) as is_partial
    from audited
    where known_from <= $$known
    group by report_id, $part
)

select
    added.report_id, added.part, added.auditee, added.period_end, added.is_partial,
    stated.cents as stated_cents,
    case when stated.cents <> added.cents then coalesce(added.parts, []) end as parts
from stated
join added on added.report_id = stated.report_id and added.part = stated.part
order by added.report_id, added.part, stated.cents
