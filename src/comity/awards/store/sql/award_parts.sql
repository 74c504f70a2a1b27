-- The programs and governments of each award, with what it is worth in each.
select
    award_hash, government, program,
    sum(cents) filter (known_until = date '9999-12-31') as cents,
    count(*) as actions
from all_actions
where $of_run
group by award_hash, government, program
