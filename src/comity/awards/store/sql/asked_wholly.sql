-- What the resolver is asked again, with all that the row says.
select
    name.name_hash as number, name.recipient, name.recipient_raw, name.uei, name.duns,
    name.recipient_state, name.recipient_city, name.recipient_county_fips, name.business_types,
    name.record_type
from names as name
join resolved using (name_hash)
where resolved.decision in ('unknown', 'ambiguous') and name.record_type not in ('1', '3')
