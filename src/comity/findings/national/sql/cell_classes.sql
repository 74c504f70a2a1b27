-- The classes of each cell of a government. One row: a cell. No money.
select cells.cell, cells.government, classed_governments.government_class, kinds.award_class
from cells
inner join classed_governments on cells.government = classed_governments.government
inner join program_numbers on coalesce(cells.program, '') = program_numbers.program
inner join fiscal_year_numbers on coalesce(cells.fiscal_year, 0) = fiscal_year_numbers.fiscal_year
inner join signed_numbers
    on coalesce(cells.signed, date '9999-12-31') = coalesce(signed_numbers.signed, date '9999-12-31')
inner join kinds
    on program_numbers.program_number = kinds.program_number
    and fiscal_year_numbers.fiscal_year_number = kinds.fiscal_year_number
    and signed_numbers.signed_number = kinds.signed_number
