-- Governments with an action that became known, or was corrected, after one day and by another.
-- One row: a government, with the first day of such an action. Parameters: :earlier, :later.
select government, min(action_day) as action_day
from actions
where government > 0
    and ((known_from > :earlier and known_from <= :later)
        or (known_until > :earlier and known_until <= :later))
group by government
order by government
