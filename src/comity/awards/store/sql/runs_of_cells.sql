-- Ranges of cells, each with as many actions as are sorted at once, if it is more than one cell.
select min(cell), max(cell)
from (
    select cell, (sum(actions) over (order by cell) - 1) // $most as run
    from (select cell, sum(actions)::bigint as actions from cell_of group by cell) as counted
) as told
group by run
order by 1
