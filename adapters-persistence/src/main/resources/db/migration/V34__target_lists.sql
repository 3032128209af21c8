-- Whom a rule finds. What rules may ask of a lead lies flat beside it, and changes with it.
-- Household, support group and consents are personal data; names and numbers are not here.

create table lead_facts (
    lead_id uuid primary key references lead (id),
    province varchar(20) not null,
    scope varchar(100) not null,
    state varchar(20) not null,
    product varchar(20) not null,
    temperature varchar(10) not null,
    commune_key varchar(120),
    household_size integer,
    support_group varchar(30),
    chosen_income bigint,
    cover varchar(30),
    cover_expiry date,
    hesitation varchar(30),
    captured_at timestamp with time zone not null,
    last_heard_at timestamp with time zone not null,
    last_contact_at timestamp with time zone,
    branch_id uuid,
    opted_out boolean not null
);
-- A rule is asked inside one province, and there it reads every row.
create index lead_facts_by_province on lead_facts (province);

-- What there may be several of: programmes, ways, what was asked about, consents.
create table lead_mark (
    lead_id uuid not null references lead (id),
    kind varchar(10) not null,
    mark_value varchar(120) not null,
    marked_at timestamp with time zone not null,
    primary key (lead_id, kind, mark_value)
);
create index lead_mark_by_value on lead_mark (kind, mark_value, marked_at, lead_id);

-- Whom an opt-out of a key or a number is about, in whatever province.
create index lead_contact_by_contact on lead_contact (contact);

create table target_list (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    name varchar(120) not null,
    purpose varchar(300) not null,
    owner_id uuid not null,
    rule varchar not null,
    created_at timestamp with time zone not null,
    archived boolean not null,
    refreshed_at timestamp with time zone not null
);
create index target_list_by_time on target_list (created_at desc, id);

-- Why: a bit for each condition of the rule, in the order they are written. Lists are never deleted, so nothing is
-- looked up for each of a hundred thousand rows.
create table target_member (
    list_id uuid not null,
    lead_id uuid not null,
    reasons bigint not null,
    since timestamp with time zone not null,
    primary key (list_id, lead_id)
);
create index target_member_by_lead on target_member (lead_id);

create table hand_out (
    id uuid primary key,
    list_id uuid not null references target_list (id),
    list_version bigint not null,
    rule varchar not null,
    given_to varchar(120) not null,
    note varchar(300) not null,
    given_by uuid not null,
    given_at timestamp with time zone not null,
    members integer not null,
    held_back varchar not null
);
create index hand_out_by_list on hand_out (list_id, given_at);

-- By id only: whoever is erased or merged is in no file that is made of it later.
create table hand_out_member (
    hand_out_id uuid not null,
    lead_id uuid not null,
    reasons bigint not null,
    primary key (hand_out_id, lead_id)
);

-- What is known already. A commune is compared without its kind and its diacritics, which is done with the next change
-- of the lead; until then it is found as it was written, in small letters.
insert into lead_facts (lead_id, province, scope, state, product, temperature, commune_key, household_size,
        support_group, chosen_income, cover, cover_expiry, hesitation, captured_at, last_heard_at, last_contact_at,
        branch_id, opted_out)
    select l.id, substring(l.scope from 1 for 5), l.scope, l.state, l.product, l.temperature, lower(l.commune),
        l.household_size, l.support_group, l.chosen_income, l.cover, l.cover_expiry, l.hesitation, l.captured_at,
        coalesce((select max(s.heard_at) from lead_source s where s.lead_id = l.id), l.captured_at),
        c.contacted_at,
        l.branch_id,
        l.state = 'OPTED_OUT' or l.asked_only
            or exists (select 1 from lead_contact k join opt_out o on o.about = k.contact where k.lead_id = l.id)
    from lead l
    left join (select e.subject, max(e.happened_at) as contacted_at from event e where e.name = 'lead.contacted'
        group by e.subject) c on c.subject = l.id
    where l.state <> 'MERGED';
insert into lead_mark (lead_id, kind, mark_value, marked_at)
    select s.lead_id, 'PROGRAMME', cast(s.programme_id as varchar(40)), max(s.heard_at)
    from lead_source s join lead_facts f on f.lead_id = s.lead_id group by s.lead_id, s.programme_id;
insert into lead_mark (lead_id, kind, mark_value, marked_at)
    select s.lead_id, 'WAY', s.way, max(s.heard_at)
    from lead_source s join lead_facts f on f.lead_id = s.lead_id group by s.lead_id, s.way;
insert into lead_mark (lead_id, kind, mark_value, marked_at)
    select a.lead_id, 'ASKED', a.product, max(a.heard_at) from (
        select s.lead_id, s.heard_at, v.product
        from lead_source s join lead_facts f on f.lead_id = s.lead_id
        left join programme p on p.id = s.programme_id
        join (values ('HOUSEHOLD_HI'), ('VOLUNTARY_SI')) v (product)
            on coalesce(p.product, f.product) in (v.product, 'BOTH')
    ) a group by a.lead_id, a.product;
