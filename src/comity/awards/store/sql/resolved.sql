-- The answers of the resolver.
create table resolved as
select * from read_csv(
    $place, auto_detect = false, header = false, quote = '"', escape = '"',
    columns = {
        'name_hash': 'UBIGINT', 'gov_id': 'VARCHAR', 'decision': 'VARCHAR', 'evidence': 'VARCHAR'
    }, nullstr = '\N'
)
