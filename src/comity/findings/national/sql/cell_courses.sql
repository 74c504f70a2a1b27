-- The course of each cell of a government: on which days it is exposed. One row: a cell.
select cell_pairs.cell, pair_courses.course
from cell_pairs
inner join pair_courses on cell_pairs.pair = pair_courses.pair
order by cell_pairs.cell
