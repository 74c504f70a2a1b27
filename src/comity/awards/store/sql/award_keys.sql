-- Keys of awards as cited, and both forms that a key had around July 2025.
create table keys as
with rows as (
    select distinct
        award_key, award_source_key, fain, uri, record_type, agency_code, subagency_code
    from action_rows
    where fault = '' and correction <> 'D'
    union
    select distinct
        award_key, award_source_key, fain, uri, record_type, agency_code, subagency_code
    from summary_rows
),

stems as (
    select
        *,
        case
            when record_type = '1' and uri <> '' then 'ASST_AGG_' || uri || '_'
            when fain <> '' then 'ASST_NON_' || fain || '_'
        end as stem
    from rows
),

keys as (
    select award_key, award_source_key as source_key from stems
    union
    select award_key, stem || agency_code from stems where agency_code <> ''
    union
    select award_key, stem || subagency_code from stems where subagency_code <> ''
)

select keys.source_key, numbers.award
from keys
join award_numbers as numbers using (award_key)
where keys.source_key <> ''
