-- Who receives and under what: governments by activity, programs by weight, portfolios, lots.
-- Reads `given` (recipients), `listed` (programs) and the variables awards, other_awards.

create or replace table programs as
with weighed as (
    select *, sqrt(millions) as weight from listed
)
select
    cast(row_number() over (order by number) as integer) as program,
    number, title, agency_code, agency, subagency_code, subagency, is_local,
    weight / sum(weight) over () as share,
    -- dollars of one award, if a hundred thousand awards a year share the listing's money
    greatest(2000000, millions * 1e8 / (100000 * weight / sum(weight) over ())) as cents
from weighed;

-- 8192 tickets for States, and as many for local governments, who may not draw every listing.
create or replace table tickets as
with open_to as (
    select is_state, program, share / sum(share) over (partition by is_state) as share
    from programs, (values (true), (false)) as who(is_state)
    where is_state or is_local
),
bounds as (
    select is_state, program,
        sum(share) over (partition by is_state order by program) * 8192 as until, share * 8192 as width
    from open_to
)
select is_state, cast(ticket as integer) as ticket, program
from bounds, unnest(range(
    cast(ceil(round(until - width, 6)) as bigint), least(8192, cast(ceil(round(until, 6)) as bigint))
)) as one(ticket);

create or replace table governments as
with seats as (
    select county_fips, arg_max(city, (population, -government)) as seat
    from given where place_code <> '' group by all
),
located as (
    select given.* exclude (city),
        coalesce(capitals.city, nullif(given.city, ''), seat, '') as city,
        counties.name as county, states.name as state_name
    from given
    left join capitals on capitals.state = given.state and length(gov_id) = 2
    left join seats using (county_fips)
    left join (from given where kind in ('county', 'municipio')) as counties using (county_fips)
    left join (from given where length(gov_id) = 2) as states on states.state = given.state
),
ranked as (
    select *,
        kind in ('state', 'territory', 'federal-district') as is_state,
        row_number() over (
            order by kind not in ('state', 'territory', 'federal-district'),
            population desc, government
        ) as rank
    from located
)
select *,
    1 / (rank + 10) as weight,
    cast(greatest(3, least(600, 600 * power(61 / (rank + 60), 0.8))) as integer) as places,
    least(8, greatest(0.05, power(1000 / (rank + 10), 0.4))) as size,
    upper(base) as bare,
    case
        when position('.' in gov_id) > 0 then ''
        when is_state then 'STATE'
        else upper(trim(replace(substr(name, length(base) + 1), '(balance)', '')))
    end as word
from ranked;

-- Each government draws its programs; a place is one of them.
create or replace table portfolios as
with placed as (
    select government, is_state, places,
        cast(sum(places) over (order by government) - places as integer) as first_place
    from governments
),
drawn as (
    select government, is_state, first_place + place as place,
        cast(bits(first_place + place, 1) % 8192 as integer) as ticket
    from placed, unnest(range(places)) as one(place)
)
select place, government, program from drawn join tickets using (is_state, ticket);

-- Awards are numbered; a lot is the run of numbers of one government, or of one program among
-- recipients that are no government (government 0).
create or replace table lots as
with apart as (
    select 0 as government, program, 0 as first_place, 0 as places,
        sum(share) over (order by program) * getvariable('other_awards') as until,
        share * getvariable('other_awards') as width
    from programs
),
own as (
    select government, 0 as program,
        cast(sum(places) over (order by government) - places as integer) as first_place, places,
        getvariable('other_awards') + (getvariable('awards') - getvariable('other_awards'))
            * sum(weight) over (order by government) / sum(weight) over () as until,
        (getvariable('awards') - getvariable('other_awards')) * weight / sum(weight) over () as width
    from governments
),
bounded as (
    select government, program, first_place, places,
        cast(floor(round(until, 4)) as bigint) as until from (from apart union all from own)
),
runs as (
    select *, coalesce(lag(until) over (order by government, program), 0) as first from bounded
)
select government, program, first_place, places, first, until
from runs where first < until
order by government, program;
