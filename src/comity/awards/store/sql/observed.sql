-- What each file says of each action; of an award without actions, its summary stands for one.
create view observed as
select
    row.transaction_key, row.source, row.snapshot, row.coverage, row.place,
    row.correction = 'D' as is_deleted,
    row.cents, row.action_day, row.reported_day, row.modified_day,
    row.agency_code, row.award_key, row.name_hash, row.program,
    row.modification, row.action_type, false as is_summary, true as is_dated
from action_rows as row
where row.fault = ''
union all by name
select * from lone_summaries
