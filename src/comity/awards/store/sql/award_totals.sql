-- Totals that files tell of whole awards, beside the sum of their actions. One row: award that
-- tells one; its last told, and the actions as known on the day of that file.
-- Money: int64 cents. Loans are left out: their total is another measure than their actions.
-- Reads told (award_key, snapshot, cents). Parameters: $$known.
with told as (
    select award_key, snapshot, max(cents) as told_cents
    from ($told) as every
    where cents is not null and snapshot <= $$known
    group by award_key, snapshot
    qualify row_number() over (partition by award_key order by snapshot desc) = 1
),

added as (
    select
        awards.award_key, awards.recipient, told.snapshot, told.told_cents,
        awards.fiscal_year_from = 'first action' as is_from_first,
        coalesce(
            sum(actions.cents) filter (
                where actions.known_from <= told.snapshot and told.snapshot < actions.known_until
            ),
            0
        )::bigint as added_cents
    from told
    join awards on awards.award_key = told.award_key
    join actions on actions.award = awards.award
    where not awards.from_summary and awards.assistance_type not in $loans
    group by awards.award_key, awards.recipient, told.snapshot, told.told_cents, is_from_first
),

counted as (
    select
        count(*) filter (where is_from_first) as compared,
        count(*) filter (where is_from_first and told_cents <> added_cents) as different,
        count(*) filter (where not is_from_first) as begun_before
    from added
)

select
    counted.compared, counted.different, counted.begun_before,
    added.award_key, added.recipient, added.snapshot, added.told_cents, added.added_cents,
    added.is_from_first and added.told_cents <> added.added_cents as is_different
from added
cross join counted
order by is_different desc, abs(added.told_cents - added.added_cents) desc, added.award_key
limit $$most
