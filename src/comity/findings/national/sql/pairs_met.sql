-- Classes of governments and classes of awards that occur together, and in how many cells; those
-- that audits alone tell of are in none. One row: a pair of classes. No money.
select government_class, award_class, cast(sum(cells) as bigint) as cells
from (
    select government_class, award_class, 1 as cells from classed
    union all
    select government_class, award_class, 0 as cells from audited_classed
) as met
group by government_class, award_class
order by 1, 2
