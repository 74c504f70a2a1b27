-- The status that most cells of a government have on the day that `usual_rows` answers.
-- One row: a government. No money.
select government_classes.government, usual_rows.status
from government_classes
inner join usual_rows on government_classes.government_class = usual_rows.government_class
