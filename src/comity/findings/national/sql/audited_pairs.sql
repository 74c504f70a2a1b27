-- The pair of classes of what audits tell of. One row: a government and a program. No money.
select audited_classed.government, audited_classed.program, pairs.pair
from audited_classed
inner join pairs
    on audited_classed.government_class = pairs.government_class
    and audited_classed.award_class = pairs.award_class
order by audited_classed.government, audited_classed.program
