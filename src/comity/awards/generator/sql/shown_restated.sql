-- A later full file: after the delta, with further rows corrected and others gone.
create or replace temp view shown as
select *, cents_restated as shown_cents,
    case when restated = 'C' then getvariable('restated_day') - 2
        when delta = 'C' then getvariable('delta_day') - 2 else modified_day end as shown_modified,
    case when restated = 'C' or delta = 'C' then 'C' else '' end as correction,
    false as by_subtier
from acts where delta <> 'D' and restated <> 'D';
