-- One award with its government.
select
    awards.* exclude (award, cell, government),
    coalesce(governments.slug, '') as slug, coalesce(governments.name, '') as government
from awards
left join governments using (government)
where award = $$award
