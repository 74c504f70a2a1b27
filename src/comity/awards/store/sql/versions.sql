-- What was known of each action, and from which day until which.
with told as (
    select
        transaction_key, snapshot, source, place, is_deleted,
        coalesce(modified_day, snapshot) as modified_day, reported_day,
        award_key, name_hash, action_day, cents, program, modification, action_type,
        is_summary, is_dated, false as is_missing
    from (select *, hash(transaction_key) as key_hash from observed) as row
    semi join (select key_hash from repeated_keys where $of_run) as again using (key_hash)
    where $of_run
    union all
    select
        transaction_key, snapshot, source, 0, true,
        snapshot, null, '', null, null, null, '', '', '', false, true, true
    from (select *, hash(transaction_key) as key_hash from missing) as row
    where $of_run
),

governed as (
    select
        told.*, coalesce(governed.government, 0) as government,
        min(told.reported_day) over (partition by told.transaction_key) as first_reported
    from told
    left join name_governments as governed using (name_hash)
),

-- of several rows on one day, the one modified last; a tombstone before all, and what a whole
-- file lacks only where no other file of the day has it
last_of_day as (
    select * from governed
    qualify row_number() over (
        partition by transaction_key, snapshot
        order by
            is_missing, is_deleted desc, modified_day desc, source desc, place desc
    ) = 1
),

compared as (
    select
        *,
        lag(snapshot) over told_in_turn is null as is_first,
        lag(is_deleted) over told_in_turn as was_deleted,
        (
            is_deleted,
            cents, action_day, award_key, program, government, modification, action_type
        ) as said,
        lag((
            is_deleted,
            cents, action_day, award_key, program, government, modification, action_type
        )) over told_in_turn as said_before
    from last_of_day
    window told_in_turn as (partition by transaction_key order by snapshot)
),

changed as (
    select * from compared
    where is_first or not ((is_deleted and was_deleted) or said is not distinct from said_before)
),

dated as (
    select
        *,
        case
            when is_first then least(snapshot, coalesce(first_reported, snapshot)) else snapshot
        end as known_from,
        coalesce(
            lead(snapshot) over (partition by transaction_key order by snapshot),
            date '9999-12-31'
        ) as known_until
    from changed
)

select
    transaction_key, source, place, award_key, name_hash, government, action_day, cents, program,
    modification, action_type, is_summary, is_dated, known_from, known_until
from dated
where not is_deleted
