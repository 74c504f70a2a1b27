-- What the resolver is asked first: number, then a name's columns.
select
    number, name as recipient, '' as recipient_raw, '' as uei, '' as duns, recipient_state,
    '' as recipient_city, '' as recipient_county_fips, '' as business_types, record_type
from short_names
