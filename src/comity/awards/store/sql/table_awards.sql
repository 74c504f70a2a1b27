-- The table `awards`, or a run of it.
select * from joined_awards order by award
