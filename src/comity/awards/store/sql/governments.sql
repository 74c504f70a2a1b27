-- Governments that some recipient is, numbered by id; 0 is none.
create table told_governments as
select * from read_csv(
    $place, auto_detect = false, header = false, quote = '"', escape = '"', nullstr = '\N', new_line = '\n',
    columns = {'gov_id': 'VARCHAR', 'slug': 'VARCHAR', 'name': 'VARCHAR', 'state': 'VARCHAR'}
);

create table numbered_governments as
select row_number() over (order by gov_id)::integer as government, gov_id, slug, name, state
from told_governments
where gov_id <> '' and gov_id in (select gov_id from resolved)
