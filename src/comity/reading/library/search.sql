-- Full-text search, kept in step by triggers.

create virtual table quote_fts using fts5(
    text, speaker, affiliation, content='quote', content_rowid='id', tokenize='porter unicode61'
);
create trigger quote_in after insert on quote begin
    insert into quote_fts(rowid, text, speaker, affiliation)
    values (new.id, new.text, new.speaker, new.affiliation);
end;
create trigger quote_out after delete on quote begin
    insert into quote_fts(quote_fts, rowid, text, speaker, affiliation)
    values ('delete', old.id, old.text, old.speaker, old.affiliation);
end;

create virtual table claim_fts using fts5(
    text, statement, speaker, content='claim', content_rowid='id', tokenize='porter unicode61'
);
create trigger claim_in after insert on claim begin
    insert into claim_fts(rowid, text, statement, speaker)
    values (new.id, new.text, new.statement, new.speaker);
end;
create trigger claim_out after delete on claim begin
    insert into claim_fts(claim_fts, rowid, text, statement, speaker)
    values ('delete', old.id, old.text, old.statement, old.speaker);
end;
