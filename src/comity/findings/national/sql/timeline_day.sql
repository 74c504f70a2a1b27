-- Every government on one day, from a stored timeline. One row: a government. Money: int64 cents.
-- Parameters: :on.
select government, exposed_cents, total_cents
from frame
where day <= :on and until > :on
