-- What stands between us and a page, the tokens that people set, what became of the quarantine, and
-- what a programme's coverage was certified as.

create table page_trouble (
    platform varchar(40) not null,
    page_external_id varchar(80) not null,
    stopped varchar(20) not null,
    permission varchar(80),
    since timestamp with time zone not null,
    primary key (platform, page_external_id, stopped)
);

create table page_token (
    platform varchar(40) not null,
    page_external_id varchar(80) not null,
    sealed varchar(4000) not null,
    set_by uuid not null,
    set_at timestamp with time zone not null,
    primary key (platform, page_external_id)
);

create index broadcast_by_page on broadcast (platform, page_external_id, programme_id);

alter table quarantine add column id uuid;
alter table quarantine add column programme_id uuid;
alter table quarantine add column scope varchar(100);
alter table quarantine add column thread_id varchar(200);
alter table quarantine add column state varchar(20) default 'WAITING' not null;
alter table quarantine add column attempts integer default 0 not null;
alter table quarantine add column settled_by uuid;
alter table quarantine add column settled_at timestamp with time zone;
alter table quarantine add column settled_reason varchar(1000);
update quarantine set id = cast(substring(digest from 1 for 32) as uuid);
update quarantine set programme_id = (
    select b.programme_id from broadcast b join programme p on p.id = b.programme_id
    where b.platform = quarantine.platform and b.page_external_id = quarantine.page_id
        and coalesce(p.went_live_at, p.starts_at) <= quarantine.observed_at
    order by coalesce(p.went_live_at, p.starts_at) desc limit 1);
update quarantine set scope = (select p.scope from programme p where p.id = quarantine.programme_id);
alter table quarantine alter column id set not null;
create unique index quarantine_by_id on quarantine (id);
create index quarantine_by_programme on quarantine (programme_id, state, observed_at, id);
create index quarantine_by_scope on quarantine (state, observed_at, id);

create table sweep (
    broadcast_id uuid not null,
    no integer not null,
    done_at timestamp with time zone not null,
    platform_count integer,
    read_count integer not null,
    gone boolean not null,
    primary key (broadcast_id, no)
);

create table coverage_certificate (
    programme_id uuid primary key,
    body varchar not null,
    sha256 varchar(64) not null,
    issued_at timestamp with time zone not null
);
