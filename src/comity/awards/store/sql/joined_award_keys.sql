-- Rows of the table `award_keys`, of a range of awards.
select cited.source_key, numbers.award
from cited_keys as cited
join award_numbers as numbers using (award_hash)
where numbers.award between $first and $last
