-- Every version of every action; those told once need no comparing.
copy (
    with told_once as (
        select
            row.transaction_key, row.source, row.award_key, row.name_hash,
            coalesce(governed.government, 0) as government,
            row.action_day, row.cents, row.program, row.modification, row.action_type,
            row.is_summary, row.is_dated,
            least(row.snapshot, coalesce(row.reported_day, row.snapshot)) as known_from,
            date '9999-12-31' as known_until
        from observed as row
        left join name_governments as governed using (name_hash)
        where hash(row.transaction_key) not in (select key_hash from repeated_keys)
    ),

    every as (
        select * from told_once
        union all by name
        select * exclude (place) from versions
    )

    select every.* exclude (award_key), numbers.award
    from every
    join award_numbers as numbers using (award_key)
) to $place (format parquet, compression lz4_raw)
