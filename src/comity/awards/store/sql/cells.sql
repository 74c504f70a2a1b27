-- Each combination of government, program, fiscal year and signing that some award has.
create table cells as
select
    row_number() over (
        order by government, program, fiscal_year, signed nulls first
    )::integer as cell,
    government, program, fiscal_year, signed
from (
    select distinct part.government, part.program, days.fiscal_year, days.signed_since as signed
    from award_cells as part
    join award_days as days using (award)
) as told
