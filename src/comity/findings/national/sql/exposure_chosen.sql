-- Dollars in three channels that are never added up: direct (the federal record), and of each
-- government's latest audited year begun by the day: direct and passed through to it.
-- One row: a channel, government, program, agency and pair. Money: int64 cents.
-- Parameters: :on, :known; :state, :agency ('' for all), :program (a pattern, % for all),
-- :government (0 for all), :with_audits (0 or 1: an audit does not name the awarding agency).
with latest as (
    select government, max(audit_year) as audit_year
    from audited
    where government > 0 and period_start <= :on
        and known_from <= :known and known_until > :known
    group by government
),
found as (
    select 'direct' as channel, amounts.government, coalesce(cells.program, '') as program,
        amounts.agency_code, cell_pairs.pair, amounts.cents, amounts.unknown_awards,
        amounts.unknown_cents
    from amounts
    inner join cells on amounts.cell = cells.cell
    inner join cell_pairs on amounts.cell = cell_pairs.cell
    where (:agency = '' or amounts.agency_code = :agency)
    union all
    select case when audited.is_direct then 'audited direct' else 'audited passed through' end,
        audited.government, coalesce(audited.program, ''), '', audited_pairs.pair, audited.cents,
        0, 0
    from audited
    inner join latest
        on audited.government = latest.government and audited.audit_year = latest.audit_year
    inner join audited_pairs
        on audited.government = audited_pairs.government
        and coalesce(audited.program, '') = audited_pairs.program
    where :with_audits = 1 and not coalesce(audited.is_loan, false)
        and audited.period_start <= :on
        and audited.known_from <= :known and audited.known_until > :known
        and (:government = 0 or audited.government = :government)
)
select found.channel, found.government, governments.state, found.program, found.agency_code,
    found.pair, cast(sum(found.cents) as bigint) as cents,
    cast(sum(found.unknown_awards) as bigint) as unknown_awards,
    cast(sum(found.unknown_cents) as bigint) as unknown_cents
from found
inner join governments on found.government = governments.government
where (:state = '' or governments.state = :state) and found.program like :program
group by found.channel, found.government, governments.state, found.program, found.agency_code,
    found.pair
