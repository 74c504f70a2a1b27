-- Chosen dollars by condition that binds or may bind them: a dollar is under each of its own, so
-- rows are not to be added up. One row: a condition, channel and status. Money: int64 cents.
with by_pair as (
    select channel, pair, sum(cents) as cents, sum(unknown_awards) as unknown_awards,
        sum(unknown_cents) as unknown_cents
    from chosen
    group by channel, pair
)
select caught.condition_number, by_pair.channel, caught.status,
    cast(sum(by_pair.cents) as bigint) as cents,
    cast(sum(by_pair.unknown_awards) as bigint) as unknown_awards,
    cast(sum(by_pair.unknown_cents) as bigint) as unknown_cents
from by_pair
inner join caught on by_pair.pair = caught.pair
group by caught.condition_number, by_pair.channel, caught.status
order by 1, 2, 3
