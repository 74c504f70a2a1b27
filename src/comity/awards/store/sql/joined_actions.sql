-- Rows of the table `actions`, of a range of cells.
select
    cell_of.government, cell_of.cell, action.action_day, action.known_from, action.known_until,
    action.cents, cell_of.award, action.transaction_key, action.modification, action.action_type,
    action.source
from all_actions as action
join cell_of
    on
        cell_of.award_hash = action.award_hash
        and cell_of.government = action.government
        and cell_of.program = action.program
where cell_of.cell between $first and $last
