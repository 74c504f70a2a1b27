-- What audits state that they come to, as told last. One row: audit that states it.
-- Money: int64 cents. Reads told (report_id, snapshot, source, cents). Parameters: $$known.
select report_id, '' as part, cents
from ($told) as every
where cents is not null and snapshot <= $$known
qualify row_number() over (partition by report_id order by snapshot desc, source desc) = 1
