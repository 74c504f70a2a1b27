-- The course of each cell, as it is stored with a timeline. One row: a cell.
select cell, course from cell_courses order by cell
