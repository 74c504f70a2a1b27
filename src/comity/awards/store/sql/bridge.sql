-- Carries over what was bridged.
update resolved
set gov_id = bridged.gov_id, decision = 'matched', evidence = bridged.evidence
from bridged
where bridged.name_hash = resolved.name_hash;

drop table bridged
