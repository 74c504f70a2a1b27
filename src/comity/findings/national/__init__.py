"""National answers: every government of a store at once, by the compiled law.

What comes in: a shelf (the compiled law) and a store (the federal record in Parquet). What goes
out: dollars by status, exposure by many things, change points, and what a supposed act would do.

    counted         which conditions count towards a dollar's status
    signing         the signing days that the law asks about
    signatures      classes of governments and of awards over all conditions
    class_maps      the store's cells by pair of classes, made once and kept
    decisions       the status of every pair on a day, as known on a day
    statements      the SQL of `sql/`, with its parameters filled in
    record          what is needed of a store
    engine          what an engine must do; duckdb_engine, spark_engine
    engines         the engines there are, by name
    national        all of these together; dollars by government and by status
    exposure        exposure by government, State, program, agency, condition
    courses         the days on which each pair is exposed
    timeline        change points of all governments, and sums by day
    stored_timeline, building   a timeline on disk: its answers; how it is built and updated
    suppose, supposed_acts, supposed_form   the law with acts that nobody has done yet
"""
