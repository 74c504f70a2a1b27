-- The tables of a log in PostgreSQL: the same as in SQLite, so that rows go from one to the other.
create table log (origin text not null);
create table entry (
    seq bigint primary key check (seq >= 0),
    leaf bytea not null
);
create table node (
    level smallint not null check (level between 0 and 63),
    place bigint not null check (place >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (level, place)
);
create table checkpoint (
    number bigint primary key check (number >= 0),
    size bigint not null,
    root bytea not null,
    note text not null
);
create table cosignature (
    number bigint primary key check (number >= 0),
    checkpoint bigint not null references checkpoint (number),
    line text not null
);
create table key_change (
    number bigint primary key check (number >= 0),
    size bigint not null,
    note text not null
);
create table filed (
    request bigint not null,
    entry bigint not null,
    primary key (request, entry)
);
create table marked (
    mark bytea not null,
    entry bigint not null,
    primary key (mark, entry)
);
create function log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a log is never changed';
end
$$;
create trigger stays before update or delete or truncate on log
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on entry
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on node
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on checkpoint
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on cosignature
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on key_change
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on filed
for each statement execute function log_stays();
create trigger stays before update or delete or truncate on marked
for each statement execute function log_stays();
