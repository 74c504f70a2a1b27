-- Awards that all words are about, the largest first.
with worth as (
    select award, sum(cents)::bigint as obligated_cents
    from actions
    where known_from <= $$known and $$known < known_until
    group by award
),

spent as (
    select award, outlaid_cents from outlays
    where known_from <= $$known and $$known < known_until
)

select
    awards.award_key, awards.recipient, governments.name as government, awards.program,
    awards.program_title, awards.agency, awards.fiscal_year, awards.signed,
    worth.obligated_cents, spent.outlaid_cents, awards.from_summary
from awards
join worth using (award)
left join spent using (award)
left join governments using (government)
where $conditions
order by worth.obligated_cents desc, awards.award_key
limit $$most
