-- The 112 columns of the Award Data Archive, in its order, from the view `shown`: acts as a
-- snapshot shows them, with `shown_cents`, `shown_modified`, `correction`, `by_subtier`.

create or replace temp view wide as
with told as (
    select shown.*,
        programs.number as number_of_listing, title, agency, subagency, is_local,
        place.gov_id, place.slug, place.state, place.state_fips, place.county_fips,
        place.place_code, place.kind, place.is_state, place.bare, place.word,
        upper(place.city) as city, upper(place.county) as county, upper(place.state_name) as state_name,
        departments.local, departments.statewide, departments.apart, departments.letter,
        lpad(cast(award as varchar), 9, '0') as serial,
        pick(styles(place.word), place_of, 30) as own_style,
        pick(styles(place.word), action // 32, 31) as sent_style
    from shown
    join programs using (program)
    join governments as place on place.government = place_of
    left join departments
        on departments.agency_code = shown.agency_code and is_department and who = 'government'
),
named as (
    select *,
        case
            when who = 'aggregate' then 'MULTIPLE RECIPIENTS'
            when who = 'person' then 'REDACTED DUE TO PII'
            when who = 'university' then 'SYNTHETIC UNIVERSITY ' || (1 + bits(award, 32) % 40) || ' OF ' || state_name
            when who = 'nonprofit' then 'SYNTHETIC NONPROFIT ' || (1 + bits(award, 32) % 4000) || ', INC.'
            when statewide is null or (word = '' and not is_state) then styled(word, bare, own_style)
            when is_state then bare || ' ' || statewide
            when apart <> '' then apart || styled(word, bare, case when word = 'COUNTY' then 6 else 0 end)
            else styled(word, bare, case when word = 'COUNTY' then 6 else 8 end) || ' ' || local
        end as recipient,
        case
            when who <> 'government' then null
            when statewide is null or (word = '' and not is_state) then styled(word, bare, sent_style)
            when is_state then statewide || ', ' || bare
            when apart <> '' then apart || styled(word, bare, case when word = 'COUNTY' then 6 else 0 end)
            else styled(word, bare, case when word = 'COUNTY' then 6 else 0 end) || ' ' || local
        end as sent,
        case
            when who = 'aggregate' then null
            when shown.agency_code = '015' and fiscal_year >= 2020
                then '15PBJA' || (fiscal_year % 100) || 'GGSYN' || serial
            when shown.agency_code = '015' then fiscal_year || 'SYNBX' || serial
            when shown.agency_code = '086'
                then 'B-' || (fiscal_year % 100) || '-SYN-' || state_fips || '-' || serial
            else chr(cast(65 + award % 26 as integer)) || 'SYN' || serial
        end as fain,
        case
            when shown.agency_code = '075' then lpad(cast(number as varchar), 2, '0')
            when shown.agency_code = '097' and number > 0 then 'P' || lpad(cast(number as varchar), 5, '0')
            else cast(number as varchar)
        end as modification,
        case
            when who = 'government' and letter <> '' and not is_state then letter
            when who = 'government' and not is_state and bits(award, 33) % 100 < 18 then 'X'
            when who = 'government' and is_state then 'A'
            when who = 'government' then case
                when word = '' then 'D'
                when word in ('COUNTY', 'PARISH', 'MUNICIPIO', 'CENSUS AREA') then 'B'
                else 'C' end || case when bits(award, 33) % 100 >= 92 then 'E' else '' end
            when who = 'university' then pick(['OMQ', 'H', 'HX', 'O'], award, 33)
            when who = 'nonprofit' then 'M'
            when who = 'person' then 'P'
        end as types,
        case
            when is_loan then '07'
            when who = 'person' then '06'
            when shown.agency_code = '015' and fiscal_year in (2017, 2018) then '03'
            when shown.agency_code = '015' and fiscal_year = 2019 then '02'
            when not is_local then pick(['03', '03', '02', '04'], award, 34)
            else pick(['04', '04', '04', '04', '04', '04', '04', '03', '03', '05'], award, 34)
        end as old_type
    from told as shown
),
keyed as (
    select *,
        case when who = 'aggregate' then 'SYNAGG' || serial
            when agency_code = '075' and award % 5 = 0 then fain || '-SYN' || (1000 + award % 9000)
        end as uri,
        case when who in ('aggregate', 'person') then null
            else 'SYN' || upper(substr(md5(recipient || '|' || case when who = 'nonprofit' then '' else gov_id end), 1, 9))
        end as own_uei,
        case when by_subtier or action_day < date '2026-02-01' then old_type
            when old_type in ('02', '03', '04') then 'F001'
            when old_type = '05' then 'F002' else old_type
        end as type,
        case when is_loan then 0 else shown_cents end as obligation,
        'SYNTHETIC ' || pick(['PROJECT', 'EQUIPMENT', 'SERVICES', 'CONSTRUCTION', 'TRAINING'], award, 35)
            || ' ' || serial || ' UNDER ' || upper(title) as about,
        case when who = 'aggregate' then 'COUNTY-WIDE' when is_state then 'STATE-WIDE'
            when place_code <> '' then 'CITY-WIDE' else 'COUNTY-WIDE' end as scope,
        start_day + cast(365 * (1 + award % 4) + 60 * number as integer) as end_day,
        cast(case when award % 20 = 7 then 'STATE OF ' || state_name else recipient end as varchar) as parent
    from named
),
cited as (
    select *,
        case when who = 'aggregate' then 'ASST_AGG_' || uri else 'ASST_NON_' || fain end
            || '_' || case when by_subtier then subagency_code else agency_code end as award_key,
        case when action_day >= date '2021-01-01' then own_uei end as uei,
        -- 9 of 10 older awards have no record of what was paid out
        case when bits(award, 36) % 10 < (case when fiscal_year < 2021 then 9 else 2 end) then null
            else cast(floor(greatest(total, 0) * draw(award, 37)) as bigint) end as outlaid,
        case when bits(award, 38) % 3 = 0 and fiscal_year in (2020, 2021) then
            'N: Emergency P.L. 116-136'
            else 'Q: Not Designated Nonemergency/Emergency/Disaster/Wildfire Suppression' end as funds,
        ' ' || lpad(cast(action % 24 as varchar), 2, '0') || ':' || lpad(cast(action * 7 % 60 as varchar), 2, '0')
            || ':' || lpad(cast(action * 11 % 60 as varchar), 2, '0') || '.' || lpad(cast(action * 7919 % 1000000 as varchar), 6, '0')
            || '+00' as o_clock
    from keyed
)
select
    agency_code as "of agency", action_year as "of year", line as "of line", delta as "of delta",
    shown_cents as "of cents", obligation as "of obligation",
    case when who = 'government' then slug else '' end as "of slug",
    case when who <> 'government' then 'no government'
        when statewide is null or (word = '' and not is_state) then 'government'
        when is_state or apart = '' then 'department' else 'separate body' end as "of relation",
    subagency_code || '_' || coalesce(fain, '-NONE-') || '_' || coalesce(uri, '-NONE-') || '_' || number_of_listing
        || '_' || modification as assistance_transaction_unique_key,
    award_key as assistance_award_unique_key,
    fain as award_id_fain,
    modification as modification_number,
    uri as award_id_uri,
    'SAI UNAVAILABLE' as sai_number,
    dollars(obligation) as federal_action_obligation,
    case when is_loan then dollars(0) else dollars(total) end as total_obligated_amount,
    dollars(outlaid) as total_outlayed_amount_for_overall_award,
    dollars(case when action_day >= date '2022-04-04' then abs(obligation) // 10 else 0 end) as indirect_cost_federal_share_amount,
    dollars(0) as non_federal_funding_amount,
    dollars(0) as total_non_federal_funding_amount,
    dollars(case when is_loan and number = 0 then award_cents else 0 end) as face_value_of_loan,
    dollars(case when is_loan then shown_cents else 0 end) as original_loan_subsidy_cost,
    dollars(case when is_loan then award_cents else 0 end) as total_face_value_of_loan,
    dollars(case when is_loan then total else 0 end) as total_loan_subsidy_cost,
    dollars(shown_cents) as generated_pragmatic_obligations,
    funds as disaster_emergency_fund_codes_for_overall_award,
    case when funds[1] = 'N' then dollars(outlaid) end as "outlayed_amount_from_COVID-19_supplementals_for_overall_award",
    case when funds[1] = 'N' then dollars(total) end as "obligated_amount_from_COVID-19_supplementals_for_overall_award",
    null as outlayed_amount_from_IIJA_supplemental_for_overall_award,
    null as obligated_amount_from_IIJA_supplemental_for_overall_award,
    action_day as action_date,
    action_year as action_date_fiscal_year,
    start_day as period_of_performance_start_date,
    end_day as period_of_performance_current_end_date,
    agency_code as awarding_agency_code,
    agency as awarding_agency_name,
    subagency_code as awarding_sub_agency_code,
    subagency as awarding_sub_agency_name,
    subagency_code || 'SY' as awarding_office_code,
    'SYNTHETIC OFFICE, ' || upper(subagency) as awarding_office_name,
    agency_code as funding_agency_code,
    agency as funding_agency_name,
    subagency_code as funding_sub_agency_code,
    subagency as funding_sub_agency_name,
    subagency_code || 'SY' as funding_office_code,
    'SYNTHETIC OFFICE, ' || upper(subagency) as funding_office_name,
    agency_code || '-' || action_year || '/' || action_year || '-0000-000' as treasury_accounts_funding_this_award,
    agency_code || '-0000' as federal_accounts_funding_this_award,
    '41.0: Grants, subsidies, and contributions' as object_classes_funding_this_award,
    '0000: SYNTHETIC ACTIVITY' as program_activities_funding_this_award,
    uei as recipient_uei,
    null as recipient_duns,
    recipient as recipient_name,
    coalesce(sent, recipient) as recipient_name_raw,
    case when uei is not null then uei end as recipient_parent_uei,
    null as recipient_parent_duns,
    case when uei is not null then parent end as recipient_parent_name,
    case when uei is not null then parent end as recipient_parent_name_raw,
    'USA' as recipient_country_code,
    'UNITED STATES' as recipient_country_name,
    case when own_uei is not null then 'SYNTHETIC ADDRESS ' || (1 + award % 9000) end as recipient_address_line_1,
    null as recipient_address_line_2,
    case when own_uei is not null and place_code <> '' then place_code end as recipient_city_code,
    case when own_uei is not null and city <> '' then city end as recipient_city_name,
    case when county_fips <> '' then county_fips end as prime_award_transaction_recipient_county_fips_code,
    case when county <> '' then county end as recipient_county_name,
    state_fips as prime_award_transaction_recipient_state_fips_code,
    state as recipient_state_code,
    state_name as recipient_state_name,
    case when own_uei is not null then '00000' end as recipient_zip_code,
    case when own_uei is not null then '0000' end as recipient_zip_last_4_code,
    state || '-90' as prime_award_transaction_recipient_cd_original,
    state || '-90' as prime_award_transaction_recipient_cd_current,
    null as recipient_foreign_city_name,
    null as recipient_foreign_province_name,
    null as recipient_foreign_postal_code,
    scope as primary_place_of_performance_scope,
    'USA' as primary_place_of_performance_country_code,
    'UNITED STATES' as primary_place_of_performance_country_name,
    state || case scope when 'STATE-WIDE' then '00000' when 'CITY-WIDE' then place_code
        else '**' || right(county_fips, 3) end as primary_place_of_performance_code,
    case when scope = 'CITY-WIDE' then city end as primary_place_of_performance_city_name,
    case when county_fips <> '' then county_fips end as prime_award_transaction_place_of_performance_county_fips_code,
    case when county <> '' then county end as primary_place_of_performance_county_name,
    state_fips as prime_award_transaction_place_of_performance_state_fips_code,
    state_name as primary_place_of_performance_state_name,
    scope as primary_place_of_performance_zip_4,
    state || '-90' as prime_award_transaction_place_of_performance_cd_original,
    state || '-90' as prime_award_transaction_place_of_performance_cd_current,
    null as primary_place_of_performance_foreign_location,
    number_of_listing as cfda_number,
    upper(title) as cfda_title,
    case when fiscal_year >= 2022 then 'SYN-' || fiscal_year || '-' || program end as funding_opportunity_number,
    case when fiscal_year >= 2022 then 'NOT APPLICABLE' end as funding_opportunity_goals_text,
    type as assistance_type_code,
    assistance(type) as assistance_type_description,
    case
        when action % 50 = 3 then about || chr(10) || 'SECOND LINE OF A "QUOTED" TEXT, MODIFICATION ' || modification
        when number > 0 then about || ', MODIFICATION ' || modification else about
    end as transaction_description,
    about as prime_award_base_transaction_description,
    'NON' as business_funds_indicator_code,
    'NOT RECOVERY ACT' as business_funds_indicator_description,
    types as business_types_code,
    business_type(types[1]) || coalesce(';' || business_type(nullif(types[2], '')), '')
        || coalesce(';' || business_type(nullif(types[3], '')), '') as business_types_description,
    nullif(correction, '') as correction_delete_indicator_code,
    case when correction = 'C' then 'CORRECT' end as correction_delete_indicator_description,
    case when who = 'aggregate' then 'E' when number = 0 then 'A' when cents < 0 then 'D'
        when cents = 0 then 'C' else 'B' end as action_type_code,
    case when who = 'aggregate' then 'AGGREGATE MIXED' when number = 0 then 'NEW'
        when cents < 0 then 'ADJUSTMENT TO COMPLETED PROJECT'
        when cents = 0 then 'REVISION' else 'CONTINUATION' end as action_type_description,
    case who when 'aggregate' then '1' when 'person' then '3' else '2' end as record_type_code,
    case who when 'aggregate' then 'AGGREGATE RECORD' when 'person'
        then 'NON-AGGREGATE RECORD TO AN INDIVIDUAL RECIPIENT (PII-REDACTED)' else 'NON-AGGREGATE RECORD' end as record_type_description,
    null as highly_compensated_officer_1_name,
    null as highly_compensated_officer_1_amount,
    null as highly_compensated_officer_2_name,
    null as highly_compensated_officer_2_amount,
    null as highly_compensated_officer_3_name,
    null as highly_compensated_officer_3_amount,
    null as highly_compensated_officer_4_name,
    null as highly_compensated_officer_4_amount,
    null as highly_compensated_officer_5_name,
    null as highly_compensated_officer_5_amount,
    'https://www.usaspending.gov/award/' || award_key || '/' as usaspending_permalink,
    known_from || o_clock as initial_report_date,
    shown_modified || o_clock as last_modified_date
from cited;
