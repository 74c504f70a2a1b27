-- The drawn awards as the store keeps them, with the little that every award has.

create or replace temp view block_awards as
select cast(award as integer) as award,
    agency_code || '/SYN' || lpad(cast(award as varchar), 9, '0') as award_key,
    case when who = 'aggregate' then '' else 'SYN' || lpad(cast(award as varchar), 9, '0') end
        as fain,
    case when who = 'aggregate' then 'SYN' || lpad(cast(award as varchar), 9, '0') else '' end
        as uri,
    who = 'aggregate' as is_aggregate, cell, drawn.government,
    coalesce(name, 'SYNTHETIC ' || upper(who)) as recipient, '' as uei, '' as duns,
    agency_code, agency, subagency_code, subagency,
    programs.number as program, title as program_title,
    drawn.fiscal_year, 'first action' as fiscal_year_from, signed,
    case when is_loan then '07' else '04' end as assistance_type,
    start_day as period_start,
    start_day + cast(365 * (1 + award % 4) as integer) as period_end, 'Q' as fund_codes,
    false as from_summary
from drawn_awards as drawn
join programs using (program)
join block_cells on block_cells.government = drawn.government
    and block_cells.program = drawn.program
    and block_cells.fiscal_year = drawn.fiscal_year
    and block_cells.signed = signed_day(drawn.start_day)
left join governments on governments.government = drawn.government
where first_row < getvariable('rows')
order by award;

-- What was paid out is known for most awards since FY2021, and for few before.
create or replace temp view block_outlays as
with totals as (
    select award, any_value(government) as government, any_value(program) as program,
        any_value(fiscal_year) as fiscal_year, any_value(start_day) as start_day, sum(cents) as cents
    from drawn_actions group by award
)
select cast(award as integer) as award, cell, totals.government,
    getvariable('archive_day') as known_from, date '9999-12-31' as known_until,
    cast(floor(greatest(cents, 0) * draw(award, 37)) as bigint) as outlaid_cents,
    cast(cents as bigint) as obligated_cents
from totals
join block_cells on block_cells.government = totals.government
    and block_cells.program = totals.program
    and block_cells.fiscal_year = totals.fiscal_year
    and block_cells.signed = signed_day(totals.start_day)
where bits(award, 36) % 10 >= (case when totals.fiscal_year < 2021 then 9 else 2 end)
order by cell, award;
