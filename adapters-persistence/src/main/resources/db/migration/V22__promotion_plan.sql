-- What each programme is promoted by, task by task, and the templates that plans are made from.

create table promotion_plan (
    programme_id uuid primary key references programme (id),
    template_scope varchar(100) not null,
    template_version integer not null,
    made_at timestamp with time zone not null
);

create table promotion_task (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null references promotion_plan (programme_id),
    slot varchar(80) not null,
    line varchar not null,
    segment_no integer,
    owner_id uuid,
    state varchar(20) not null,
    send_at timestamp with time zone,
    attempt varchar,
    note varchar(1000) not null,
    post_id varchar(200),
    permalink varchar(1000),
    settled_by uuid,
    settled_at timestamp with time zone,
    unique (programme_id, slot)
);
create index promotion_task_by_owner on promotion_task (owner_id, state);

create table promotion_template (
    id uuid primary key,
    scope varchar(100) not null,
    version integer not null,
    lines varchar not null,
    saved_by uuid,
    saved_at timestamp with time zone not null,
    unique (scope, version)
);
