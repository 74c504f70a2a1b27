-- A person's correction wins: of this name, and of this UEI and State where these are given.
update resolved
set
    gov_id = $$5,
    decision = 'corrected',
    evidence = 'review.csv' || case when $$4 <> '' then ': ' || $$4 else '' end
from names as name
where
    name.name_hash = resolved.name_hash
    and ($$1 = '' or $$1 = trim(regexp_replace(upper(name.recipient), '\s+', ' ', 'g')))
    and ($$2 = '' or $$2 = upper(name.uei))
    and ($$3 = '' or $$3 = upper(name.recipient_state))
