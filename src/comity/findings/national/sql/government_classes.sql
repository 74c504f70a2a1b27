-- The class of each government. One row: a government. No money.
select government, government_class
from classed_governments
order by government
