-- What the last row of each award says of it, of awards whose last row is in these parts.
select
    numbers.award, part.award_key, part.fain, part.uri,
    part.record_type = '1' as is_aggregate, part.recipient, part.uei, part.duns,
    part.agency_code, part.agency, part.subagency_code, part.subagency, part.program_title,
    part.assistance_type, part.period_start, part.period_end, part.fund_codes
from read_parquet($parts, filename = 'path', file_row_number = true) as part
join sources as source on source.path = part.path
join award_numbers as numbers
    on
        numbers.last_place
        = (source.source::bigint << 40) + (source.lane::bigint << 36) + part.file_row_number
where numbers.last_place >> 36 in ($beginnings)
