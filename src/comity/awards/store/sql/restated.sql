-- What later files changed of what was told before. One row: agency x fiscal year x day of a file.
-- Money: int64 cents. `gone_negative` are figures below nothing that are gone or no longer below it:
-- a total without them is too high. An action that no earlier file has counts as new only where a
-- whole file of its agency's year came before. Reads files (source, snapshot) and wholes (agency,
-- fiscal_year, first_day). Parameters: $$known.
with placed as (
    select
        action.transaction_key, action.cents, action.cell, action.known_until,
        files.snapshot as told_on, awards.award_key, awards.agency_code, awards.agency,
        starts_with(action.transaction_key, 'summary ') as is_total,
        case
            when starts_with(action.transaction_key, 'summary ') then awards.fiscal_year
            else year(action.action_day) + (month(action.action_day) >= 10)::integer
        end as fiscal_year
    from actions as action
    join awards on awards.award = action.award
    join files on files.source = action.source
    where files.snapshot <= $$known
        and (
            action.known_until <= $$known
            or files.snapshot > (select min(snapshot) from files)
        )
),

ended as (
    select *, known_until as told_again from placed where known_until <= $$known
),

begun as (
    select * from placed where told_on > (select min(snapshot) from files)
),

moved as (
    select
        coalesce(ended.agency_code, begun.agency_code) as agency_code,
        coalesce(ended.agency, begun.agency) as agency,
        coalesce(ended.fiscal_year, begun.fiscal_year) as fiscal_year,
        coalesce(ended.is_total, begun.is_total) as is_total,
        coalesce(ended.told_again, begun.told_on) as told_on,
        coalesce(ended.award_key, begun.award_key) as award_key,
        ended.cell is distinct from begun.cell as is_elsewhere,
        ended.transaction_key is not null as was_told,
        begun.transaction_key is not null as is_told,
        ended.cents as first_cents,
        begun.cents as second_cents
    from ended
    full join begun
        on
            begun.transaction_key = ended.transaction_key
            and begun.told_on = ended.told_again
            and begun.agency_code = ended.agency_code
            and begun.fiscal_year = ended.fiscal_year
),

judged as (
    select
        moved.*,
        was_told and is_told and first_cents is distinct from second_cents as is_changed,
        was_told and not is_told as is_gone,
        is_told and not was_told as is_new,
        -- the day of a total that tells none is that of its file, which says nothing
        was_told and is_told and first_cents is not distinct from second_cents
            and (is_elsewhere or not is_total) as is_reworded,
        was_told and first_cents < 0 and coalesce(second_cents, 0) >= 0 as is_gone_negative
    from moved
    left join wholes as own
        on own.agency = moved.agency_code and own.fiscal_year = moved.fiscal_year
    left join wholes as every
        on every.agency = 'All' and every.fiscal_year = moved.fiscal_year
    where
        moved.was_told
        or coalesce(least(own.first_day, every.first_day) < moved.told_on, false)
)

select
    agency_code, max(agency) as agency, fiscal_year, is_total, told_on,
    count(distinct award_key) as awards,
    count(*) filter (where is_gone) as gone_rows,
    coalesce(sum(first_cents) filter (where is_gone), 0)::bigint as gone_cents,
    count(*) filter (where is_new) as new_rows,
    coalesce(sum(second_cents) filter (where is_new), 0)::bigint as new_cents,
    count(*) filter (where is_changed) as changed_rows,
    coalesce(sum(first_cents) filter (where is_changed), 0)::bigint as changed_from_cents,
    coalesce(sum(second_cents) filter (where is_changed), 0)::bigint as changed_to_cents,
    count(*) filter (where is_reworded) as reworded_rows,
    count(*) filter (where is_gone_negative) as gone_negative_rows,
    coalesce(sum(first_cents) filter (where is_gone_negative), 0)::bigint as gone_negative_cents,
    coalesce(arg_min(award_key, first_cents) filter (where is_gone_negative), '')
        as gone_negative_award
from judged
where is_gone or is_new or is_changed or is_reworded
group by agency_code, fiscal_year, is_total, told_on
order by told_on, agency_code, fiscal_year, is_total
