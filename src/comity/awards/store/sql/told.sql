-- What the manifest says of a build: its days, and what became of the rows of the parts.
with actions as (
    select known_from, known_until from read_parquet($actions)
)

select
    (select min(known_from) from actions) as first_known,
    (
        select
            max(
                greatest(
                    known_from,
                    case when known_until < date '9999-12-31' then known_until end
                )
            )
        from actions
    ) as last_known,
    (select count(*) from action_rows where fault = '') as rows,
    (select count(*) from actions) as versions,
    (select count(*) from action_rows where fault = '' and correction = 'D') as deletions,
    (select count(*) from missing) as missing,
    (select count(*) from read_parquet($awards) where from_summary) as summaries
