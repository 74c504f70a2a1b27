-- Each award once, with the row that speaks of it last.
select
    award_key, bool_or(is_summary) as is_summary,
    (max(
        ((coalesce(action_day, date '1900-01-01') - date '1800-01-01')::hugeint << 88)
        + ((snapshot - date '1800-01-01')::hugeint << 64)
        + place
    ) & 18446744073709551615)::bigint as last_place
from observed
where not is_deleted
group by award_key
