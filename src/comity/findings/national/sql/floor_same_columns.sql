-- The bare scan and sum of every column that the question about a day reads, the cell included.
-- One row: a government. Parameters: :on, :known.
select government, cast(sum(cents) as bigint) as total_cents, max(cell) as last_cell
from actions
where action_day <= :on and known_from <= :known and known_until > :known
group by government
