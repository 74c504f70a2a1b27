-- Files, with the day on which each says what it says, and the agency-year it is a part of.
create table sources (
    source integer, lane integer, path varchar, snapshot date, coverage integer, covers varchar
)
