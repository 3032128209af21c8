-- What people allowed and asked for, breaches of personal data, how long it is kept, and what was erased.

-- Words were erased at somebody's wish; what arrives about the item again is not stored again.
alter table inbound_item add column erased_at timestamp with time zone;

-- Days that the law gives, from a day on until a later rule counts.
create table privacy_clock (
    kind varchar(20) not null,
    valid_from date not null,
    answer_days integer not null,
    due_days integer not null,
    legal_basis varchar(500) not null,
    primary key (kind, valid_from)
);
insert into privacy_clock (kind, valid_from, answer_days, due_days, legal_basis) values
    ('WITHDRAW', date '2026-01-01', 2, 15, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('RESTRICT', date '2026-01-01', 2, 15, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('OBJECT', date '2026-01-01', 2, 15, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('ACCESS', date '2026-01-01', 2, 10, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('CORRECT', date '2026-01-01', 2, 10, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('PROVIDE', date '2026-01-01', 2, 10, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5'),
    ('DELETE', date '2026-01-01', 2, 20, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5');

-- Who asks, and what the person is found by, is encrypted as one value.
create table person_request (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    kind varchar(20) not null,
    person varchar not null,
    received_at timestamp with time zone not null,
    answer_by timestamp with time zone not null,
    due_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    state varchar(20) not null,
    open boolean not null,
    owner_id uuid,
    answered_at timestamp with time zone,
    settled_at timestamp with time zone,
    outcome varchar(1000) not null,
    erased varchar not null,
    leftovers varchar
);
create index person_request_by_clock on person_request (open, next_at, id);

-- What people are asked for a purpose; a later wording of a purpose has another number.
create table consent_wording (
    purpose varchar(40) not null,
    no integer not null,
    valid_from date not null,
    sensitive boolean not null,
    vietnamese varchar(2000) not null,
    english varchar(2000) not null,
    primary key (purpose, no)
);
insert into consent_wording (purpose, no, valid_from, sensitive, vietnamese, english) values
    ('CALL_BACK', 1, date '2026-01-01', false,
        'Anh/chị có đồng ý để cơ quan BHXH hoặc tổ chức dịch vụ thu dùng số điện thoại anh/chị đã để lại để gọi lại tư vấn về BHXH tự nguyện, BHYT hộ gia đình không? Anh/chị có thể rút lại đồng ý bất cứ lúc nào.',
        'Do you agree that the social insurance office or its collection organisation uses the number you left to call you back about voluntary social insurance and household health insurance? You may take this back at any time.'),
    ('CONSULT', 1, date '2026-01-01', false,
        'Anh/chị có đồng ý để nhân viên thu ghi lại những điều anh/chị kể (hoàn cảnh tham gia, mức muốn đóng) để tư vấn cho riêng anh/chị không? Anh/chị có thể rút lại đồng ý bất cứ lúc nào.',
        'Do you agree that the collector writes down what you tell (your situation, what you want to pay) in order to advise you? You may take this back at any time.'),
    ('REMIND', 1, date '2026-01-01', false,
        'Anh/chị có đồng ý nhận tin nhắn mời xem chương trình và nhắc hạn đóng không? Anh/chị có thể rút lại đồng ý bất cứ lúc nào.',
        'Do you agree to get messages that invite you to programmes and remind you of payments? You may take this back at any time.'),
    ('SHARE_WITH_PARTNER', 1, date '2026-01-01', false,
        'Anh/chị có đồng ý để cơ quan BHXH chuyển tên và số điện thoại của anh/chị cho tổ chức dịch vụ thu nơi anh/chị ở không? Anh/chị có thể rút lại đồng ý bất cứ lúc nào.',
        'Do you agree that the social insurance office passes your name and number on to the collection organisation where you live? You may take this back at any time.'),
    ('SENSITIVE_GROUP', 1, date '2026-01-01', true,
        'Hộ nghèo, cận nghèo và dân tộc là dữ liệu cá nhân nhạy cảm. Anh/chị có đồng ý để chúng tôi ghi lại nhóm hỗ trợ của anh/chị, chỉ để tính mức Nhà nước hỗ trợ đóng không? Anh/chị có thể không trả lời và rút lại đồng ý bất cứ lúc nào.',
        'Poverty status and ethnicity are sensitive personal data. Do you agree that we write down your support group, only to work out how much the State pays for you? You need not answer and may take this back at any time.');

-- The person and the proof are encrypted; found by keyed hashes of key and number.
create table personal_consent (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    person varchar not null,
    key_lookup varchar(60),
    phone_lookup varchar(60),
    lead_id uuid,
    purpose varchar(40) not null,
    state varchar(20) not null,
    wording integer not null,
    way varchar(20) not null,
    asked_at timestamp with time zone,
    answered_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    changed_at timestamp with time zone not null
);
create index personal_consent_by_key on personal_consent (key_lookup);
create index personal_consent_by_phone on personal_consent (phone_lookup);
create index personal_consent_by_lead on personal_consent (lead_id);

create table breach (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    detected_at timestamp with time zone not null,
    kind varchar(20) not null,
    happened varchar(2000) not null,
    data varchar(2000) not null,
    consequences varchar(2000) not null,
    measures varchar(2000) not null,
    people integer not null,
    role varchar(20) not null,
    controller_told_at timestamp with time zone,
    reported_at timestamp with time zone,
    reference varchar(200) not null
);
create index breach_by_time on breach (detected_at, id);

-- After how many days without anything to do what is erased; from a day on until a later rule counts.
create table retention_rule (
    kind varchar(40) not null,
    valid_from date not null,
    days integer not null,
    reason varchar(500) not null,
    primary key (kind, valid_from)
);
insert into retention_rule (kind, valid_from, days, reason) values
    ('RAW_PAYLOAD', date '2026-01-01', 180, 'Bản gốc nhận từ nền tảng chỉ để đối chiếu; sau khi chương trình đã đóng thì không cần nữa (Luật 91/2025/QH15, Điều 3 khoản 3)'),
    ('LEAD_NOT_JOINED', date '2026-01-01', 730, 'Hai năm không có việc gì mới: mục đích tư vấn không còn (Luật 91/2025/QH15, Điều 3 khoản 3)'),
    ('TEXT', date '2026-01-01', 365, 'Một năm để trả lời khiếu nại về tin nhắn (Nghị định 91/2020/NĐ-CP)'),
    ('SETTLED_REQUEST', date '2026-01-01', 1095, 'Ba năm làm chứng rằng yêu cầu đã được giải quyết; quy định nội bộ');
