-- Obligated dollars of governments by cell, on one day as known on one day.
-- One row: a cell. Money: int64 cents, an action counts once; nothing is unknown here.
-- Parameters: :on, :known; :government, 0 for all.
select government, cell, '' as agency_code, cast(sum(cents) as bigint) as cents,
    cast(0 as bigint) as unknown_awards, cast(0 as bigint) as unknown_cents
from actions
where government > 0 and (:government = 0 or government = :government)
    and action_day <= :on and known_from <= :known and known_until > :known
group by government, cell
