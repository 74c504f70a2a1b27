-- The days of each award's actions, from which its fiscal year and signing are told.
select
    award_hash,
    bool_or(is_summary) as from_summary,
    coalesce(
        min(action_day) filter (is_dated and known_until = date '9999-12-31'),
        min(action_day) filter (is_dated)
    ) as first_day,
    min(action_day) filter (
        is_dated and known_until = date '9999-12-31'
        and (
            is_summary
            or action_type = 'A'
            or (action_type in ('', 'E') and replace(modification, '0', '') = '')
        )
    ) as base_day
from all_actions
where $of_run
group by award_hash
