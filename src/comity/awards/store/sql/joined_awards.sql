-- Rows of the table `awards`, of a range of awards.
select
    told.award, told.award_key, told.fain, told.uri, told.is_aggregate,
    main.cell, main.government, told.recipient, told.uei, told.duns,
    told.agency_code, told.agency, told.subagency_code, told.subagency,
    main.program, told.program_title,
    days.fiscal_year, days.fiscal_year_from, days.base_day as signed, told.assistance_type,
    told.period_start, told.period_end, told.fund_codes, days.from_summary
from told_awards as told
join award_days as days on days.award = told.award
join cell_of as main on main.award = told.award and main.is_main
where
    told.award between $first and $last
    and days.award between $first and $last
    and main.award between $first and $last
