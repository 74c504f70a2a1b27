-- Actions of which one thing is told: what is known of them needs no comparing.
select
    row.transaction_key, row.source, row.name_hash, row.action_day, row.cents, row.program,
    row.modification, row.action_type, row.is_summary, row.is_dated,
    least(row.snapshot, coalesce(row.reported_day, row.snapshot)) as known_from,
    date '9999-12-31' as known_until,
    hash(row.award_key) as award_hash
from (select *, hash(transaction_key) as key_hash from observed) as row
anti join (select key_hash from repeated_keys where $of_run) as again using (key_hash)
where $of_run
