-- Real people's stories with what they allowed, where each stands, and the guests of programmes.

create table story (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    entered_at timestamp with time zone not null,
    telling varchar not null,
    verification varchar,
    consent varchar,
    placements varchar not null,
    publications varchar not null
);
create index story_by_scope on story (scope, entered_at);

create table story_in_programme (
    programme_id uuid not null references programme (id),
    story_id uuid not null references story (id),
    primary key (programme_id, story_id)
);

create table guest (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null references programme (id),
    story_id uuid references story (id),
    invited_at timestamp with time zone not null,
    name varchar(100) not null,
    status varchar(20) not null,
    backup_id uuid references guest (id)
);
create index guest_by_programme on guest (programme_id, invited_at);
