-- The table `cells`.
select cell, government, program, fiscal_year, signed from cells order by cell
