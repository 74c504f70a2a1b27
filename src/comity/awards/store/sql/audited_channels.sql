-- How federal money reached one government in each year that it was audited for, as known on a day.
-- One row: audit. Money: int64 cents. Direct and through others stand side by side; neither is part
-- of the other, and what was passed on is part of both. Not to be added to actions: the direct awards
-- are there too. `is_partial`: some awards come from a file of findings alone, so that awards without
-- a finding are not here. Reads audited, governments. Parameters: $$government, $$program, $$known.
select
    audited.report_id,
    audited.auditee,
    audited.period_start,
    audited.period_end,
    count(*) filter (where audited.is_direct) as direct_awards,
    coalesce(sum(audited.cents) filter (where audited.is_direct), 0)::bigint as direct_cents,
    count(*) filter (where not audited.is_direct) as through_others_awards,
    coalesce(sum(audited.cents) filter (where not audited.is_direct), 0)::bigint
        as through_others_cents,
    coalesce(sum(audited.passed_on_cents), 0)::bigint as passed_on_cents,
    count(*) filter (where audited.cents is null or audited.is_direct is null) as unclear_awards,
    bool_or(audited.is_loan is null) as is_partial
from audited
join governments using (government)
where
    governments.gov_id = $$government
    and ($$program = '' or audited.program = $$program)
    and audited.known_from <= $$known and $$known < audited.known_until
group by audited.report_id, audited.auditee, audited.period_start, audited.period_end
order by audited.period_end desc nulls last, audited.report_id
