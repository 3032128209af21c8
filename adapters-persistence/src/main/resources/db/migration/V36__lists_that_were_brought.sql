-- Lists of leads, and of what came of them, that somebody brought as a file. What stands in the rows is sealed, and
-- deleted a while after the end; what became of each row names nobody and stays.

create table lead_import (
    id uuid primary key,
    version bigint not null,
    scope varchar(200) not null,
    kind varchar(10) not null,
    by_id uuid not null,
    by_client boolean not null,
    programme_id uuid,
    branch_id uuid,
    checksum varchar(64) not null,
    columns varchar not null,
    row_count integer not null,
    last_no integer not null,
    at_no integer not null,
    created integer not null,
    joined integer not null,
    refused integer not null,
    state varchar(10) not null,
    made_at timestamp with time zone not null,
    ended_at timestamp with time zone
);

create index lead_import_newest on lead_import (made_at, id);
create index lead_import_by_file on lead_import (checksum);

create table lead_import_block (
    import_id uuid not null,
    first_no integer not null,
    last_no integer not null,
    sealed varchar not null,
    kept_at timestamp with time zone not null,
    primary key (import_id, first_no)
);

create index lead_import_block_by_age on lead_import_block (kept_at);

create table lead_import_row (
    import_id uuid not null,
    no integer not null,
    status varchar(10) not null,
    lead_id uuid,
    field varchar(50),
    code varchar(60),
    details varchar,
    primary key (import_id, no)
);

create index lead_import_row_by_status on lead_import_row (import_id, status, no);

-- How leads are put into a system that does not know our messages; null for one that does.
alter table webhook_endpoint add column mapping varchar;

-- Sandboxes: their clients, and their invented leads in a place of their own.
alter table partner_client add column sandbox boolean not null default false;

create table sandbox_lead (
    id uuid primary key,
    version bigint not null,
    client_id uuid not null,
    sealed varchar not null,
    captured_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);

create index sandbox_lead_by_change on sandbox_lead (client_id, changed_at, id);
