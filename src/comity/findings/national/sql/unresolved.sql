-- Dollars of recipients that are no government, and of all recipients. One row.
-- Parameters: :on, :known.
select cast(coalesce(sum(case when government = 0 then cents else 0 end), 0) as bigint) as unresolved_cents,
    cast(coalesce(sum(cents), 0) as bigint) as total_cents
from actions
where action_day <= :on and known_from <= :known and known_until > :known
