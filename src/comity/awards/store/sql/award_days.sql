-- The fiscal year of each award, where it is from, and the day on which it was signed.
-- An action before the base action means that what is called base is not.
with judged as (
    select *, coalesce(base_day = first_day, false) as has_base
    from acted_awards
    where $of_run
),

numbered as (
    select
        judged.*,
        numbers.award,
        case when not has_base then ($number_year) end as number_year
    from judged
    join (select * from award_numbers where $of_run) as numbers using (award_hash)
)

select
    award, award_hash, from_summary, first_day,
    case when has_base then base_day end as base_day,
    coalesce(
        case when has_base then null else number_year end,
        year(first_day) + (month(first_day) >= 10)::integer,
        0
    )::integer as fiscal_year,
    case
        when has_base then 'first action'
        when number_year is not null then 'award number'
        when first_day is not null then 'earliest action seen'
        else ''
    end as fiscal_year_from,
    case when has_base then $signed end as signed_since
from numbered
