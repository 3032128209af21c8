-- Numbers of people are kept once, encrypted, and found by keyed hash; everywhere else stands what stands for them.
-- What is in plain here is replaced when the application starts, because the keys are not in SQL.

create table personal_number (
    token varchar(30) primary key,
    kind varchar(10) not null,
    sealed varchar not null,
    kept_at timestamp with time zone not null
);

-- One for each key that lookups are under: two while keys rotate.
create table personal_number_lookup (
    lookup varchar(60) primary key,
    token varchar(30) not null
);
create index personal_number_lookup_by_token on personal_number_lookup (token);

-- There until the numbers below are replaced.
create table numbers_in_plain (
    id integer primary key
);
insert into numbers_in_plain (id)
    select 1 where exists (select 1 from lead) or exists (select 1 from text_message)
        or exists (select 1 from contact_call) or exists (select 1 from do_not_call)
        or exists (select 1 from invitation) or exists (select 1 from opt_out)
        or exists (select 1 from opt_out_lifted) or exists (select 1 from call_back)
        or exists (select 1 from game_claimant) or exists (select 1 from story);

alter table lead_phone alter column phone set data type varchar(30);
alter table lead alter column document_number set data type varchar(30);
alter table lead_enrolment alter column number set data type varchar(30);
alter table text_message alter column phone set data type varchar(30);
alter table contact_call alter column phone set data type varchar(30);
alter table do_not_call alter column phone set data type varchar(30);
alter table invitation alter column phone set data type varchar(30);
alter table call_back alter column phone set data type varchar(30);
alter table story add column phone varchar(30);

-- Whose row is held while what reaches a number is counted: the number's own, from now on.
drop table text_recipient;

-- Whether anything still needs a number.
create index lead_phone_by_writing on lead_phone (as_written);
create index lead_by_document on lead (document_number);
create index invitation_by_invitee on invitation (invitee_key);
create index game_claimant_by_phone on game_claimant (phone);
create index story_by_phone on story (phone);
