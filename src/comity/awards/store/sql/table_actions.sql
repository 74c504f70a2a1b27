-- The table `actions`.
select
    cell_of.government, cell_of.cell, action.action_day, action.known_from, action.known_until,
    action.cents, action.award, action.transaction_key, action.modification, action.action_type,
    action.source
from all_actions as action
join cell_of
    on
        cell_of.award = action.award
        and cell_of.government = action.government
        and cell_of.program = action.program
order by
    cell, action_day, known_from, award, transaction_key, known_until, source, cents
