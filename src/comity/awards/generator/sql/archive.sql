-- The actions of all awards as the archive knew them: in full, after the delta, and restated.

create or replace table acts as
with drawn as (
    select drawn_actions.*, agency_code, subagency_code,
        year(action_day) + cast(month(action_day) >= 10 as integer) as action_year,
        -- one in 501 is first told by the delta file
        row % 501 = 500 as is_new,
        bits(action, 20) % 1000 as chance,
        bits(action, 21) % 100 as later_chance,
        case when government > 0 then government
            else cast(1 + bits(award, 22) % getvariable('governments') as integer) end as place_of
    from drawn_actions join programs using (program)
),
told as (
    select * exclude (known_from, chance, later_chance),
        case when is_new then getvariable('archive_day') + cast(1 + action % 29 as integer)
            else known_from end as known_from,
        case when is_new then 'N' when chance = 0 then 'D' when chance < 6 then 'C' else '' end
            as delta,
        case when later_chance = 0 then 'D' when later_chance < 3 then 'C' else '' end as restated,
        case when later_chance between 3 and 5 then cents + 50000 else cents end as cents_before
    from drawn
),
changed as (
    select *,
        case when delta = 'C' then cents - cents // 7 + 100 else cents end as cents_after
    from told
),
restated as (
    select *,
        case when restated = 'C' then cents_after + 100000 else cents_after end as cents_restated,
        case when delta = '' and bits(action, 23) % 10 = 0 then least(
            getvariable('archive_day'), known_from + cast(bits(action, 24) % 300 as integer)
        ) else known_from end as modified_day
    from changed
)
select *,
    row_number() over (
        partition by agency_code, action_year order by is_new, award, number
    ) as line,
    coalesce(sum(cents) filter (not is_new) over (partition by award), 0) as total
from restated
order by agency_code, action_year, line;
