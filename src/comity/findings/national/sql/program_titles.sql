-- Titles of programs as awards give them. One row: a program. No money.
select program, max(program_title) as program_title
from awards
where program is not null
group by program
order by 1
