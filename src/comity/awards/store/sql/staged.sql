-- Usable rows of one kind other than actions and summaries, with source and day. A column that a part
-- of an older format lacks is NULL.
create view staged_$table as
select part.* exclude (path, fault, file_row_number), source.source, source.snapshot,
    (source.source::bigint << 40) + (source.lane::bigint << 36) + part.file_row_number as place
from read_parquet($parts, filename = 'path', file_row_number = true, union_by_name = true) as part
join sources as source on source.path = part.path
where part.fault = ''
