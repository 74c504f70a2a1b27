-- Names with their State: most recipients are decided by these alone.
create table short_names as
select
    row_number() over () as number, name, recipient_state, record_type
from (
    select distinct
        $short_name as name, recipient_state,
        case when record_type in ('1', '3') then record_type else '' end as record_type
    from names
) as told
