-- What went on to others from one award, as known on a day; second tellings of one are left out.
select
    count(*) filter (flag <> 'duplicate') as known,
    coalesce(sum(cents) filter (flag <> 'duplicate'), 0)::bigint as cents,
    count(*) filter (flag <> '') as flagged
from subawards
where award = $$award and known_from <= $$known and $$known < known_until
