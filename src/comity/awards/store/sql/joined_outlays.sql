-- Rows of the table `outlays`, of a range of cells.
select
    main.award, main.cell, main.government, told.known_from, told.known_until,
    told.outlaid_cents, told.obligated_cents
from outlay_versions as told
join cell_of as main on main.award_hash = told.award_hash and main.is_main
where main.cell between $first and $last
