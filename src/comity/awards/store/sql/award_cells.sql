-- The programs and governments of each award, with what it is worth in each, and what dates it.
select
    part.award, part.government, part.program, part.cents,
    days.fiscal_year, days.signed_since as signed
from (
    select
        award, government, program,
        sum(cents) filter (known_until = date '9999-12-31') as cents
    from all_actions
    group by award, government, program
) as part
join award_days as days using (award)
