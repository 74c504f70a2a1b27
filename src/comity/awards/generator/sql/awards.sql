-- Awards numbered from variable `first_award` to `until_award`, whole lots at a time.

create or replace temp table drawn_awards as
with numbered as (
    select government, program, first_place, places, unnest(range(first, until)) as award
    from lots
    where first >= getvariable('first_award') and until <= getvariable('until_award')
),
placed as (
    select award, government, program from numbered where government = 0
    union all
    select award, numbered.government, portfolios.program
    from numbered join portfolios
        on portfolios.place = first_place + cast(floor(places * power(draw(award, 2), 2)) as integer)
    where numbered.government > 0
),
dated as (
    select award, government, program,
        pick(getvariable('years'), award, 3) as fiscal_year,
        -- three in ten in the last quarter of the year
        case when bits(award, 4) % 10 < 3 then 275 + bits(award, 5) % 90
            else bits(award, 5) % 365 end as day_of_year
    from placed
),
started as (
    select award, government, program, fiscal_year,
        least(
            make_date(fiscal_year - 1, 10, 1) + cast(day_of_year as integer),
            getvariable('last_day') - cast(bits(award, 6) % 200 as integer)
        ) as start_day
    from dated
)
select
    award, started.government, program,
    [1, 1, 2, 2, 3, 3, 4, 5, 7, 12][award % 10 + 1] as actions,
    award // 10 * 40 + [0, 1, 2, 4, 6, 9, 12, 16, 21, 28][award % 10 + 1] as first_row,
    start_day,
    year(start_day) + cast(month(start_day) >= 10 as integer) as fiscal_year,
    cast(
        case when bits(award, 8) % 10 < 6 then 100 else 1 end * round(
            programs.cents * coalesce(size, 0.5) * exp(1.4 * bell(award, 7) - 0.98)
            / case when bits(award, 8) % 10 < 6 then 100 else 1 end
        )
    as bigint) as cents,
    case when started.government > 0 then 'government' else
        pick(['aggregate', 'person', 'person', 'university', 'nonprofit', 'nonprofit'], award, 9)
    end as who,
    agency_code in ('012', '073') and bits(award, 10) % 50 = 0 as is_loan,
    places >= 20 and bits(award, 11) % 10 < 3 as is_department
from started
join programs using (program)
left join governments on governments.government = started.government;
