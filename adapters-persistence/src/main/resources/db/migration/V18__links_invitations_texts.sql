-- Tracked links and their visits, shares, invitations, who does not want to be invited, and texts to telephones.

create table tracked_link (
    id uuid primary key,
    version bigint not null,
    code varchar(8) not null,
    programme_id uuid not null references programme (id),
    scope varchar(100) not null,
    owner_kind varchar(20) not null,
    owner_id uuid,
    purpose varchar(20) not null,
    invitation_id uuid,
    made_for varchar(120) not null,
    created_by uuid,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    constraint tracked_link_code_once unique (code),
    constraint tracked_link_once unique (programme_id, made_for)
);
create index tracked_link_by_programme on tracked_link (programme_id, created_at desc, id);
create index tracked_link_by_invitation on tracked_link (invitation_id);

-- Visitors of a day are told apart under its secret; both are destroyed when the day is over.
create table visit_secret (
    visit_day date primary key,
    secret varchar(64) not null
);

create table visitor (
    visit_day date not null,
    link_id uuid not null,
    digest varchar(64) not null,
    primary key (visit_day, link_id, digest)
);

create table link_day (
    link_id uuid not null,
    visit_day date not null,
    visits bigint not null,
    primary key (link_id, visit_day)
);

create table share_report (
    id uuid primary key,
    programme_id uuid not null references programme (id),
    person_id uuid not null,
    scope varchar(100) not null,
    url varchar(500) not null,
    reported_at timestamp with time zone not null,
    constraint share_report_once unique (programme_id, person_id, url)
);

create table share_reading (
    broadcast_id uuid not null,
    read_at timestamp with time zone not null,
    programme_id uuid not null,
    shares bigint,
    reactions bigint,
    comments bigint,
    primary key (broadcast_id, read_at)
);
create index share_reading_by_programme on share_reading (programme_id, read_at desc, broadcast_id);

create table invitation (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null references programme (id),
    scope varchar(100) not null,
    inviter_id uuid not null,
    invitee_key varchar(250) not null,
    person_key varchar(200),
    phone varchar(20),
    name varchar(100) not null,
    prepared_by uuid not null,
    prepared_at timestamp with time zone not null,
    channel varchar(20),
    sent_at timestamp with time zone,
    end_reason varchar(20),
    ended_at timestamp with time zone,
    constraint invitation_once unique (programme_id, invitee_key)
);
create index invitation_by_programme on invitation (programme_id, prepared_at desc, id);
create index invitation_by_person on invitation (person_key, sent_at);
create index invitation_by_phone on invitation (phone, sent_at);

create table opt_out (
    id uuid primary key,
    about varchar(250) not null,
    said_by uuid,
    said_at timestamp with time zone not null,
    constraint opt_out_once unique (about)
);
create index opt_out_by_time on opt_out (said_at desc, id);

-- Hours as HH:MM in Vietnam. A rule counts from its day until a later one does.
create table contact_rule (
    valid_from date primary key,
    texts_from varchar(5) not null,
    texts_until varchar(5) not null,
    calls_from varchar(5) not null,
    calls_until varchar(5) not null,
    texts_a_day integer not null,
    invite_every integer not null,
    legal_basis varchar(500) not null
);
insert into contact_rule (valid_from, texts_from, texts_until, calls_from, calls_until, texts_a_day, invite_every,
    legal_basis)
values (date '2020-10-01', '07:00', '22:00', '08:00', '17:00', 3, 14,
    'Nghị định 91/2020/NĐ-CP (giờ và số tin nhắn); nhịp mời 14 ngày là quy định nội bộ');

create table text_message (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    channel varchar(10) not null,
    purpose varchar(20) not null,
    subject uuid not null,
    phone varchar(20) not null,
    words varchar(1000) not null,
    gaps varchar not null,
    state varchar(10) not null,
    due_at timestamp with time zone not null,
    begun_at timestamp with time zone,
    gateway_id varchar(200),
    failure varchar(200),
    asked_by uuid not null,
    asked_at timestamp with time zone not null
);
create index text_message_by_phone on text_message (phone, begun_at);
create index text_message_by_subject on text_message (subject, asked_at);
create index text_message_by_time on text_message (asked_at desc, id);

-- Its row is held while texts to a number are counted.
create table text_recipient (
    phone varchar(20) primary key
);

-- Whoever left a number is found again over all programmes.
create index lead_by_person on lead (person_key);
create index lead_phone_by_phone on lead_phone (phone);
