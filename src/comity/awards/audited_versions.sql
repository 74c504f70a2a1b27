-- What audits say, in every version. One row: award of an audit's schedule x submission of the audit.
-- Money: int64 cents, spent in the auditee's own year. Days half-open, but a period's end is its last
-- day, as the auditee says it. Reads relations with staged columns (layouts/staged.py), and beside
-- them `source` (number of the file) and `snapshot` (day of the file):
--     given_audited, given_audit (with both), given_passthrough (with neither).
-- Ordered by report and award.
with ranked_awards as (
    -- an award repeats for each finding, in sheets that repeat rows, and in later files
    select
        *,
        row_number() over (
            partition by report_id, award_reference
            order by is_loan is null, snapshot desc, source desc, program, cents
        ) as row_rank,
        min(snapshot) over (partition by report_id) as first_seen
    from given_audited
),

one_award as (
    select *
    from ranked_awards
    where row_rank = 1
),

one_audit as (
    select *
    from (
        select
            *,
            row_number() over (partition by report_id order by snapshot desc, source desc) as row_rank
        from given_audit
    ) as ranked
    where row_rank = 1
),

from_awards as (
    -- what the awards themselves say of their audit, where the table of audits is not at hand
    select
        report_id,
        max(uei) as uei,
        max(ein) as ein,
        max(auditee) as auditee,
        max(state) as state,
        max(audit_year) as audit_year,
        max(period_start) as period_start,
        max(period_end) as period_end,
        max(accepted_day) as accepted_day,
        min(first_seen) as first_seen
    from one_award
    group by report_id
),

submissions as (
    -- an audit whose awards are not at hand ends what was known from the one before it, too
    select
        coalesce(from_awards.report_id, audits.report_id) as report_id,
        coalesce(nullif(audits.uei, ''), from_awards.uei, '') as uei,
        coalesce(nullif(audits.ein, ''), from_awards.ein, '') as ein,
        coalesce(nullif(audits.auditee, ''), from_awards.auditee, '') as auditee,
        coalesce(audits.city, '') as city,
        coalesce(nullif(audits.state, ''), from_awards.state, '') as state,
        coalesce(audits.entity_type, '') as entity_type,
        coalesce(audits.audit_year, from_awards.audit_year) as audit_year,
        coalesce(audits.period_start, from_awards.period_start) as period_start,
        coalesce(audits.period_end, from_awards.period_end) as period_end,
        coalesce(
            audits.accepted_day,
            from_awards.accepted_day,
            from_awards.first_seen,
            audits.snapshot
        ) as known_from
    from from_awards
    full join one_audit as audits on from_awards.report_id = audits.report_id
),

versions as (
    -- the same auditee and period again is a resubmission: what came before is known until then
    select
        *,
        coalesce(
            lead(known_from) over (
                partition by
                    case
                        when period_end is null then report_id
                        when uei <> '' then uei
                        when ein <> '' then 'EIN ' || ein
                        else report_id
                    end,
                    period_end
                order by known_from, report_id
            ),
            date '9999-12-31'
        ) as known_until
    from submissions
),

handed_on as (
    select report_id, award_reference, passthrough_name, passthrough_id
    from given_passthrough
    union
    select report_id, award_reference, passthrough_name, passthrough_id
    from one_award
),

named as (
    -- several names in one cell are joined with a bar, their numbers by position
    select
        report_id,
        award_reference,
        string_agg(one_name, '; ' order by one_name) as passthrough
    from (
        select
            report_id,
            award_reference,
            unnest(
                list_transform(
                    case
                        when contains(passthrough_name, '|')
                            then list_zip(
                                string_split(passthrough_name, '|'),
                                string_split(passthrough_id, '|')
                            )
                        else list_zip([passthrough_name], [passthrough_id])
                    end,
                    lambda pair: concat_ws(
                        ' ',
                        nullif(trim(pair[1]), ''),
                        '[' || nullif(nullif(trim(pair[2]), ''), 'GSA_MIGRATION') || ']'
                    )
                )
            ) as one_name
        from handed_on
    ) as names
    where one_name <> ''
    group by report_id, award_reference
)

select
    one_award.report_id,
    one_award.award_reference,
    versions.auditee,
    versions.uei,
    versions.audit_year,
    versions.period_start,
    versions.period_end,
    versions.known_from,
    versions.known_until,
    one_award.program,
    one_award.program_title,
    one_award.cents,
    one_award.is_direct,
    one_award.is_loan,
    one_award.passed_on_cents,
    coalesce(named.passthrough, '') as passthrough,
    -- names as the form's own formulas compare them: capitals, single blanks
    regexp_replace(
        trim(
            upper(
                case
                    when upper(trim(one_award.cluster)) = 'STATE CLUSTER'
                        then 'STATE CLUSTER: ' || coalesce(one_award.state_cluster, '')
                    when upper(trim(one_award.cluster)) like 'OTHER CLUSTER%'
                        then 'OTHER CLUSTER: ' || coalesce(one_award.other_cluster, '')
                    else coalesce(one_award.cluster, '')
                end
            )
        ),
        '\s+', ' ', 'g'
    ) as cluster,
    one_award.program_total_cents,
    one_award.cluster_total_cents,
    one_award.source,
    versions.ein,
    versions.city,
    versions.state,
    versions.entity_type
from one_award
inner join versions on one_award.report_id = versions.report_id
left join named
    on one_award.report_id = named.report_id
    and one_award.award_reference = named.award_reference
order by one_award.report_id, one_award.award_reference
