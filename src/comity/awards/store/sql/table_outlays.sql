-- The table `outlays`.
select
    told.award, main.cell, main.government, told.known_from, told.known_until,
    told.outlaid_cents, told.obligated_cents
from outlay_versions as told
join cell_of as main on main.award = told.award and main.is_main
order by cell, award, known_from
