-- The governments of the store; number 0 stands for recipients that are none.
-- One row: a government. No money.
select government, gov_id, slug, name, state
from governments
order by government
