-- The cell of each award's part, and whether it is the one with the most dollars.
select
    part.award, part.award_hash, part.government, part.program, part.actions, cells.cell,
    part.fiscal_year, part.fiscal_year_from, part.base_day, part.from_summary,
    row_number() over (
        partition by part.award order by part.cents desc nulls last, cells.cell
    ) = 1 as is_main
from (select * from award_cells where $of_run) as part
join cells
    on
        cells.government = part.government
        and cells.program = part.program
        and cells.fiscal_year = part.fiscal_year
        and cells.signed is not distinct from part.signed
