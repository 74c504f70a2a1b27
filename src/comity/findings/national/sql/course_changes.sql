-- Which courses of an old timeline became which. One row: an old course and a new one.
select distinct old_courses.course as old_course, cell_courses.course
from old_courses
inner join cell_courses on old_courses.cell = cell_courses.cell
order by 1, 2
