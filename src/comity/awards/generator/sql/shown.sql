-- Full files: what was known when the archive was made.
create or replace temp view shown as
select *, cents as shown_cents, modified_day as shown_modified, '' as correction,
    false as by_subtier
from acts where not is_new;
