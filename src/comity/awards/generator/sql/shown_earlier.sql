-- An earlier full file, with the award keys of before July 2025.
create or replace temp view shown as
select *, cents_before as shown_cents, least(modified_day, getvariable('earlier_day'))
    as shown_modified, '' as correction, true as by_subtier
from acts where known_from <= getvariable('earlier_day');
