-- The table `outlays`, or a run of it.
select * from joined_outlays order by cell, award, known_from
