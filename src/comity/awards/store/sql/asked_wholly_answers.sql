-- The second answers take the place of the first.
update resolved
set gov_id = answers.gov_id, decision = answers.decision, evidence = answers.evidence
from read_csv(
    $place, auto_detect = false, header = false, quote = '"', escape = '"', nullstr = '\N', new_line = '\n',
    columns = {
        'name_hash': 'UBIGINT', 'gov_id': 'VARCHAR', 'decision': 'VARCHAR', 'evidence': 'VARCHAR'
    }
) as answers
where answers.name_hash = resolved.name_hash
