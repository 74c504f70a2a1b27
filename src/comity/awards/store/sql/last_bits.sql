-- Which rows of some parts are the last of their awards: a bit for each row. A join would give these
-- rows in any order, what asks for a bit leaves them in theirs.
set variable is_last = (
    select
        bitstring_agg(
            ($before_by_beginning + (last_place & 68719476735))::bigint, 0::bigint, $rows::bigint
        )
    from award_numbers
    where award between $first and $last
)
