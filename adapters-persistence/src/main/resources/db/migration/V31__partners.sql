-- Partners' systems. Of a client's secret only the digest is kept; what messages are signed with is sealed. A delivery
-- holds what it is about and never the message, so that nothing of a person lies here.

create table partner_client (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    scope varchar(200) not null,
    name varchar(100) not null,
    scopes varchar not null,
    secrets varchar not null,
    made_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);

create index partner_client_by_scope on partner_client (scope, made_at);

create table webhook_endpoint (
    id uuid primary key,
    version bigint not null,
    client_id uuid not null,
    scope varchar(200) not null,
    url varchar(1000) not null,
    types varchar not null,
    secrets varchar not null,
    pause varchar(20),
    made_at timestamp with time zone not null
);

create index webhook_endpoint_by_scope on webhook_endpoint (scope, made_at);

create table webhook_delivery (
    id uuid primary key,
    version bigint not null,
    endpoint_id uuid not null,
    type varchar(20) not null,
    subject uuid,
    happened_at timestamp with time zone not null,
    state varchar(10) not null,
    attempts integer not null,
    next_at timestamp with time zone not null,
    status integer,
    failure varchar(20),
    digest varchar(64),
    queued_at timestamp with time zone not null,
    ended_at timestamp with time zone
);

create index webhook_delivery_due on webhook_delivery (endpoint_id, state, next_at);
create index webhook_delivery_newest on webhook_delivery (endpoint_id, queued_at, id);

-- When anything about a lead changed last: what a partner's system asks by.
alter table lead add column changed_at timestamp with time zone;
update lead set changed_at = captured_at;
create index lead_by_change on lead (changed_at, id);
