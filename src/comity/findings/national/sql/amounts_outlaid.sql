-- Dollars paid out, of awards with an action by a day, as known on a day. The record tells what
-- was paid out of an award as a whole, under the cell of its largest program, and on no day.
-- One row: a cell and an agency. Money: int64 cents, an award counts once; of awards whose outlay
-- is not known, how many they are and what was obligated.
-- Parameters: :on, :known; :government, 0 for all.
with made as (
    select award, sum(cents) as cents
    from actions
    where government > 0 and (:government = 0 or government = :government)
        and action_day <= :on and known_from <= :known and known_until > :known
    group by award
),
told as (
    select award, outlaid_cents
    from outlays
    where known_from <= :known and known_until > :known
)
select awards.government, awards.cell, coalesce(awards.agency_code, '') as agency_code,
    cast(sum(coalesce(told.outlaid_cents, 0)) as bigint) as cents,
    cast(sum(case when told.outlaid_cents is null then 1 else 0 end) as bigint) as unknown_awards,
    cast(sum(case when told.outlaid_cents is null then made.cents else 0 end) as bigint)
        as unknown_cents
from made
inner join awards on made.award = awards.award
left join told on made.award = told.award
group by awards.government, awards.cell, coalesce(awards.agency_code, '')
