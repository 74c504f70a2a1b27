-- How federal money reached each auditee in its own year, as known on one day. One row: audit.
-- Money: int64 cents. Direct and through others stand side by side; neither is part of the other,
-- and what was passed on is part of both. Not to be added to actions: the same awards are there.
-- Reads `audited`: rows of the store's table of that name. Parameters: :known_day.
select
    report_id,
    auditee,
    uei,
    period_start,
    period_end,
    count(*) filter (where is_direct) as direct_awards,
    coalesce(sum(cents) filter (where is_direct), 0)::bigint as direct_cents,
    count(*) filter (where not is_direct) as through_others_awards,
    coalesce(sum(cents) filter (where not is_direct), 0)::bigint as through_others_cents,
    coalesce(sum(passed_on_cents), 0)::bigint as passed_on_cents,
    count(*) filter (where cents is null) as awards_without_amount
from audited
where known_from <= :known_day and :known_day < known_until
group by report_id, auditee, uei, period_start, period_end
order by report_id
