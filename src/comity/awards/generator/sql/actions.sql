-- The actions of `drawn_awards`: about four an award, some zero, some negative, some reported late.

create or replace temp table drawn_actions as
with numbered as (
    select *, unnest(range(actions)) as number from drawn_awards
),
spread as (
    select * exclude (actions), award * 16 + number as action,
        first_row + number as row,
        least(getvariable('last_day') - start_day, 120 * actions + 200) as span,
        actions
    from numbered
    where first_row + number < getvariable('rows')
),
dated as (
    select * exclude (span, actions),
        case when number = 0 then start_day else
            start_day + cast(floor(span * (number + 0.9 * draw(action, 12)) / actions) as integer)
        end as action_day,
        draw(action, 13) as kind
    from spread
),
valued as (
    select * exclude (kind, cents), cents as award_cents,
        cast(case
            when number = 0 then cents
            when kind < 0.30 then 0
            when kind < 0.433 then -round(cents * 0.3 * draw(action, 14))
            else round(cents * 0.5 * draw(action, 14))
        end * case when is_loan then 0.03 else 1 end as bigint) as cents,
        -- three in a hundred come more than a year late, the rest within weeks
        cast(floor(case when bits(action, 15) % 100 < 3 then 365 - 200 * ln(1 - draw(action, 16))
            else -25 * ln(1 - draw(action, 16)) end) as integer) + 1 as lag
    from dated
)
select * exclude (lag),
    case when action_day + lag < getvariable('archive_day') then action_day + lag else
        action_day + 1 + cast(lag % (getvariable('archive_day') - action_day) as integer)
    end as known_from
from valued;
