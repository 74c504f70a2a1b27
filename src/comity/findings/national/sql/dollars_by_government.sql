-- Dollars of each government by status, on one day as known on one day. Most cells of a government
-- have its usual status; `odd_cells` are the others. Recipients that are no government have status 9.
-- One row: a government with actions by then, and a status. Money: int64 cents, an action counts once.
-- Parameters: :on, :known.
with sums as (
    select actions.government, odd_cells.status, cast(sum(actions.cents) as bigint) as cents
    from actions
    left join odd_cells on actions.cell = odd_cells.cell
    where actions.action_day <= :on
        and actions.known_from <= :known and actions.known_until > :known
    group by actions.government, odd_cells.status
)
select sums.government, coalesce(sums.status, usual_statuses.status, 9) as status, sums.cents
from sums
left join usual_statuses on sums.government = usual_statuses.government
