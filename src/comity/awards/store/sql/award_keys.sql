-- Keys of awards as cited, and both forms that a key had around July 2025.
create table keys as
with rows as (
    select
        award_key, award_source_key, subagency_code,
        min(fain) as fain, min(uri) as uri, min(record_type) as record_type,
        min(agency_code) as agency_code
    from action_rows
    where fault = '' and correction <> 'D'
    group by award_key, award_source_key, subagency_code
    union
    select
        award_key, award_source_key, subagency_code,
        min(fain), min(uri), min(record_type), min(agency_code)
    from summary_rows
    group by award_key, award_source_key, subagency_code
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

cited as (
    select award_key, award_source_key as source_key from stems
    union
    select award_key, stem || agency_code from stems where agency_code <> ''
    union
    select award_key, stem || subagency_code from stems where subagency_code <> ''
)

select cited.source_key, numbers.award
from cited
join award_numbers as numbers using (award_key)
where cited.source_key <> ''
