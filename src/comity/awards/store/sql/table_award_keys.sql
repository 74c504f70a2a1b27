-- The table `award_keys`, or a run of it.
select * from joined_award_keys order by source_key, award
