-- What people said about the labels of items, and what was learnt from it and is in use.

create table label_correction (
    id uuid primary key,
    item_id uuid not null,
    label varchar(20) not null,
    was boolean not null,
    became boolean not null,
    by_id uuid not null,
    said_at timestamp with time zone not null
);
create index label_correction_by_label on label_correction (label, item_id, said_at);

create table label_model (
    label varchar(20) primary key,
    learnt_at timestamp with time zone not null,
    examples integer not null,
    by_rules varchar not null,
    by_model varchar not null,
    learnt varchar not null
);
