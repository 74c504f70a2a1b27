-- Change points of the governments: every day on which exposed or total dollars change, and the
-- sums from then on. Each action makes its own steps, once: on its day, and where its cell begins
-- or ceases to be exposed. One row: a government and a day. Money: int64 cents.
-- Parameters: :first to before :end, the days (what came before counts on the first); :known;
-- :first_cell to before :end_cell, the cells of whole governments; :only, 1 for those of `asked`.
with money as (
    select actions.government, cell_courses.course,
        case when actions.action_day < :first then :first else actions.action_day end as day,
        actions.cents
    from actions
    inner join cell_courses on actions.cell = cell_courses.cell
    where actions.cell >= :first_cell and actions.cell < :end_cell
        and cell_courses.cell >= :first_cell and cell_courses.cell < :end_cell
        and actions.action_day < :end
        and actions.known_from <= :known and actions.known_until > :known
        and (:only = 0 or actions.government in (select government from asked))
),
moves as (
    select money.government,
        case when edges.at_end = 1 then edges.ends
            when money.day > edges.starts then money.day
            else edges.starts end as day,
        edges.exposed * money.cents as exposed_cents,
        edges.total * money.cents as total_cents
    from money
    inner join edges on money.course = edges.course
    where money.day < edges.ends
),
steps as (
    select government, day, sum(exposed_cents) as exposed_cents, sum(total_cents) as total_cents
    from moves
    group by government, day
    having sum(exposed_cents) <> 0 or sum(total_cents) <> 0
)
select government, day,
    lead(day, 1, :end) over (partition by government order by day) as until,
    cast(sum(exposed_cents) over (
        partition by government order by day rows between unbounded preceding and current row
    ) as bigint) as exposed_cents,
    cast(sum(total_cents) over (
        partition by government order by day rows between unbounded preceding and current row
    ) as bigint) as total_cents
from steps
