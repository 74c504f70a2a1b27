-- Totals that audits state, beside the sum of their awards. One row: audit that states one.
-- Money: int64 cents. `is_partial`: some of its awards come from a file of findings alone, so that
-- awards without a finding are not here. Reads told (report_id, snapshot, source, cents), audited.
-- Parameters: $$known.
with told as (
    select report_id, cents as told_cents
    from ($told) as every
    where cents is not null and snapshot <= $$known
    qualify row_number() over (partition by report_id order by snapshot desc, source desc) = 1
)

select
    audited.report_id, max(audited.auditee) as auditee, max(audited.period_end) as period_end,
    told.told_cents, coalesce(sum(audited.cents), 0)::bigint as added_cents,
    bool_or(audited.is_loan is null) as is_partial
from told
join audited on audited.report_id = told.report_id
where audited.known_from <= $$known
group by audited.report_id, told.told_cents
order by audited.report_id
