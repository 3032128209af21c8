-- Incidents, what is said in them, their books, what was hidden and held back, and what lies ready.
create table incident (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    programme_id uuid,
    source varchar(20) not null,
    reference varchar(200) not null,
    state varchar(20) not null,
    closed boolean not null,
    reserves boolean not null,
    live_programme_id uuid,
    opened_at timestamp with time zone not null,
    body text not null,
    constraint incident_signal unique (scope, source, reference)
);
create index incident_by_time on incident (closed, opened_at, id);
create index incident_reserving on incident (reserves, scope);
create index incident_live on incident (live_programme_id);

create table incident_statement (
    id uuid primary key,
    version bigint not null,
    incident_id uuid not null references incident (id),
    scope varchar(100) not null,
    audience varchar(20) not null,
    state varchar(20) not null,
    drafted_at timestamp with time zone not null,
    body text not null
);
create index incident_statement_of on incident_statement (incident_id, drafted_at, id);

create table incident_log (
    id uuid primary key,
    incident_id uuid not null references incident (id),
    book varchar(20) not null,
    first_part varchar(2000) not null,
    second_part varchar(2000) not null,
    third_part varchar(2000) not null,
    by_person uuid not null,
    at timestamp with time zone not null
);
create index incident_log_of on incident_log (incident_id, book, at);

create table incident_hiding (
    incident_id uuid not null references incident (id),
    item_id uuid not null,
    at timestamp with time zone not null,
    reason varchar(500) not null,
    by_person uuid,
    primary key (incident_id, item_id)
);

create table incident_held (
    incident_id uuid not null references incident (id),
    subject uuid not null,
    kind varchar(20) not null,
    by_person uuid,
    held_at timestamp with time zone not null,
    released_by uuid,
    primary key (incident_id, subject)
);

-- person holds everything that was written down, encrypted: names and numbers of the team and the press among it.
create table crisis_kit (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    kind varchar(20) not null,
    person text not null,
    lesson_of uuid,
    retired boolean not null
);
create index crisis_kit_at on crisis_kit (scope, kind);

create table holding_text (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    scenario_id uuid,
    audience varchar(20) not null,
    title varchar(200) not null,
    body varchar(4000) not null,
    author_id uuid not null,
    approvals text not null,
    valid_to date not null,
    retired boolean not null
);
create index holding_text_at on holding_text (scope);
