-- What became of invited friends, opt-outs that were lifted, numbers of do-not-call lists, and calls that are counted.

alter table invitation add column told varchar(10);

-- Kept so that it can be told who let somebody be invited again, and why.
create table opt_out_lifted (
    id uuid primary key,
    about varchar(250) not null,
    said_by uuid,
    said_at timestamp with time zone not null,
    lifted_by uuid not null,
    lifted_at timestamp with time zone not null,
    reason varchar(300) not null
);
create index opt_out_lifted_by_about on opt_out_lifted (about, lifted_at);

-- The rules of contact are data of the release from now on, as the framework scripts are.
drop table contact_rule;

create table do_not_call_list (
    id uuid primary key,
    title varchar(200) not null,
    whole boolean not null,
    brought_by uuid not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    rows_read bigint not null,
    numbers_new bigint not null,
    numbers_known bigint not null,
    rows_refused bigint not null,
    numbers_gone bigint not null
);
create index do_not_call_list_by_time on do_not_call_list (begun_at desc, id);

-- The list that named the number last.
create table do_not_call (
    phone varchar(20) primary key,
    list_id uuid not null
);
create index do_not_call_by_list on do_not_call (list_id);

create table do_not_call_refused (
    list_id uuid not null,
    row_at bigint not null,
    code varchar(60) not null,
    primary key (list_id, row_at)
);

create table contact_call (
    id uuid primary key,
    phone varchar(20) not null,
    basis varchar(20) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null
);
create index contact_call_by_phone on contact_call (phone, made_at);
