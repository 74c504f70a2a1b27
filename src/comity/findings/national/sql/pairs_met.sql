-- Classes of governments and classes of awards that occur together.
-- One row: a pair of classes. No money.
select government_class, award_class from classed
union
select government_class, award_class from audited_classed
order by 1, 2
