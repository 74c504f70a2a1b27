-- Net dollars of one government by listing and fiscal year of the action, as known on a day.
-- Awards known from a summary alone are left out: their dollars have no days.
select
    coalesce(cells.program, '') as program,
    (year(actions.action_day) + (month(actions.action_day) >= 10)::integer)::integer as fiscal_year,
    sum(actions.cents)::bigint as cents
from actions
join cells using (cell)
join governments on governments.government = actions.government
join awards on awards.award = actions.award
where
    governments.gov_id = $$government
    and ($$program = '' or cells.program = $$program)
    and actions.known_from <= $$known and $$known < actions.known_until
    and not awards.from_summary
group by all
order by 1, 2
