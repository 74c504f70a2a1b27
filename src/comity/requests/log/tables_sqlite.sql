-- The tables of a log in SQLite. Rows are only ever added; the triggers refuse all else, as a
-- courtesy to who has the file open in a tool: the proof against a rewriter is in the hashes.
create table log (origin text not null);
create table entry (
    seq integer primary key check (seq >= 0),
    leaf blob not null check (typeof(leaf) = 'blob')
);
create table node (
    level integer not null check (level between 0 and 63),
    place integer not null check (place >= 0),
    hash blob not null check (typeof(hash) = 'blob' and length(hash) = 32),
    primary key (level, place)
) without rowid;
create table checkpoint (
    number integer primary key check (number >= 0),
    size integer not null,
    root blob not null,
    note text not null
);
create table cosignature (
    number integer primary key check (number >= 0),
    checkpoint integer not null references checkpoint (number),
    line text not null
);
create table key_change (
    number integer primary key check (number >= 0),
    size integer not null,
    note text not null
);
create table filed (
    request integer not null,
    entry integer not null,
    primary key (request, entry)
) without rowid;
create table marked (
    mark blob not null,
    entry integer not null,
    primary key (mark, entry)
) without rowid;
create trigger log_stays_update before update on log
begin select raise(abort, 'a log is never changed'); end;
create trigger log_stays_delete before delete on log
begin select raise(abort, 'a log is never changed'); end;
create trigger entry_stays_update before update on entry
begin select raise(abort, 'a log is never changed'); end;
create trigger entry_stays_delete before delete on entry
begin select raise(abort, 'a log is never changed'); end;
create trigger node_stays_update before update on node
begin select raise(abort, 'a log is never changed'); end;
create trigger node_stays_delete before delete on node
begin select raise(abort, 'a log is never changed'); end;
create trigger checkpoint_stays_update before update on checkpoint
begin select raise(abort, 'a log is never changed'); end;
create trigger checkpoint_stays_delete before delete on checkpoint
begin select raise(abort, 'a log is never changed'); end;
create trigger cosignature_stays_update before update on cosignature
begin select raise(abort, 'a log is never changed'); end;
create trigger cosignature_stays_delete before delete on cosignature
begin select raise(abort, 'a log is never changed'); end;
create trigger key_change_stays_update before update on key_change
begin select raise(abort, 'a log is never changed'); end;
create trigger key_change_stays_delete before delete on key_change
begin select raise(abort, 'a log is never changed'); end;
create trigger filed_stays_update before update on filed
begin select raise(abort, 'a log is never changed'); end;
create trigger filed_stays_delete before delete on filed
begin select raise(abort, 'a log is never changed'); end;
create trigger marked_stays_update before update on marked
begin select raise(abort, 'a log is never changed'); end;
create trigger marked_stays_delete before delete on marked
begin select raise(abort, 'a log is never changed'); end;
