-- Each name with the government that it is, if any, and why.
select
    resolved.name_hash, resolved.gov_id, resolved.decision, resolved.evidence,
    coalesce(numbered.government, 0) as government
from resolved
left join numbered_governments as numbered using (gov_id)
