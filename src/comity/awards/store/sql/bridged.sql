-- Recipients whose name decides nothing, and whose number is that of one government alone.
create table bridged as
with known as (
    select name.$number, min(resolved.gov_id) as gov_id, min(name.recipient) as named
    from names as name
    join resolved using (name_hash)
    where resolved.decision = 'matched' and name.$number <> ''
    group by name.$number
    having min(resolved.gov_id) = max(resolved.gov_id)
)

select resolved.name_hash, known.gov_id, '$word as of ' || known.named as evidence
from names as name
join resolved using (name_hash)
join known on known.$number = name.$number
where resolved.decision in ('unknown', 'ambiguous') and name.recipient <> ''
