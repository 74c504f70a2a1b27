-- The table `award_keys`.
select source_key, award from cited_keys order by source_key, award
