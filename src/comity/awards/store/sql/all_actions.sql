-- Every version of every action, with the government of its recipient.
create view all_actions as
with every as (
    select * from told_once
    union all by name
    select * exclude (place, award_key, government), hash(award_key) as award_hash from versions
)

select every.*, coalesce(governed.government, 0) as government
from every
left join name_governments as governed using (name_hash)
