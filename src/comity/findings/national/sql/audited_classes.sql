-- The classes of what audits tell of: the year and the signing day of the award are not known.
-- One row: a government and a program. No money.
select distinct audited.government, coalesce(audited.program, '') as program,
    classed_governments.government_class, kinds.award_class
from audited
inner join classed_governments on audited.government = classed_governments.government
inner join program_numbers on coalesce(audited.program, '') = program_numbers.program
inner join fiscal_year_numbers on fiscal_year_numbers.fiscal_year = 0
inner join signed_numbers on signed_numbers.signed is null
inner join kinds
    on program_numbers.program_number = kinds.program_number
    and fiscal_year_numbers.fiscal_year_number = kinds.fiscal_year_number
    and signed_numbers.signed_number = kinds.signed_number
