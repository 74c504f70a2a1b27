-- The fiscal year of each award, where it is from, and the day on which it was signed.
with days as (
    select
        award,
        bool_or(is_summary) as from_summary,
        coalesce(
            min(action_day) filter (is_dated and known_until = date '9999-12-31'),
            min(action_day) filter (is_dated)
        ) as first_day,
        min(action_day) filter (
            is_dated and known_until = date '9999-12-31'
            and (
                is_summary
                or action_type = 'A'
                or (action_type in ('', 'E') and replace(modification, '0', '') = '')
            )
        ) as base_day
    from all_actions
    group by award
),

-- an action before the base action means that what is called base is not
judged as (
    select *, coalesce(base_day = first_day, false) as has_base from days
),

numbered as (
    select
        judged.*,
        case when not has_base then ($number_year) end as number_year
    from judged
    join award_numbers as numbers using (award)
)

select
    award, from_summary, first_day,
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
