-- The table `actions`, or a run of it.
select * from joined_actions
order by
    cell, action_day, known_from, award, transaction_key, known_until, source, cents
