-- Dollars of each government by the status of their cell, on one day as known on one day.
-- One row: a government with actions by then. Money: int64 cents, an action counts once.
-- Parameters: :on, :known; :first_cell to before :end_cell, the cells of whole governments.
select actions.government,
    cast(sum(case when decided.status = 0 then actions.cents else 0 end) as bigint) as binding_cents,
    cast(sum(case when decided.status = 1 then actions.cents else 0 end) as bigint) as unsettled_cents,
    cast(sum(case when decided.status = 2 then actions.cents else 0 end) as bigint) as blocked_cents,
    cast(sum(case when decided.status = 3 then actions.cents else 0 end) as bigint) as void_cents,
    cast(sum(case when decided.status = 4 then actions.cents else 0 end) as bigint) as expired_cents,
    cast(sum(case when decided.status = 5 then actions.cents else 0 end) as bigint) as not_yet_cents,
    cast(sum(case when decided.status = 7 then actions.cents else 0 end) as bigint) as no_record_cents,
    cast(sum(case when decided.status = 8 then actions.cents else 0 end) as bigint) as no_string_cents
from actions
inner join decided on actions.cell = decided.cell
where actions.cell >= :first_cell and actions.cell < :end_cell
    and decided.cell >= :first_cell and decided.cell < :end_cell
    and actions.action_day <= :on
    and actions.known_from <= :known and actions.known_until > :known
group by actions.government
