-- The programs and governments of each award, with what dates the award.
select
    days.award, part.award_hash, part.government, part.program, part.cents, part.actions,
    days.fiscal_year, days.fiscal_year_from, days.base_day, days.signed_since as signed,
    days.from_summary
from (select * from award_parts where $of_run) as part
join (select * from award_days where $of_run) as days using (award_hash)
