-- Awarding agencies by code. One row: a code, with the name it last sorts under. No money.
select coalesce(agency_code, '') as agency_code, max(agency) as agency
from awards
group by coalesce(agency_code, '')
order by 1
