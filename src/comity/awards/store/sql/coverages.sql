-- Whole agency-years: agency, year and day, with the last of their files.
create table coverages as
select
    coverage, min(snapshot) as snapshot, max(source) as last_source,
    split_part(min(covers), ' ', 1) as agency,
    split_part(min(covers), ' ', 2)::integer as fiscal_year
from sources
where coverage is not null
group by coverage
