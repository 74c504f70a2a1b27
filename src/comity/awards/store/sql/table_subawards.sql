-- The table `subawards`: told on the primes' word, never added to what primes got.
with told as (
    select
        *, $name_hash as name_hash,
        -- one report can list a number twice: the second is flagged, not dropped
        row_number() over (
            partition by snapshot, report_id, number, report_month, prime_source_key
            order by cents, action_day, uei, recipient, place
        ) as occurrence
    from (
        select * from named_subaward
        qualify row_number() over (
            partition by
                snapshot, report_id, number, report_month, prime_source_key,
                cents, action_day, uei, recipient, recipient_city, recipient_state, source
            order by place
        ) > 0
    ) as once
),

one_a_day as (
    select * from told
    qualify row_number() over (
        partition by snapshot, report_id, number, report_month, prime_source_key, occurrence
        order by place desc
    ) = 1
),

compared as (
    select
        *,
        lag(snapshot) over in_turn is null as is_first,
        (cents, action_day, uei, recipient, programs) as said,
        lag((cents, action_day, uei, recipient, programs)) over in_turn as said_before
    from one_a_day
    window in_turn as (
        partition by report_id, number, report_month, prime_source_key, occurrence
        order by snapshot
    )
),

dated as (
    select
        *,
        case
            when is_first then least(snapshot, coalesce(modified_day, snapshot)) else snapshot
        end as known_from,
        coalesce(
            lead(snapshot) over (
                partition by report_id, number, report_month, prime_source_key, occurrence
                order by snapshot
            ),
            date '9999-12-31'
        ) as known_until
    from compared
    where is_first or said is distinct from said_before
),

primes as (
    select source_key, min(award) as award
    from read_parquet($award_keys)
    where source_key in (select prime_source_key from dated)
    group by source_key
    having count(distinct award) = 1
)

select
    governed.government, primes.award, dated.report_id, dated.number, dated.cents,
    dated.action_day, dated.known_from, dated.known_until, dated.programs as program,
    dated.recipient, dated.uei, dated.recipient_state as state,
    case
        when dated.occurrence > 1 then 'duplicate'
        when
            regexp_replace(dated.number, '[^0-9]', '', 'g') <> ''
            and regexp_replace(dated.number, '[^0-9]', '', 'g') = (dated.cents // 100)::varchar
            then 'amount equals its number'
        when dated.cents > dated.prime_cents then 'above the prime award'
        else ''
    end as flag,
    dated.source
from dated
join name_governments as governed using (name_hash)
left join primes on primes.source_key = dated.prime_source_key
order by
    government, report_id, number, action_day, known_from, dated.report_month,
    dated.prime_source_key, dated.occurrence
