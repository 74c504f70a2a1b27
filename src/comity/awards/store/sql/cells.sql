-- Each combination of government, program, fiscal year and signing that some award has.
select
    row_number() over (
        order by government, program, fiscal_year, signed nulls first
    )::integer as cell,
    government, program, fiscal_year, signed
from (select distinct government, program, fiscal_year, signed from award_cells) as told
