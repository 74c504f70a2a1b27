-- The same as `amounts_obligated`, told apart by the agency that made the award.
-- One row: a cell and an agency. Parameters: :on, :known; :government, 0 for all.
select actions.government, actions.cell, coalesce(awards.agency_code, '') as agency_code,
    cast(sum(actions.cents) as bigint) as cents,
    cast(0 as bigint) as unknown_awards, cast(0 as bigint) as unknown_cents
from actions
left join awards on actions.award = awards.award
where actions.government > 0 and (:government = 0 or actions.government = :government)
    and actions.action_day <= :on
    and actions.known_from <= :known and actions.known_until > :known
group by actions.government, actions.cell, coalesce(awards.agency_code, '')
