-- Dollars of each government under a binding or unsettled condition, on one day as known on one.
-- One row: a government with actions by then. Money: int64 cents, an action counts once.
-- Parameters: :on, :known; :first_cell to before :end_cell, the cells of whole governments.
select actions.government,
    cast(sum(case when decided.status <= 1 then actions.cents else 0 end) as bigint) as exposed_cents,
    cast(sum(actions.cents) as bigint) as total_cents
from actions
inner join decided on actions.cell = decided.cell
where actions.cell >= :first_cell and actions.cell < :end_cell
    and decided.cell >= :first_cell and decided.cell < :end_cell
    and actions.action_day <= :on
    and actions.known_from <= :known and actions.known_until > :known
group by actions.government
