-- Awards that a key or a number names: keys first, numbers only where no key is so.
with by_key as (
    select award from award_keys where upper(source_key) = $$key
    union
    select award from awards where award_key = $$key
),

by_number as (
    select award from awards
    where split_part(award_key, '/', 2) = $$number or award_key = $$number
)

select award, award_key, recipient
from awards
where
    award in (select award from by_key)
    or (
        not exists (select 1 from by_key)
        and award in (select award from by_number)
    )
order by award_key
