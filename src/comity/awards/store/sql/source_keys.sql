-- Keys of awards as cited, and both forms that a key had around July 2025; no key stands twice.
select
    award_hash, words,
    nullif(award_source_key, '') as own_key,
    case when by_agency is distinct from award_source_key then by_agency end as agency_key,
    case
        when by_subagency is distinct from award_source_key and by_subagency is distinct from by_agency
            then by_subagency
    end as subagency_key
from (
    select
        *,
        case when agency_code <> '' then stem || agency_code end as by_agency,
        case when subagency_code <> '' then stem || subagency_code end as by_subagency
    from (
        select
            award_source_key, agency_code, subagency_code,
            hash(award_key) as award_hash,
            hash(award_source_key, record_type, fain, uri, agency_code, subagency_code) as words,
            case
                when record_type = '1' and uri <> '' then 'ASST_AGG_' || uri || '_'
                when fain <> '' then 'ASST_NON_' || fain || '_'
            end as stem
        from $rows
    ) as stemmed
) as spelled
