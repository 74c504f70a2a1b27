-- Each award with its number, which is its place in the order of rows that speak of awards last.
create view award_numbers as
select award_key, award_hash, last_place, (file_row_number + 1)::integer as award
from read_parquet($sorted, file_row_number = true)
