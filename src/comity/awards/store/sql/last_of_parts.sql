-- Rows of some parts that are the last of their awards, in the order of awards.
(
    select * from read_parquet($parts, filename = 'path', file_row_number = true)
    where get_bit(getvariable('is_last')::bit, ($before_by_path + file_row_number)::integer) = 1
) as part
