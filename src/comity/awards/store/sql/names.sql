-- Each recipient once, as the files write it, with whether it is prime, sub or audited.
select distinct * from (
    select
        recipient, recipient_raw, uei, duns, recipient_state, recipient_city,
        recipient_county_fips, business_types, record_type, name_hash
    from action_rows
    where fault = '' and correction <> 'D'
    union all
    select
        recipient, recipient_raw, uei, duns, recipient_state, recipient_city,
        recipient_county_fips, business_types, record_type, name_hash
    from summary_rows
    union all
    select
        recipient, recipient_raw, uei, duns, recipient_state, recipient_city,
        recipient_county_fips, business_types, record_type, name_hash
    from other_names
) as told
