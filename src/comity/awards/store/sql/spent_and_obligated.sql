-- What a government spent directly in its own year by its audit, beside what was obligated to it in
-- the same days. One row: audit x listing of which the store has actions in these days.
-- Money: int64 cents. Loans are left out. Parameters: $$known.
with spent as (
    select
        audited.report_id, audited.auditee, audited.government, audited.program,
        coalesce(
            audited.period_start, audited.period_end - interval 1 year + interval 1 day
        )::date as first_day,
        audited.period_end as last_day,
        sum(audited.cents)::bigint as spent_cents
    from audited
    where
        audited.government <> 0 and audited.is_direct and not coalesce(audited.is_loan, false)
        and audited.period_end is not null
        and audited.known_from <= $$known and $$known < audited.known_until
    group by all
),

obligated as (
    select
        spent.report_id, spent.program, sum(actions.cents)::bigint as obligated_cents
    from spent
    join cells on cells.government = spent.government and cells.program = spent.program
    join actions on actions.cell = cells.cell
    where
        actions.action_day between spent.first_day and spent.last_day
        and actions.known_from <= $$known and $$known < actions.known_until
    group by spent.report_id, spent.program
)

select
    spent.report_id, spent.auditee, spent.program, spent.first_day, spent.last_day,
    spent.spent_cents, obligated.obligated_cents
from spent
join obligated on obligated.report_id = spent.report_id and obligated.program = spent.program
where spent.spent_cents > greatest(obligated.obligated_cents, 0)
order by spent.report_id, spent.program
