-- Every pair of a class of governments and a class of awards that occurs. No money.
select government_class, award_class from classed
union
select government_class, award_class from audited_classed
order by 1, 2
