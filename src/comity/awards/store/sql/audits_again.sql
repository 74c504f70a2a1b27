-- Awards of audits that were submitted again. One row: award x two submissions in turn.
-- Money: int64 cents; NULL where a submission does not have the award. `is_partial`: one of the two
-- comes from a file of findings alone, so that an award it lacks may have had no finding.
-- Parameters: $$known.
with audits as (
    select
        report_id, uei, period_end, known_from, known_until, max(auditee) as auditee,
        bool_or(is_loan is null) as is_partial
    from audited
    where uei <> '' and period_end is not null
    group by report_id, uei, period_end, known_from, known_until
),

pairs as (
    select
        earlier.report_id as first_report, later.report_id as second_report,
        later.auditee, later.period_end, later.known_from as told_on,
        earlier.is_partial or later.is_partial as is_partial
    from audits as earlier
    join audits as later
        on
            later.uei = earlier.uei
            and later.period_end = earlier.period_end
            and later.known_from = earlier.known_until
            and later.report_id <> earlier.report_id
    where later.known_from <= $$known
),

firsts as (
    select pairs.*, row.award_reference, row.program, row.cents
    from pairs
    join audited as row on row.report_id = pairs.first_report
),

seconds as (
    select pairs.*, row.award_reference, row.program, row.cents
    from pairs
    join audited as row on row.report_id = pairs.second_report
)

select
    coalesce(firsts.first_report, seconds.first_report) as first_report,
    coalesce(firsts.second_report, seconds.second_report) as second_report,
    coalesce(firsts.auditee, seconds.auditee) as auditee,
    coalesce(firsts.period_end, seconds.period_end) as period_end,
    coalesce(firsts.told_on, seconds.told_on) as told_on,
    coalesce(firsts.is_partial, seconds.is_partial) as is_partial,
    coalesce(firsts.award_reference, seconds.award_reference) as award_reference,
    coalesce(firsts.program, seconds.program) as program,
    firsts.cents as first_cents, seconds.cents as second_cents
from firsts
full join seconds
    on
        seconds.first_report = firsts.first_report
        and seconds.second_report = firsts.second_report
        and seconds.award_reference = firsts.award_reference
        and seconds.program = firsts.program
order by told_on, second_report, award_reference, program
