-- The status of each cell of a government on the day that `statuses` answers. One row: a cell.
select cell_pairs.cell, statuses.status
from cell_pairs
inner join statuses on cell_pairs.pair = statuses.pair
