-- What conditions can tell apart in the awards of governments, as it occurs in cells and audits.
-- One row: a program, a fiscal year (0: not known) and a signing day. No money.
select coalesce(program, '') as program, coalesce(fiscal_year, 0) as fiscal_year, signed
from cells
where government > 0
union
select coalesce(program, ''), 0, cast(null as date)
from audited
where government > 0
