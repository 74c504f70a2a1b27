-- The cells with another status than is usual for their government on that day. One row: a cell.
select cell_pairs.cell, odd_pairs.status
from cell_pairs
inner join odd_pairs on cell_pairs.pair = odd_pairs.pair
