-- Keys of awards as cited, and both forms that a key had around July 2025.
-- Each row's words are a part of the key by which rows are told apart: what is only a key can be laid
-- out on the disk where memory ends, and the least of some texts cannot.
with rows as (
    select
        award_key, award_source_key, subagency_code, fain, uri, record_type, agency_code
    from action_rows
    where fault = '' and correction <> 'D'
    union
    select
        award_key, award_source_key, subagency_code, fain, uri, record_type, agency_code
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

cited as (
    select
        hash(award_key) as award_hash,
        unnest(list_distinct([
            award_source_key,
            case when agency_code <> '' then stem || agency_code end,
            case when subagency_code <> '' then stem || subagency_code end
        ])) as source_key
    from stems
)

select distinct source_key, award_hash from cited where source_key <> ''
