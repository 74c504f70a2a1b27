-- The same as in `kinds_met`, by the numbers of the program, the year and the signing day.
-- One row: a kind of award. No money.
select distinct program_numbers.program_number, fiscal_year_numbers.fiscal_year_number,
    signed_numbers.signed_number
from kinds_met
inner join program_numbers on kinds_met.program = program_numbers.program
inner join fiscal_year_numbers on kinds_met.fiscal_year = fiscal_year_numbers.fiscal_year
inner join signed_numbers
    on coalesce(kinds_met.signed, date '9999-12-31')
        = coalesce(signed_numbers.signed, date '9999-12-31')
order by 1, 2, 3
