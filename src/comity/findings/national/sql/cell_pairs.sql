-- The pair of classes of each cell of a government. One row: a cell, in the order of cells.
select classed.cell, pairs.pair
from classed
inner join pairs
    on classed.government_class = pairs.government_class
    and classed.award_class = pairs.award_class
order by classed.cell
