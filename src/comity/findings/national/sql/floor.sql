-- The bare scan and sum that other statements are measured against. One row: a government.
-- Parameters: :on, :known.
select government, cast(sum(cents) as bigint) as total_cents
from actions
where action_day <= :on and known_from <= :known and known_until > :known
group by government
