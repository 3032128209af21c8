-- Events of a stream cover each other by hashes; who saw personal data is found again.

alter table stream add column hash bytea;
alter table event add column hash bytea;
-- Set where the words of an event were erased: the digest of the facts as they were first written.
alter table event add column facts_digest bytea;

create table event_by_person (
    person_id uuid not null,
    happened_at timestamp with time zone not null,
    id uuid not null,
    stream uuid not null,
    seq bigint not null,
    primary key (person_id, happened_at, id)
);

create table access_entry (
    id uuid primary key,
    happened_at timestamp with time zone not null,
    person_id uuid not null,
    exported boolean not null,
    what varchar(60) not null,
    subject uuid not null,
    scope varchar(100) not null,
    people integer not null,
    why varchar(500)
);
create index access_entry_by_time on access_entry (happened_at, id);
create index access_entry_by_subject on access_entry (subject, happened_at);
create index access_entry_by_person on access_entry (person_id, happened_at);
