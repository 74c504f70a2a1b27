-- The delta file: what is new, corrected or deleted since.
create or replace temp view shown as
select *, cents_after as shown_cents,
    case when delta = 'N' then known_from else getvariable('delta_day') - 2 end as shown_modified,
    case when delta = 'C' then 'C' else '' end as correction, false as by_subtier
from acts where delta <> '';
