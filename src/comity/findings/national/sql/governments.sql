-- Every government of the store by number; 0 stands for recipients that are none. No money.
select government, gov_id, slug, name, state
from governments
order by government
