-- What each file day said of the outlays of whole awards; unknown stays unknown.
with told as (
    select hash(award_key) as award_hash, snapshot, outlaid_cents, award_cents
    from action_rows
    where fault = '' and correction <> 'D'
    union all
    select hash(award_key), snapshot, outlaid_cents, coalesce(award_cents, cents) from summary_rows
),

by_day as (
    select
        award_hash, snapshot,
        max(outlaid_cents) as outlaid_cents, max(award_cents) as obligated_cents
    from told
    where outlaid_cents is not null or award_cents is not null
    group by award_hash, snapshot
),

compared as (
    select
        *,
        lag(snapshot) over in_turn is null as is_first,
        lag(outlaid_cents) over in_turn as outlaid_before,
        lag(obligated_cents) over in_turn as obligated_before
    from by_day
    window in_turn as (partition by award_hash order by snapshot)
),

changed as (
    select * from compared
    where
        is_first
        or outlaid_cents is distinct from outlaid_before
        or obligated_cents is distinct from obligated_before
)

select
    changed.award_hash,
    changed.snapshot as known_from,
    coalesce(
        lead(changed.snapshot) over (partition by changed.award_hash order by changed.snapshot),
        date '9999-12-31'
    ) as known_until,
    changed.outlaid_cents, changed.obligated_cents
from changed
