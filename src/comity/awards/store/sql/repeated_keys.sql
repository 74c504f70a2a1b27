-- Keys of which more is told than once: only these can have versions.
select key_hash, sum(rows)::bigint as rows
from (
    select hash(transaction_key) as key_hash, count(*) as rows
    from observed
    group by key_hash
    having count(*) > 1 or bool_or(is_deleted)
    union all
    select hash(transaction_key), 1 from missing
) as told
group by key_hash
