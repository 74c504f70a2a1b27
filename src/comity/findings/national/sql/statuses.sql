-- The status of each pair of classes on the day that `status_rows` answers: of each class of
-- governments the statuses of all classes of awards, a digit each. One row: a pair. No money.
select pairs.pair,
    cast(substr(status_rows.digits, pairs.award_class + 1, 1) as smallint) as status
from pairs
inner join status_rows on pairs.government_class = status_rows.government_class
