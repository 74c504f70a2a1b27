-- Actions that an earlier file told, and that a later whole file of their agency and year does not.
select distinct earlier.transaction_key, whole.snapshot, whole.last_source as source
from observed as earlier
join coverages as whole
    on
        whole.fiscal_year
        = year(earlier.action_day) + (month(earlier.action_day) >= 10)::integer
        and whole.agency in (earlier.agency_code, 'All')
        and whole.snapshot > earlier.snapshot
where
    not earlier.is_deleted and not earlier.is_summary
    and not exists (
        select 1 from action_rows as present
        where
            present.coverage = whole.coverage
            and present.transaction_key = earlier.transaction_key
    )
