-- Keys of which more is told than once: only these can have versions.
select hash(transaction_key) as key_hash
from observed
group by 1
having count(*) > 1 or bool_or(is_deleted)
union
select hash(transaction_key) from missing
