-- Early signs that something may go wrong in public, and what people say of social insurance.

create table signal (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    kind varchar(20) not null,
    programme_id uuid,
    topic varchar(30),
    evidence varchar not null,
    people int not null,
    usual double precision not null,
    note varchar(1000) not null,
    reported_by uuid,
    opened_at timestamp with time zone not null,
    judged boolean not null,
    looked varchar,
    judgement varchar,
    told_at timestamp with time zone,
    incident_id uuid
);
create index signal_by_scope on signal (scope, judged, opened_at);
create index signal_by_programme on signal (programme_id, opened_at);

create table mention (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    source varchar(20) not null,
    programme_id uuid,
    item_id uuid,
    feed_id uuid,
    -- The same thing read again has the same key.
    natural_key varchar(100) not null,
    url varchar(1000) not null,
    words varchar(2000) not null,
    reach int,
    said_at timestamp with time zone not null,
    collected_at timestamp with time zone not null,
    topics varchar(300) not null,
    stage varchar(20),
    sentiment varchar(20) not null,
    confidence double precision not null,
    corrected varchar,
    constraint mention_once unique (natural_key)
);
create index mention_by_scope on mention (scope, said_at);
create index mention_by_item on mention (item_id);

create table mention_collected (
    programme_id uuid primary key,
    until_at timestamp with time zone not null
);

create table listening_feed (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    title varchar(200) not null,
    url varchar(1000) not null,
    active boolean not null,
    etag varchar(500),
    last_modified varchar(100),
    polled_at timestamp with time zone,
    failure varchar(40),
    failures int not null,
    found int not null,
    added_at timestamp with time zone not null
);
create index listening_feed_by_scope on listening_feed (scope);

create table lever_action (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    lever varchar(30) not null,
    stage varchar(20),
    topic varchar(30),
    title varchar(300) not null,
    owner_id uuid not null,
    due_on date not null,
    state varchar(20) not null,
    outcome varchar(1000) not null,
    entered_at timestamp with time zone not null
);
create index lever_action_by_scope on lever_action (scope, due_on);

create table sentiment_model (
    sentiment varchar(20) primary key,
    learnt_at timestamp with time zone not null,
    examples int not null,
    by_rules varchar not null,
    by_model varchar not null,
    learnt varchar not null
);

insert into retention_rule (kind, valid_from, days, reason, legal_basis) values
    ('MENTION_ELSEWHERE', date '2026-01-01', 730, 'Hai năm để so sánh dư luận với cùng kỳ năm trước; sau đó không cần nguyên văn nữa',
        'Quy định nội bộ; Luật 91/2025/QH15, Điều 3 khoản 3');
