-- Governments with a cell whose course differs. One row: a government.
select distinct cells.government
from old_courses
inner join cell_courses on old_courses.cell = cell_courses.cell
inner join differing
    on old_courses.course = differing.old_course and cell_courses.course = differing.course
inner join cells on old_courses.cell = cells.cell
order by 1
