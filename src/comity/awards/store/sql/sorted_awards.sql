-- Awards in the order of the rows that speak of them last; a hash stands for the key wherever awards
-- are joined.
select award_key, hash(award_key) as award_hash, last_place
from last_rows
order by is_summary, last_place
