-- How organisations look: their brand kits, which logos programmes must show, and who takes part in a programme.

create table brand_kit (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null references organisation (id),
    scope varchar(100) not null,
    draft varchar not null,
    changed_by uuid not null,
    approval varchar,
    constraint brand_kit_of_organisation unique (organisation_id)
);
create index brand_kit_by_scope on brand_kit (scope);

-- The files of what is approved: these and no others are shown to everybody.
create table brand_file (
    kit_id uuid not null references brand_kit (id),
    digest varchar(64) not null,
    until_day date not null,
    primary key (kit_id, digest)
);
create index brand_file_by_digest on brand_file (digest);

create table brand_rule (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    product varchar(20),
    script_id uuid,
    places varchar not null,
    made_at timestamp with time zone not null,
    -- Scope, product and script as one text: in a unique constraint nothing equals nothing.
    rule_key varchar(200) not null,
    constraint brand_rule_once unique (rule_key)
);

create table programme_partners (
    programme_id uuid primary key references programme (id),
    version bigint not null,
    organisations varchar not null
);
