-- What each file says of each action; of an award without actions, its summary stands for one,
-- on the day of its first action, else the day on which it was surely there.
create view observed as
select
    row.transaction_key, row.source, row.snapshot, row.coverage, row.place,
    row.correction = 'D' as is_deleted,
    row.cents, row.action_day, row.reported_day, row.modified_day,
    row.agency_code, row.award_key, row.name_hash, row.program,
    row.modification, row.action_type, false as is_summary, true as is_dated
from action_rows as row
where row.fault = ''
union all
select
    'summary ' || row.award_key, row.source, row.snapshot, null, row.place,
    false,
    row.cents, coalesce(row.action_day, row.modified_day, row.snapshot), row.reported_day,
    row.modified_day, row.agency_code, row.award_key, row.name_hash,
    case when row.program <> '' then row.program else row.programs end,
    row.modification, row.action_type, true, row.action_day is not null
from summary_rows as row
where
    row.award_key not in (
        select award_key from action_rows where fault = '' and correction <> 'D'
    )
