-- Kits of equipment and who has them when, the checks before air, and the stream while on air.

create table kit (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    name varchar(200) not null,
    items varchar not null,
    entered_at timestamp with time zone not null
);
create index kit_by_scope on kit (scope);
create index kit_by_entry on kit (entered_at, id);

create table kit_booking (
    kit_id uuid not null,
    programme_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    primary key (kit_id, programme_id)
);
create index kit_booking_by_programme on kit_booking (programme_id);

create table preflight (
    programme_id uuid primary key,
    version bigint not null,
    outcomes varchar not null
);

create table encoder (
    page_id uuid primary key,
    host varchar(80) not null,
    port integer not null,
    sealed varchar(4000) not null
);

create table stream_watch (
    broadcast_id uuid primary key,
    version bigint not null,
    state varchar not null
);

-- Ten seconds a row.
create table stream_span (
    broadcast_id uuid not null,
    began_at timestamp with time zone not null,
    figures varchar not null,
    primary key (broadcast_id, began_at)
);
