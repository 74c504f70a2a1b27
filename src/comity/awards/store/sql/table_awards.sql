-- The table `awards`, or a run of it: what the last row of each says, beside its number and cell. Rows
-- stand beside one another by their order alone, so each must be of the award that the other is of.
select
    main.award, part.award_key, part.fain, part.uri, part.record_type = '1' as is_aggregate,
    main.cell, main.government, part.recipient, part.uei, part.duns,
    part.agency_code, part.agency, part.subagency_code, part.subagency,
    main.program, part.program_title,
    main.fiscal_year, main.fiscal_year_from, main.base_day as signed, part.assistance_type,
    part.period_start, part.period_end, part.fund_codes, main.from_summary
from $last_of_parts
positional join (
    select numbers.award, numbers.award_hash, told.* exclude (award, award_hash)
    from award_numbers as numbers
    left join cell_of as told on told.award = numbers.award and told.is_main
    where numbers.award between $first and $last
    order by numbers.award
) as main
where
    case
        when hash(part.award_key) = main.award_hash then main.cell is not null
        else error('awards stand in another order than their numbers')
    end
