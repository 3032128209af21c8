-- Training courses, what hosts have learned and shown, and who presents which programme.

create table course (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    title varchar(200) not null,
    product varchar(20) not null,
    hours integer not null,
    required boolean not null
);
create index course_by_scope on course (scope);

create table host_profile (
    person_id uuid primary key references person (id),
    version bigint not null,
    scope varchar(100) not null,
    about varchar(1000) not null,
    completions varchar not null,
    certificates varchar not null,
    rehearsals varchar not null,
    ratings varchar not null
);

create table programme_cast (
    programme_id uuid primary key references programme (id),
    version bigint not null,
    host_id uuid not null references person (id),
    backup_id uuid not null references person (id),
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);
create index programme_cast_by_time on programme_cast (starts_at);
