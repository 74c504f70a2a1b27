-- Subrecipients and auditees, in the columns of a recipient of an award.
create table audited_told as
$audited;

create view named_audited as
select
    *, auditee as recipient, '' as recipient_raw, '' as duns, state as recipient_state,
    city as recipient_city, '' as recipient_county_fips, entity_type as business_types,
    'audit' as record_type
from audited_told;

create view named_subaward as
select
    * exclude (business_types), '' as recipient_raw, '' as duns, '' as recipient_county_fips,
    '' as business_types, 'subaward' as record_type
from staged_subaward;

create view other_names as
select
    recipient, recipient_raw, uei, duns, recipient_state, recipient_city,
    recipient_county_fips, business_types, record_type, $name_hash as name_hash
from named_audited
union all
select
    recipient, recipient_raw, uei, duns, recipient_state, recipient_city,
    recipient_county_fips, business_types, record_type, $name_hash as name_hash
from named_subaward
