-- Messenger threads with their messages, promises to call back, and what finds a person over all channels.

create table conversation (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    platform varchar(40) not null,
    page_id varchar(80) not null,
    person_key varchar(200) not null,
    name varchar,
    heard_at timestamp with time zone,
    waiting_since timestamp with time zone,
    changed_at timestamp with time zone not null,
    constraint conversation_once unique (platform, page_id, person_key)
);
create index conversation_by_person on conversation (person_key, changed_at);
create index conversation_by_change on conversation (changed_at desc, id);
create index conversation_by_waiting on conversation (waiting_since, id);

-- reply_to holds the comment or the invitation of a message that is sent or on its way, and of no other: there is one.
create table direct_message (
    id uuid primary key,
    version bigint not null,
    conversation_id uuid references conversation (id),
    scope varchar(100) not null,
    platform varchar(40) not null,
    page_id varchar(80) not null,
    kind varchar(20) not null,
    item_id uuid,
    reply_to uuid,
    programme_id uuid,
    body varchar not null,
    words varchar not null,
    state varchar(10) not null,
    external_id varchar(200),
    failure varchar(200),
    by_id uuid,
    by_name varchar(120),
    written_at timestamp with time zone not null,
    raw_payload varchar,
    constraint direct_message_once unique (platform, page_id, external_id),
    constraint private_reply_once unique (reply_to)
);
create index direct_message_by_conversation on direct_message (conversation_id, written_at);
create index direct_message_by_item on direct_message (item_id);

create table call_back (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    programme_id uuid,
    question_id uuid,
    person_key varchar(200),
    name varchar not null,
    phone varchar(20) not null,
    channel varchar(10) not null,
    basis varchar(20) not null,
    basis_note varchar(1000) not null,
    slot_from timestamp with time zone not null,
    slot_until timestamp with time zone not null,
    owner_id uuid not null,
    owner_name varchar(120) not null,
    promised_by uuid not null,
    promised_at timestamp with time zone not null,
    escalated_at timestamp with time zone,
    ended_as varchar(20),
    ended_note varchar(1000),
    ended_at timestamp with time zone
);
create index call_back_by_phone on call_back (phone);
create index call_back_by_person on call_back (person_key);
create index call_back_by_owner on call_back (owner_id, slot_until, id);
create index call_back_by_slot on call_back (slot_until, id);
create index call_back_by_end on call_back (ended_at desc, id);

create table call_attempt (
    call_back_id uuid not null references call_back (id),
    place integer not null,
    by_id uuid not null,
    by_name varchar(120) not null,
    made_at timestamp with time zone not null,
    outcome varchar(20) not null,
    note varchar(1000) not null,
    primary key (call_back_id, place)
);

-- A person is found again by what they wrote.
create index inbound_item_by_author on inbound_item (author_key, written_at);
create index question_by_asker on question (asker_key, asked_at);
