-- Complaints with their two clocks, the dated data that these are set by, and courses about care.

-- Who complains, of what, and all that was said is encrypted as one value; found by keyed hashes of key and number.
create table complaint (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    channel varchar(20) not null,
    person varchar not null,
    key_lookup varchar(60),
    phone_lookup varchar(60),
    track varchar(20) not null,
    topic varchar(30) not null,
    harm varchar(20) not null,
    -- Of what triage labelled one is opened only; what people write down of the same item has none.
    opened_from uuid,
    item_id uuid,
    question_id uuid,
    programme_id uuid,
    conversation_id uuid,
    lead_id uuid,
    organisation_id uuid,
    host_id uuid,
    member_id uuid,
    confidential boolean not null,
    state varchar(20) not null,
    open boolean not null,
    circumstance varchar(20) not null,
    assignee_id uuid,
    received_at timestamp with time zone not null,
    acknowledge_by timestamp with time zone not null,
    acknowledged_at timestamp with time zone,
    settle_from timestamp with time zone,
    settle_by timestamp with time zone,
    settled_at timestamp with time zone,
    update_by timestamp with time zone not null,
    told_at timestamp with time zone,
    answer_called timestamp with time zone,
    update_called timestamp with time zone,
    next_at timestamp with time zone not null,
    in_time boolean not null,
    reason varchar(30),
    outcome_by uuid,
    stars integer,
    rated_at timestamp with time zone,
    reopened integer not null,
    erased_at timestamp with time zone,
    constraint complaint_once unique (opened_from)
);
create index complaint_by_clock on complaint (open, next_at, id);
create index complaint_by_item on complaint (item_id);
create index complaint_by_key on complaint (key_lookup);
create index complaint_by_phone on complaint (phone_lookup);
create index complaint_by_assignee on complaint (assignee_id);

-- The only people who may know of a confidential one.
create table complaint_named (
    complaint_id uuid not null references complaint (id),
    person_id uuid not null,
    primary key (complaint_id, person_id)
);
create index complaint_named_by_person on complaint_named (person_id);

-- How long a track gives, from a day on until a later rule counts. Minutes are working minutes.
create table complaint_clock (
    track varchar(20) not null,
    circumstance varchar(20) not null,
    valid_from date not null,
    acknowledge_minutes integer not null,
    acknowledge_days integer not null,
    settle_days integer not null,
    settle_working boolean not null,
    update_days integer not null,
    reopen_days integer not null,
    legal_basis varchar(500) not null,
    confirmed boolean not null,
    primary key (track, circumstance, valid_from)
);
insert into complaint_clock (track, circumstance, valid_from, acknowledge_minutes, acknowledge_days, settle_days,
    settle_working, update_days, reopen_days, legal_basis, confirmed)
values
    ('SERVICE', 'USUAL', date '2012-07-01', 120, 0, 5, true, 1, 10,
        'Quy định nội bộ về chăm sóc người dân: tiếp nhận trong 2 giờ làm việc, giải quyết trong 5 ngày làm việc', false),
    ('SERVICE', 'COMPLEX', date '2012-07-01', 120, 0, 10, true, 1, 10,
        'Quy định nội bộ về chăm sóc người dân: việc phức tạp giải quyết trong 10 ngày làm việc', false),
    ('SERVICE', 'REMOTE', date '2012-07-01', 120, 0, 10, true, 1, 10,
        'Quy định nội bộ về chăm sóc người dân: vùng xa giải quyết trong 10 ngày làm việc', false),
    ('SERVICE', 'COMPLEX_REMOTE', date '2012-07-01', 120, 0, 15, true, 1, 10,
        'Quy định nội bộ về chăm sóc người dân: việc phức tạp ở vùng xa giải quyết trong 15 ngày làm việc', false),
    ('STATUTORY', 'USUAL', date '2012-07-01', 0, 10, 30, false, 7, 10,
        'Luật Khiếu nại 02/2011/QH13, Điều 27 (thụ lý trong 10 ngày), Điều 28 (giải quyết không quá 30 ngày kể từ ngày thụ lý)', false),
    ('STATUTORY', 'COMPLEX', date '2012-07-01', 0, 10, 45, false, 7, 10,
        'Luật Khiếu nại 02/2011/QH13, Điều 28 (vụ việc phức tạp không quá 45 ngày kể từ ngày thụ lý)', false),
    ('STATUTORY', 'REMOTE', date '2012-07-01', 0, 10, 45, false, 7, 10,
        'Luật Khiếu nại 02/2011/QH13, Điều 28 (vùng sâu, vùng xa không quá 45 ngày kể từ ngày thụ lý)', false),
    ('STATUTORY', 'COMPLEX_REMOTE', date '2012-07-01', 0, 10, 60, false, 7, 10,
        'Luật Khiếu nại 02/2011/QH13, Điều 28 (vùng sâu, vùng xa, phức tạp không quá 60 ngày kể từ ngày thụ lý)', false);

-- When offices work on a working day, as HH:MM in Vietnam.
create table working_hours (
    valid_from date primary key,
    morning_from varchar(5) not null,
    morning_until varchar(5) not null,
    afternoon_from varchar(5) not null,
    afternoon_until varchar(5) not null,
    basis varchar(500) not null,
    confirmed boolean not null
);
insert into working_hours (valid_from, morning_from, morning_until, afternoon_from, afternoon_until, basis, confirmed)
values (date '2012-07-01', '08:00', '12:00', '13:00', '17:00',
    'Giờ hành chính thường dùng; mỗi tỉnh có thể quy định khác', false);

-- Days that the nation or a province entered beside those that come with the product.
create table working_calendar_day (
    id uuid primary key,
    scope varchar(100) not null,
    on_day date not null,
    name varchar(120) not null,
    kind varchar(20) not null,
    confirmed boolean not null,
    entered_by uuid not null,
    entered_at timestamp with time zone not null
);
create index working_calendar_day_by_scope on working_calendar_day (scope, on_day);

create table care_course (
    id uuid primary key,
    scope varchar(100) not null,
    subject varchar(30) not null,
    title varchar(200) not null,
    audience varchar(300) not null
);

create table care_training (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    course_id uuid not null references care_course (id),
    person_id uuid not null,
    complaint_id uuid,
    due_on date not null,
    completed_on date
);
create index care_training_by_person on care_training (person_id);
create index care_training_by_complaint on care_training (complaint_id);

insert into retention_rule (kind, valid_from, days, reason) values
    ('SETTLED_COMPLAINT', date '2026-01-01', 1825, 'Năm năm kể từ khi giải quyết, làm chứng rằng phản ánh, khiếu nại đã được giải quyết; quy định nội bộ');
