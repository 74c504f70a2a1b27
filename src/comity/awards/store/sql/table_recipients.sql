-- The table `recipients`: what each name was decided to be, why, and with how many cents.
with awarded as (
    select name_hash, sum(cents) as cents
    from all_actions
    where known_until = date '9999-12-31'
    group by name_hash
),

subawarded as (
    select $name_hash as name_hash, sum(cents) as cents from named_subaward group by 1
),

audited as (
    select $name_hash as name_hash, sum(cents) as cents
    from named_audited
    where known_until = date '9999-12-31'
    group by 1
),

cents as (
    select * from awarded
    union all
    select * from subawarded
    union all
    select * from audited
)

select
    name.recipient, name.uei, name.duns, name.recipient_state as state,
    name.recipient_city as city,
    case when name.record_type in ('subaward', 'audit') then name.record_type else 'award' end
        as record,
    governed.government, governed.decision, governed.evidence,
    coalesce(sum(cents.cents), 0)::bigint as cents
from names as name
join name_governments as governed using (name_hash)
left join cents using (name_hash)
group by all
order by all
