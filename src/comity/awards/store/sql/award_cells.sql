-- The same, with what dates the award.
select
    days.award, part.award_hash, part.government, part.program, part.cents, part.actions,
    days.fiscal_year, days.signed_since as signed
from award_parts as part
join award_days as days using (award_hash)
