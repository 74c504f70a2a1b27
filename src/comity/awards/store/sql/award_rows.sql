-- Rows of transactions or of whole awards as files say, with their source.
create view ${kind}_rows as
select
    part.* exclude (path, file_row_number),
    source.source, source.snapshot, source.coverage,
    (source.source::bigint << 40) + (source.lane::bigint << 36) + part.file_row_number as place
from read_parquet($parts, filename = 'path', file_row_number = true) as part
join sources as source on source.path = part.path
$where
