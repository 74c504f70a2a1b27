-- Summaries of awards of which no action is told: each stands for one, on the day of the award's
-- first action, else the day on which it was surely there.
select
    'summary ' || row.award_key as transaction_key, row.source, row.snapshot, null as coverage,
    row.place, false as is_deleted,
    row.cents, coalesce(row.action_day, row.modified_day, row.snapshot) as action_day,
    row.reported_day, row.modified_day, row.agency_code, row.award_key, row.name_hash,
    case when row.program <> '' then row.program else row.programs end as program,
    row.modification, row.action_type, true as is_summary, row.action_day is not null as is_dated
from summary_rows as row
anti join (
    select award_key from action_rows where fault = '' and correction <> 'D'
) as acted on acted.award_key = row.award_key
