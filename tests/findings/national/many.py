"""A store of many actions, made by DuckDB alone in a second: no likeness, only size."""

from __future__ import annotations

from pathlib import Path

import duckdb

from comity.findings.national.signing import signing_days
from comity.findings.seen import everyone
from comity.findings.shelf import Shelf
from tests.findings.national.stores import PROGRAMS, TinyStore

_STATEMENTS = (
    """create table cells as
    select row_number() over (order by government, program, fiscal_year, signed nulls last)::integer
            as cell, *
    from (
        select distinct government, program, fiscal_year, signed from kinds
    )""",
    """create table actions as
    select cells.government, cells.cell,
        date '2016-01-01' + (hash(number * 3) % 3900)::integer as action_day,
        date '2016-01-01' + (hash(number * 3) % 3900 + hash(number * 5) % 90)::integer
            as known_from,
        case when number % 31 > 0 then date '9999-12-31'
            else date '2016-01-01'
                + (hash(number * 3) % 3900 + 100 + hash(number * 7) % 300)::integer
            end as known_until,
        (hash(number * 11) % 2000000)::bigint - 200000 as cents,
        (number % {awards})::integer as award,
        'K' || number as transaction_key, '0' as modification, 'A' as action_type,
        1::integer as source
    from range({rows}) as numbers (number)
    inner join kinds on number % {awards} = kinds.award
    inner join cells
        on kinds.government = cells.government and kinds.program = cells.program
        and kinds.fiscal_year = cells.fiscal_year
        and kinds.signed is not distinct from cells.signed
    order by cells.cell, action_day, transaction_key""",
    """create table awards as
    select kinds.award, cells.cell, kinds.government, '0' || (kinds.award % 9) as agency_code,
        'Agency ' || (kinds.award % 9) as agency, kinds.program, 'A title' as program_title
    from kinds
    inner join cells
        on kinds.government = cells.government and kinds.program = cells.program
        and kinds.fiscal_year = cells.fiscal_year
        and kinds.signed is not distinct from cells.signed""",
    """create table outlays as
    select award, cell, government, date '2020-01-01' as known_from,
        date '9999-12-31' as known_until,
        case when award % 3 > 0 then (award * 17)::bigint end as outlaid_cents,
        0::bigint as obligated_cents
    from awards""",
)


def write_many(folder: Path, shelf: Shelf, rows: int) -> TinyStore:
    """Write a store of so many actions, four to an award, of every government there is."""
    folder.mkdir(parents=True)
    cut_at = signing_days(shelf)
    awards = rows // 4
    engine = duckdb.connect()
    governments = sorted(everyone().values(), key=lambda seen: seen.government.id)
    engine.execute(
        "create table governments "
        "(government integer, gov_id varchar, slug varchar, name varchar, state varchar)"
    )
    listed = folder / "governments.tsv"
    listed.write_text(
        "".join(
            f"{at}\t{seen.government.id}\t{seen.slug}\t{seen.government.name}"
            f"\t{seen.government.state}\n"
            for at, seen in enumerate(governments, 1)
        ),
        encoding="utf-8",
    )
    engine.execute(
        "insert into governments select * from read_csv(?, delim = '\t', header = false, "
        "quote = '', columns = {'government': 'integer', 'gov_id': 'varchar', "
        "'slug': 'varchar', 'name': 'varchar', 'state': 'varchar'})",
        [str(listed)],
    )
    days = ", ".join(f"date '{day}'" for day in ("0001-01-01", *cut_at))
    engine.execute(
        f"""create table kinds as
        select number::integer as award,
            (hash(number) % {len(governments) + 1})::integer as government,
            list_extract({list(PROGRAMS)!r}, (hash(number * 2) % {len(PROGRAMS)} + 1)::bigint)
                as program,
            (2014 + hash(number * 13) % 13)::integer as fiscal_year,
            case when number % 5 > 0 then
                list_extract([{days}], (hash(number * 19) % {len(cut_at) + 1} + 1)::bigint) end
                as signed
        from range({awards}) as numbers (number)"""
    )
    for text in _STATEMENTS:
        engine.execute(text.format(rows=rows, awards=awards))
    for table in ("governments", "cells", "actions", "awards", "outlays"):
        engine.execute(f"copy {table} to '{folder / table}.parquet' (format parquet)")
    return TinyStore(folder, cut_at)
