-- Chosen dollars by awarding agency, by its code. One row: a awarding agency, by its code, channel and status. Money: int64 cents.
select chosen.agency_code, chosen.channel, statuses.status, cast(sum(chosen.cents) as bigint) as cents,
    cast(sum(chosen.unknown_awards) as bigint) as unknown_awards,
    cast(sum(chosen.unknown_cents) as bigint) as unknown_cents
from chosen
inner join statuses on chosen.pair = statuses.pair
group by chosen.agency_code, chosen.channel, statuses.status
order by 1, 2, 3
