-- Dollars of recipients that are no government. One row. Money: int64 cents.
-- Parameters: :on, :known.
select cast(coalesce(sum(cents), 0) as bigint) as unresolved_cents
from actions
where government = 0
    and action_day <= :on and known_from <= :known and known_until > :known
