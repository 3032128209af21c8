-- One schema for H2 (MODE=PostgreSQL) and PostgreSQL: only statements that both take.
-- A scope is a path; a list or a state that nobody searches is JSON text.

create table province (
    code varchar(2) primary key,
    name varchar(80) not null
);

insert into province (code, name) values
    ('01', 'Hà Nội'), ('04', 'Cao Bằng'), ('08', 'Tuyên Quang'), ('11', 'Điện Biên'), ('12', 'Lai Châu'),
    ('14', 'Sơn La'), ('15', 'Lào Cai'), ('19', 'Thái Nguyên'), ('20', 'Lạng Sơn'), ('22', 'Quảng Ninh'),
    ('24', 'Bắc Ninh'), ('25', 'Phú Thọ'), ('31', 'Hải Phòng'), ('33', 'Hưng Yên'), ('37', 'Ninh Bình'),
    ('38', 'Thanh Hóa'), ('40', 'Nghệ An'), ('42', 'Hà Tĩnh'), ('44', 'Quảng Trị'), ('46', 'Huế'),
    ('48', 'Đà Nẵng'), ('51', 'Quảng Ngãi'), ('52', 'Gia Lai'), ('56', 'Khánh Hòa'), ('66', 'Đắk Lắk'),
    ('68', 'Lâm Đồng'), ('75', 'Đồng Nai'), ('79', 'Thành phố Hồ Chí Minh'), ('80', 'Tây Ninh'),
    ('82', 'Đồng Tháp'), ('86', 'Vĩnh Long'), ('91', 'An Giang'), ('92', 'Cần Thơ'), ('96', 'Cà Mau');

-- organisation

create table organisation (
    id uuid primary key,
    kind varchar(20) not null,
    scope varchar(100) not null,
    name varchar(200) not null,
    constraint organisation_scope_once unique (scope)
);

create table branch (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    scope varchar(100) not null,
    name varchar(200) not null,
    constraint branch_scope_once unique (scope)
);
create index branch_by_organisation on branch (organisation_id);

create table page (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    scope varchar(100) not null,
    platform varchar(40) not null,
    external_id varchar(80) not null,
    name varchar(200) not null,
    constraint page_once unique (platform, external_id)
);
create index page_by_scope on page (scope);

create table person (
    id uuid primary key,
    username varchar(60) not null,
    display_name varchar(120) not null,
    password_hash varchar(400) not null,
    constraint person_username_once unique (username)
);

create table grant_held (
    person_id uuid not null references person (id),
    place integer not null,
    held_role varchar(40) not null,
    scope varchar(100) not null,
    primary key (person_id, place)
);
create index grant_by_scope on grant_held (scope);

create table login_attempts (
    subject varchar(200) primary key,
    failures integer not null,
    blocked_until timestamp with time zone not null
);

create table refresh_token (
    digest varchar(128) primary key,
    person_id uuid not null,
    expires_at timestamp with time zone not null,
    used boolean not null
);
create index refresh_token_by_person on refresh_token (person_id);

-- script, programme

create table script (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    title varchar(200) not null,
    product varchar(20) not null,
    status varchar(20) not null,
    segments varchar not null
);
create index script_by_scope on script (scope);

create table programme (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    title varchar(200) not null,
    product varchar(20) not null,
    script_id uuid not null,
    script_version bigint not null,
    page_id uuid not null,
    starts_at timestamp with time zone not null,
    host_id uuid not null,
    status varchar(20) not null,
    segments varchar not null,
    on_air_no integer,
    went_live_at timestamp with time zone,
    ended_at timestamp with time zone
);
create index programme_by_start on programme (starts_at, id);
create index programme_by_scope on programme (scope);

create table broadcast (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null,
    scope varchar(100) not null,
    platform varchar(40) not null,
    page_external_id varchar(80) not null,
    external_id varchar(200),
    permalink varchar(1000),
    state varchar(20) not null,
    failure varchar(200),
    live_since timestamp with time zone,
    ended_at timestamp with time zone,
    constraint broadcast_once unique (programme_id)
);

create table broadcast_thread (
    platform varchar(40) not null,
    thread_id varchar(200) not null,
    broadcast_id uuid not null references broadcast (id),
    primary key (platform, thread_id)
);
create index broadcast_thread_by_broadcast on broadcast_thread (broadcast_id);

create table broadcast_look (
    broadcast_id uuid not null,
    looked_at timestamp with time zone not null,
    viewers integer,
    total_views bigint,
    video_bitrate double precision,
    frame_rate double precision,
    audio_bitrate double precision,
    primary key (broadcast_id, looked_at)
);

create table broadcast_progress (
    broadcast_id uuid primary key,
    read_until timestamp with time zone not null,
    platform_count integer,
    looked_at timestamp with time zone not null
);

-- intake

create table inbound_item (
    id uuid primary key,
    platform varchar(40) not null,
    page_id varchar(80) not null,
    external_id varchar(200) not null,
    programme_id uuid,
    scope varchar(100),
    author_key varchar(200),
    author_name varchar,
    body varchar,
    edited boolean not null,
    hidden boolean not null,
    removed boolean not null,
    written_at timestamp with time zone not null,
    address varchar(400) not null,
    thread_id varchar(200),
    parent_id varchar(200),
    words varchar not null,
    labels varchar(200) not null,
    source varchar(20) not null,
    received_at timestamp with time zone not null,
    question_id uuid,
    constraint inbound_item_once unique (platform, external_id)
);
create index inbound_item_by_programme on inbound_item (programme_id, written_at, id);
create index inbound_item_by_thread on inbound_item (platform, thread_id);

create table inbound_change (
    platform varchar(40) not null,
    external_id varchar(200) not null,
    change_key varchar(120) not null,
    page_id varchar(80) not null,
    address varchar(400) not null,
    kind varchar(20) not null,
    source varchar(20) not null,
    thread_id varchar(200),
    parent_id varchar(200),
    author_key varchar(200),
    author_name varchar,
    body varchar,
    text_hash varchar(64) not null,
    happened_at timestamp with time zone not null,
    observed_at timestamp with time zone not null,
    raw_payload varchar not null,
    primary key (platform, external_id, change_key)
);
create index inbound_change_by_page on inbound_change (platform, page_id, source, observed_at);

create table quarantine (
    digest varchar(64) primary key,
    platform varchar(40) not null,
    page_id varchar(80),
    source varchar(20) not null,
    reason varchar not null,
    observed_at timestamp with time zone not null,
    raw_payload text not null
);
create index quarantine_by_page on quarantine (platform, page_id, observed_at);

-- question, lead, recap

create table question (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null,
    scope varchar(100) not null,
    item_id uuid not null,
    words varchar not null,
    asker_key varchar(200),
    asker_name varchar,
    asked_at timestamp with time zone not null,
    state varchar(30) not null,
    by_id uuid,
    by_name varchar(120),
    stage_at timestamp with time zone,
    lease_until timestamp with time zone,
    offset_seconds integer,
    answer varchar,
    reply_id varchar(200),
    failure varchar(200),
    channel varchar(20),
    due_at timestamp with time zone,
    merged_into uuid,
    reason varchar(1000),
    constraint question_of_item_once unique (item_id)
);
create index question_by_programme on question (programme_id, asked_at, id);
create index question_by_lease on question (state, lease_until);

create table lead (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null,
    scope varchar(100) not null,
    product varchar(20) not null,
    person_key varchar(200),
    name varchar,
    words varchar not null,
    item_id uuid not null,
    state varchar(20) not null,
    branch_id uuid,
    captured_at timestamp with time zone not null
);
create index lead_by_programme on lead (programme_id, person_key);
create index lead_by_capture on lead (captured_at, id);
create index lead_by_scope on lead (scope);

create table lead_phone (
    programme_id uuid not null,
    phone varchar(20) not null,
    lead_id uuid not null references lead (id),
    place integer not null,
    primary key (programme_id, phone)
);
create index lead_phone_by_lead on lead_phone (lead_id);

create table recap (
    programme_id uuid primary key,
    figures varchar not null,
    frozen_at timestamp with time zone
);

-- events, and what follows from them

create table stream (
    id uuid primary key,
    newest bigint not null
);

create table event (
    stream uuid not null,
    seq bigint not null,
    id uuid not null,
    name varchar(60) not null,
    subject uuid not null,
    by_person uuid,
    happened_at timestamp with time zone not null,
    facts varchar not null,
    primary key (stream, seq)
);
create index event_by_subject on event (subject);

create table delivery (
    id uuid primary key,
    stream uuid not null,
    seq bigint not null,
    reaction varchar(100) not null,
    state varchar(10) not null,
    attempts integer not null,
    strikes integer not null,
    since timestamp with time zone not null,
    next_at timestamp with time zone not null,
    leased_until timestamp with time zone,
    last_error varchar(200),
    constraint delivery_once unique (stream, seq, reaction)
);
create index delivery_due on delivery (state, next_at);

-- timers: the table db-scheduler expects

create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- answers kept for repeated requests

create table kept_answer (
    caller varchar(200) not null,
    request_key varchar(200) not null,
    fingerprint varchar(200) not null,
    status integer not null,
    body varchar not null,
    kept_until timestamp with time zone not null,
    primary key (caller, request_key)
);
create index kept_answer_expiry on kept_answer (kept_until);
