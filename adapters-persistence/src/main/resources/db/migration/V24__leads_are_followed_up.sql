-- A lead is one person of a province, however often they are heard; what is known of them, and how far the work is.
-- Names, numbers, words and notes are personal data.

alter table lead add column commune varchar(120);
alter table lead add column household_size integer;
alter table lead add column support_group varchar(30);
alter table lead add column chosen_income bigint;
alter table lead add column cover varchar(30);
alter table lead add column cover_expiry date;
alter table lead add column hesitation varchar(30);
alter table lead add column hesitation_text varchar(500);
alter table lead add column channel varchar(20);
alter table lead add column preferred_time varchar(120);
alter table lead add column chosen_temperature varchar(10);
alter table lead add column temperature varchar(10) default 'WARM' not null;
alter table lead add column next_action varchar(20);
alter table lead add column next_due_at timestamp with time zone;
alter table lead add column collector_id uuid;
alter table lead add column given_at timestamp with time zone;
alter table lead add column accepted_at timestamp with time zone;
alter table lead add column before_state varchar(20);
alter table lead add column attempts integer default 0 not null;
alter table lead add column until_at timestamp with time zone;
alter table lead add column note varchar(500);
alter table lead add column merged_into uuid;
alter table lead add column asked_only boolean default false not null;
alter table lead add column consents varchar default '[]' not null;
update lead set temperature = 'HOT' where state = 'ENROLLED';

-- Every time the person was heard, the first time first.
create table lead_source (
    lead_id uuid not null references lead (id),
    place integer not null,
    programme_id uuid not null,
    item_id uuid,
    way varchar(20) not null,
    words varchar not null,
    heard_at timestamp with time zone not null,
    primary key (lead_id, place)
);
insert into lead_source (lead_id, place, programme_id, item_id, way, words, heard_at)
    select id, 0, programme_id, item_id, 'WRITTEN', words, captured_at from lead;
create index lead_source_by_programme on lead_source (programme_id, lead_id);
alter table lead drop column words;
alter table lead drop column item_id;

-- Numbers were unique in a programme; now a province asks who a number belongs to.
alter table lead_phone rename to earlier_lead_phone;
create table lead_phone (
    lead_id uuid not null references lead (id),
    place integer not null,
    phone varchar(20) not null,
    as_written varchar(60) not null,
    primary key (lead_id, place)
);
insert into lead_phone (lead_id, place, phone, as_written)
    select lead_id, place, phone, phone from earlier_lead_phone;
drop table earlier_lead_phone;
create index lead_phone_by_phone on lead_phone (phone);

-- Which lead the next words of a key or a number belong to.
create table lead_contact (
    province varchar(20) not null,
    contact varchar(240) not null,
    lead_id uuid not null references lead (id),
    primary key (province, contact)
);
create index lead_contact_by_lead on lead_contact (lead_id);
insert into lead_contact (province, contact, lead_id)
    select s.province, s.contact, s.lead_id from (
        select substring(l.scope from 1 for 5) as province, 'phone:' || n.phone as contact, l.id as lead_id,
            row_number() over (partition by substring(l.scope from 1 for 5), n.phone
                order by case when l.state = 'ENROLLED' then 1 else 0 end, l.captured_at desc, l.id) as place
        from lead l join lead_phone n on n.lead_id = l.id
        union all
        select substring(l.scope from 1 for 5), 'person:' || l.person_key, l.id,
            row_number() over (partition by substring(l.scope from 1 for 5), l.person_key
                order by case when l.state = 'ENROLLED' then 1 else 0 end, l.captured_at desc, l.id)
        from lead l where l.person_key is not null
    ) s where s.place = 1;

-- A number enrols one lead for a product; what was entered twice before counts for the earlier one.
create table lead_enrolment (
    number varchar(20) not null,
    product varchar(20) not null,
    lead_id uuid not null references lead (id),
    primary key (number, product)
);
create index lead_enrolment_by_lead on lead_enrolment (lead_id);
insert into lead_enrolment (number, product, lead_id)
    select s.document_number, s.product, s.id from (
        select e.document_number, e.product, e.id,
            row_number() over (partition by e.document_number, e.product order by e.enrolled_at, e.id) as place
        from (
            select id, document_number, enrolled_at, 'VOLUNTARY_SI' as product from lead
                where document_number is not null and product in ('VOLUNTARY_SI', 'BOTH')
            union all
            select id, document_number, enrolled_at, 'HOUSEHOLD_HI' from lead
                where document_number is not null and product in ('HOUSEHOLD_HI', 'BOTH')
        ) e
    ) s where s.place = 1;

create index lead_by_collector on lead (collector_id, state);
create index lead_by_due on lead (next_due_at);

-- Lists of leads that a person comes back to.
create table lead_view (
    id uuid primary key,
    person_id uuid not null,
    name varchar(80) not null,
    filter varchar(1000) not null,
    saved_at timestamp with time zone not null,
    unique (person_id, name)
);
