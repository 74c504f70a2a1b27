-- Steps of the sums of all chosen governments together: by how much exposed and total dollars
-- change on a day. The same steps as in `timeline_sweep`. One row: a day. Money: int64 cents.
-- Parameters: :first to before :end; :known; :first_cell to before :end_cell; :state, '' for all;
-- :program, a pattern; :government, 0 for all.
with money as (
    select cell_courses.course,
        case when actions.action_day < :first then :first else actions.action_day end as day,
        actions.cents
    from actions
    inner join cell_courses on actions.cell = cell_courses.cell
    inner join cells on actions.cell = cells.cell
    inner join governments on actions.government = governments.government
    where actions.cell >= :first_cell and actions.cell < :end_cell
        and cell_courses.cell >= :first_cell and cell_courses.cell < :end_cell
        and cells.cell >= :first_cell and cells.cell < :end_cell
        and actions.action_day < :end
        and actions.known_from <= :known and actions.known_until > :known
        and (:state = '' or governments.state = :state)
        and (:government = 0 or actions.government = :government)
        and coalesce(cells.program, '') like :program
)
select case when edges.at_end = 1 then edges.ends
        when money.day > edges.starts then money.day
        else edges.starts end as day,
    cast(sum(edges.exposed * money.cents) as bigint) as exposed_cents,
    cast(sum(edges.total * money.cents) as bigint) as total_cents
from money
inner join edges on money.course = edges.course
where money.day < edges.ends
group by case when edges.at_end = 1 then edges.ends
    when money.day > edges.starts then money.day
    else edges.starts end
