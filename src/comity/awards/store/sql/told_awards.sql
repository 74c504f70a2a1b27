-- What the last row of each award says of it.
select
    numbers.award, numbers.award_key, told.fain, told.uri,
    told.record_type = '1' as is_aggregate, told.recipient, told.uei, told.duns,
    told.agency_code, told.agency, told.subagency_code, told.subagency, told.program_title,
    told.assistance_type, told.period_start, told.period_end, told.fund_codes
from (
    select
        place, fain, uri, record_type, recipient, uei, duns, agency_code, agency,
        subagency_code, subagency, program_title, assistance_type, period_start, period_end,
        fund_codes
    from action_rows
    union all
    select
        place, fain, uri, record_type, recipient, uei, duns, agency_code, agency,
        subagency_code, subagency, program_title, assistance_type, period_start, period_end,
        fund_codes
    from summary_rows
) as told
join award_numbers as numbers on numbers.last_place = told.place
