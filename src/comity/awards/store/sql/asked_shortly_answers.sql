-- The first answers, spread to the names that they are about.
create table resolved as
with answers as (
    select * from read_csv(
        $place, auto_detect = false, header = false, quote = '"', escape = '"', nullstr = '\N', new_line = '\n',
        columns = {
            'number': 'BIGINT', 'gov_id': 'VARCHAR', 'decision': 'VARCHAR', 'evidence': 'VARCHAR'
        }
    )
)

select name.name_hash, answers.gov_id, answers.decision, answers.evidence
from (
    select name_hash, recipient_state, record_type, $short_name as short_name from names
) as name
join short_names as short
    on
        short.name = name.short_name
        and short.recipient_state = name.recipient_state
        and short.record_type
        = case when name.record_type in ('1', '3') then name.record_type else '' end
join answers using (number)
