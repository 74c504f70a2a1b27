-- The listings of the awards of governments. One row: a listing. No money.
select distinct program
from cells
where government > 0 and program is not null
order by program
