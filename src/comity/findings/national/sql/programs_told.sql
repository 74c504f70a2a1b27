-- The listings that awards and audits of the store tell of. One row: a listing. No money.
select program
from cells
where program is not null
union
select program
from audited
where program is not null
order by program
