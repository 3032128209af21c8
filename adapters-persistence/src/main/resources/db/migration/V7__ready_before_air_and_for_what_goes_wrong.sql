-- What must be done before a programme goes on air, and the cards for what may go wrong while it is.

create table preparation (
    programme_id uuid primary key,
    made_at timestamp with time zone not null
);

create table preparation_item (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null,
    template_key varchar(80),
    track varchar(20) not null,
    title varchar(300) not null,
    minutes_before integer not null,
    owner_id uuid,
    suggested varchar(200) not null,
    blocking boolean not null,
    evidence varchar(300) not null,
    state varchar(20) not null,
    settled_by uuid,
    settled_at timestamp with time zone,
    words varchar(1000) not null
);

create index preparation_item_by_programme on preparation_item (programme_id);
create index preparation_item_by_owner on preparation_item (owner_id, state);

create table contingency_card (
    programme_id uuid not null,
    card_key varchar(80) not null,
    place integer not null,
    body varchar not null,
    primary key (programme_id, card_key)
);

create table situation (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null,
    card varchar not null,
    declared_by uuid not null,
    declared_at timestamp with time zone not null,
    ticked varchar not null,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    note varchar(1000) not null
);

create index situation_by_programme on situation (programme_id, declared_at, id);
