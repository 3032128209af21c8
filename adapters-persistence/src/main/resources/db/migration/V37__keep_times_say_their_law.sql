-- Where it is written how long something may be kept, and whether a legal owner confirmed that it is to be read so.
alter table retention_rule add column legal_basis varchar(500) default '' not null;
alter table retention_rule add column confirmed boolean default false not null;

update retention_rule set legal_basis = 'Luật 91/2025/QH15, Điều 3 khoản 3' where kind in ('RAW_PAYLOAD', 'LEAD_NOT_JOINED');
update retention_rule set legal_basis = 'Nghị định 91/2020/NĐ-CP; Luật 91/2025/QH15, Điều 3 khoản 3' where kind = 'TEXT';
update retention_rule set legal_basis = 'Quy định nội bộ; Nghị định 356/2025/NĐ-CP, Điều 5' where kind = 'SETTLED_REQUEST';

update retention_rule set reason = 'Bản gốc nhận từ nền tảng chỉ để đối chiếu; sau khi chương trình đã đóng thì không cần nữa' where kind = 'RAW_PAYLOAD';
update retention_rule set reason = 'Hai năm không có việc gì mới: mục đích tư vấn không còn' where kind = 'LEAD_NOT_JOINED';
update retention_rule set reason = 'Một năm để trả lời khiếu nại về tin nhắn' where kind = 'TEXT';
update retention_rule set reason = 'Ba năm làm chứng rằng yêu cầu đã được giải quyết' where kind = 'SETTLED_REQUEST';

-- Which entry of which collector was about whom: needed for as long as a telephone may send it once more.
insert into retention_rule (kind, valid_from, days, reason, legal_basis) values
    ('SPRINT_ENTRY', date '2026-01-01', 180,
        'Chỉ để một kết quả ghi lúc mất mạng không bị lưu hai lần; nửa năm là quá đủ',
        'Quy định nội bộ; Luật 91/2025/QH15, Điều 3 khoản 3');

-- Whether everybody on a list is written down; until then its rule answers who is on it.
alter table target_list add column ready boolean default true not null;

-- Whether everybody is asked anew at this moment: whatever happens to a lead then waits for its part.
alter table target_list add column asking boolean default false not null;

-- The lists of a lead's place are known when it is asked anew: the primary key finds it on each of them, and a list of
-- nearly everybody is written in half the time.
drop index target_member_by_lead;

-- A list is asked part by part, in the order of the leads of its province.
drop index lead_facts_by_province;
create index lead_facts_by_province on lead_facts (province, lead_id);
