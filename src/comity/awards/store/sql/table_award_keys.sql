-- The table `award_keys`, or a run of it: keys of last rows in the order of awards, then older ones.
select source_key, award
from (
    select
        unnest([own_key, agency_key, subagency_key]) as source_key,
        $first + file_row_number as award
    from read_parquet($last_keys, file_row_number = true)
) as cited
where source_key is not null
union all
select source_key, award
from (
    select older.source_key, numbers.award
    from older_keys as older
    join award_numbers as numbers using (award_hash)
    where numbers.award between $first and $last
    order by numbers.award, older.source_key
) as sorted
