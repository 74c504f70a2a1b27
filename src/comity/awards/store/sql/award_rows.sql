-- Rows of transactions or of whole awards as files say, with their source and our key.
create view ${kind}_rows as
with sourced as (
    select
        part.*,
        source.source, source.snapshot, source.coverage,
        (source.source::bigint << 36) + part.file_row_number as place,
        case
            when part.agency_code <> '' then part.agency_code
            when subtier.agency is not null then subtier.agency
            when part.subagency_code <> '' then '0' || left(part.subagency_code, 2)
            else ''
        end as toptier
    from read_parquet($parts, filename = 'path', file_row_number = true) as part
    join sources as source on source.path = part.path
    left join subtiers as subtier
        on subtier.subtier = part.subagency_code and part.agency_code = ''
)

select
    * exclude (toptier, path, file_row_number),
    toptier || '/' || $number as award_key,
    $name_hash as name_hash
from sourced
