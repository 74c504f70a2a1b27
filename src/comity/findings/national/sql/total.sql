-- Dollars of all actions, what the answers about a day must add up to. One row. Money: int64 cents.
-- Parameters: :on, :known.
select cast(coalesce(sum(cents), 0) as bigint) as total_cents
from actions
where action_day <= :on and known_from <= :known and known_until > :known
