-- Keys of awards as cited, and both forms that a key had around July 2025.
with rows as (
    select
        award_key, award_source_key, subagency_code,
        min(fain) as fain, min(uri) as uri, min(record_type) as record_type,
        min(agency_code) as agency_code
    from (
        select
            award_key, award_source_key, subagency_code, fain, uri, record_type, agency_code,
            false as is_summary
        from action_rows
        where fault = '' and correction <> 'D'
        union all
        select
            award_key, award_source_key, subagency_code, fain, uri, record_type, agency_code, true
        from summary_rows
    ) as every
    group by award_key, award_source_key, subagency_code, is_summary
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
    select
        award_key,
        unnest(list_distinct([
            award_source_key,
            case when agency_code <> '' then stem || agency_code end,
            case when subagency_code <> '' then stem || subagency_code end
        ])) as source_key
    from stems
)

select distinct cited.source_key, numbers.award
from cited
join award_numbers as numbers using (award_key)
where cited.source_key <> ''
