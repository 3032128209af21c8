-- The figures of the law over time, and what provinces add to the state's support.

create table policy_parameter (
    parameter_key varchar(200) primary key,
    version bigint not null,
    unit varchar(20) not null,
    rows_json varchar not null
);

create table provincial_support (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    support_group varchar(20) not null,
    share varchar(20),
    amount bigint,
    resolution varchar(200) not null,
    from_day date not null,
    to_day date
);
create index provincial_support_by_scope on provincial_support (scope, support_group, from_day);
