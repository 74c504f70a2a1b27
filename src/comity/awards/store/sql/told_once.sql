-- Actions of which one thing is told: what is known of them needs no comparing.
select
    row.transaction_key, row.source, row.name_hash, row.action_day, row.cents, row.program,
    row.modification, row.action_type, row.is_summary, row.is_dated,
    least(row.snapshot, coalesce(row.reported_day, row.snapshot)) as known_from,
    date '9999-12-31' as known_until,
    numbers.award
from observed as row
join award_numbers as numbers using (award_key)
where hash(row.transaction_key) not in (select key_hash from repeated_keys)
