-- What was read, one table a kind. Texts of sources are not kept: quotations and places are.

create table source (
    id integer primary key,
    sha256 text not null unique,
    name text not null,
    place text not null,
    format text not null,
    headline text,
    published text,
    published_by text,
    code_points integer not null,
    checked integer not null,
    kept text
);

create table quote (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    kind text not null,
    text text not null,
    speaker text,
    affiliation text,
    cue text,
    confidence text not null,
    said text
);

create table quote_act (
    quote_id integer not null references quote(id) on delete cascade,
    act text not null,
    primary key (quote_id, act)
);

create table citation (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    text text not null,
    type text not null,
    norm text not null,
    acts text not null,
    implicit integer not null
);

create table amount (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    text text not null,
    cents integer not null,
    high_cents integer,
    currency text not null,
    qualifier text not null,
    period text not null,
    measure text not null
);

create table mention (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    text text not null,
    body text not null,
    name text not null,
    government text,
    first integer not null
);

create table day (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    text text not null,
    iso text not null
);

create table claim (
    id integer primary key,
    source_id integer not null references source(id) on delete cascade,
    quote_id integer references quote(id) on delete cascade,
    start integer not null,
    "end" integer not null,
    page integer,
    kind text not null,
    text text not null,
    statement text not null,
    speaker text,
    said text not null,
    quoted integer not null
);

create table finding (
    id integer primary key,
    claim_id integer not null references claim(id) on delete cascade,
    as_known text not null check (as_known in ('then', 'now')),
    known text not null,
    outcome text not null,
    sentences text not null,
    settled_by text
);

create table finding_source (
    finding_id integer not null references finding(id) on delete cascade,
    sort text not null,
    id text not null,
    cite text not null,
    day text,
    url text,
    confidence text not null
);

create index quote_of_source on quote(source_id);
create index quote_by_speaker on quote(speaker, said);
create index quote_by_act on quote_act(act);
create index citation_of_source on citation(source_id);
create index amount_of_source on amount(source_id);
create index mention_of_source on mention(source_id);
create index day_of_source on day(source_id);
create index claim_of_source on claim(source_id);
create index claim_of_quote on claim(quote_id);
create index finding_of_claim on finding(claim_id);
create index finding_source_of_finding on finding_source(finding_id);
