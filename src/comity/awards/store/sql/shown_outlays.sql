-- What was known of one award's outlays on a day.
select outlaid_cents, obligated_cents
from outlays
where award = $$award and known_from <= $$known and $$known < known_until
