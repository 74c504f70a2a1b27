-- The drawn actions as the store keeps them: numbered by cell, a corrected action in two versions.

create or replace temp table block_cells as
select government, program, fiscal_year, signed,
    cast(getvariable('cells') + row_number() over (
        order by government, programs.number, fiscal_year, signed
    ) as integer) as cell
from (
    select distinct government, program, fiscal_year, signed_day(start_day) as signed
    from drawn_awards
) as found
join programs using (program);

create or replace temp view block_actions as
with known as (
    select actions.*, cell, subagency_code, number_of_listing,
        known_from < getvariable('earlier_day') and bits(action, 40) % 44 = 0 as is_corrected,
        getvariable('earlier_day') + cast(1 + bits(action, 41) % 360 as integer) as corrected_on
    from drawn_actions as actions
    join block_cells on block_cells.government = actions.government
        and block_cells.program = actions.program
        and block_cells.fiscal_year = actions.fiscal_year
        and block_cells.signed = signed_day(actions.start_day)
    join (select program, number as number_of_listing, subagency_code from programs) as programs
        on programs.program = actions.program
),
versions as (
    select *, case when is_corrected then corrected_on else date '9999-12-31' end as known_until
    from known
    union all
    select * replace (corrected_on as known_from, cents - cents // 7 + 100 as cents),
        date '9999-12-31' as known_until
    from known where is_corrected
)
select government, cell, action_day, known_from, known_until, cents,
    cast(award as integer) as award,
    subagency_code || '_SYN' || lpad(cast(award as varchar), 9, '0') || '_-NONE-_'
        || number_of_listing || '_' || number as transaction_key,
    cast(number as varchar) as modification,
    case when who = 'aggregate' then 'E' when number = 0 then 'A' when cents < 0 then 'D'
        when cents = 0 then 'C' else 'B' end as action_type,
    case when known_from <= getvariable('earlier_day') then 1 else 2 end as source
from versions
order by cell, action_day, known_from, award, transaction_key;
