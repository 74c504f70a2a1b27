-- The programs and governments of each award, with what it is worth in each.
create table award_cells as
select
    award, government, program,
    sum(cents) filter (known_until = date '9999-12-31') as cents
from all_actions
group by award, government, program
