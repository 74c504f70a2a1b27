-- What the rows of audits repeat of a listing's or a cluster's total. One row: audit x part x total:
-- two where the rows of a part contradict each other.
-- Money: int64 cents. Reads audited. Parameters: $$known.
select distinct report_id, $part as part, $total as cents
from audited
where $total is not null and $part <> '' and known_from <= $$known
