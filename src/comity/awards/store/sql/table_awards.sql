-- The table `awards`.
with last_rows as (
    select row.* exclude (place), row.place
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
    ) as row
    where row.place in (select last_place from award_numbers)
)

select
    numbers.award, numbers.award_key, told.fain, told.uri,
    told.record_type = '1' as is_aggregate,
    main.cell, main.government, told.recipient, told.uei, told.duns,
    told.agency_code, told.agency, told.subagency_code, told.subagency,
    main.program, told.program_title,
    days.fiscal_year, days.fiscal_year_from, days.base_day as signed, told.assistance_type,
    told.period_start, told.period_end, told.fund_codes, days.from_summary
from award_numbers as numbers
join last_rows as told on told.place = numbers.last_place
join award_days as days on days.award = numbers.award
join cell_of as main on main.award = numbers.award and main.is_main
order by award
