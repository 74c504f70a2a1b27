-- Keys by which other rows than the last cite an award, where they are others than those of the last.
with other as (
    select distinct row.award_hash, unnest([row.own_key, row.agency_key, row.subagency_key]) as source_key
    from ($source_keys) as row
    anti join (select * from last_keys where $of_run) as told using (award_hash, words)
    where $of_run
)

select other.award_hash, other.source_key
from other
join (select * from last_keys where $of_run) as told using (award_hash)
where
    other.source_key is distinct from told.own_key
    and other.source_key is distinct from told.agency_key
    and other.source_key is distinct from told.subagency_key
    and other.source_key is not null
