-- The versions of one award's actions.
select
    actions.action_day, actions.known_from, actions.known_until, actions.cents, cells.program,
    actions.modification, actions.action_type, actions.transaction_key, actions.source
from actions
join cells using (cell)
where actions.award = $$award
order by action_day, modification, transaction_key, known_from
