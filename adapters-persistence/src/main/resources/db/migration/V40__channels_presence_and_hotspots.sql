-- Where organisations are on the internet, how well, and who pretends to be them; and their Wi-Fi.

create table channel (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    organisation_id uuid not null,
    kind varchar(20) not null,
    url varchar(600) not null,
    -- The same for two spellings of one address.
    url_key varchar(600) not null,
    name varchar(120) not null,
    owner_id uuid,
    state varchar(20) not null,
    validated_at timestamp with time zone,
    validated_by uuid,
    entered_at timestamp with time zone not null,
    constraint channel_once unique (organisation_id, url_key)
);
create index channel_by_time on channel (entered_at desc, id);

create table impostor (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    organisation_id uuid not null,
    kind varchar(20) not null,
    url varchar(600) not null,
    why varchar(500) not null,
    state varchar(20) not null,
    found_at timestamp with time zone not null,
    reported_at timestamp with time zone,
    settled_at timestamp with time zone
);
create index impostor_by_time on impostor (found_at desc, id);

create table presence_audit (
    id uuid primary key,
    scope varchar(100) not null,
    started_by uuid,
    started_at timestamp with time zone not null,
    organisations integer not null,
    looked integer not null,
    finished_at timestamp with time zone
);
create index presence_audit_by_time on presence_audit (started_at desc, id);

-- What is left to do of an audit, so that it goes on after a restart.
create table presence_audit_part (
    audit_id uuid not null references presence_audit (id),
    organisation_id uuid not null,
    claimed_until timestamp with time zone,
    looked_at timestamp with time zone,
    primary key (audit_id, organisation_id)
);

-- The newest of each; what was found before is told by the events.
create table presence_finding (
    organisation_id uuid not null,
    indicator varchar(30) not null,
    scope varchar(100) not null,
    verdict varchar(10) not null,
    evidence varchar not null,
    found_at timestamp with time zone,
    primary key (organisation_id, indicator)
);
create index presence_finding_by_scope on presence_finding (scope);

create table presence_statement (
    organisation_id uuid not null,
    indicator varchar(30) not null,
    scope varchar(100) not null,
    verdict varchar(10) not null,
    note varchar(300) not null,
    shown_at varchar(500),
    by_id uuid not null,
    said_at timestamp with time zone not null,
    primary key (organisation_id, indicator)
);

-- A place with Wi-Fi and what its router and we know each other by, which is sealed.
create table hotspot (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    organisation_id uuid not null,
    branch_id uuid,
    code varchar(20) not null,
    place varchar(200) not null,
    ssid varchar(32) not null,
    message varchar(300) not null,
    gateway varchar(20) not null,
    secret varchar(300),
    state varchar(20) not null,
    made_at timestamp with time zone not null,
    constraint hotspot_code unique (code)
);
create index hotspot_by_time on hotspot (made_at desc, id);

-- Somebody left a number. The number lies with the consent and the lead, and nowhere here.
create table hotspot_entry (
    id uuid primary key,
    hotspot_id uuid not null references hotspot (id),
    entered_at timestamp with time zone not null,
    lead_id uuid
);
create index hotspot_entry_by_hotspot on hotspot_entry (hotspot_id, entered_at);

-- Devices that wait for a router to ask whom it may let through.
create table hotspot_admission (
    hotspot_id uuid not null references hotspot (id),
    token varchar(64) not null,
    asked_at timestamp with time zone not null,
    primary key (hotspot_id, token)
);
