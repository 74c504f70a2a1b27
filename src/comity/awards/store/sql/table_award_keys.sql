-- The table `award_keys`.
select source_key, award from keys order by source_key, award
