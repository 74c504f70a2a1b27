-- The table `governments`.
select government, gov_id, slug, name, state from numbered_governments order by government
