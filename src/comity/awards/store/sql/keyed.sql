-- Staged rows with our own key of their award, and a number for what names their recipient.
select
    * exclude (toptier),
    toptier || '/' || $number as award_key,
    $name_hash as name_hash
from (
    select
        *,
        case
            when agency_code <> '' then agency_code
            when subagency_code <> '' then $toptier
            else ''
        end as toptier
    from ($staged)
)
