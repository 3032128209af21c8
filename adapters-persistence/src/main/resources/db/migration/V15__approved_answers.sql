-- Approved answers, the figures they quote, and the answer that is cued with a question.

create table answer (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    external_id varchar(100),
    overlays uuid references answer (id),
    entered_at timestamp with time zone not null,
    question varchar(500) not null,
    wordings varchar not null,
    spoken varchar(2000) not null,
    written varchar(2000) not null,
    category varchar(100) not null,
    legal_basis varchar(500) not null,
    product varchar(20) not null,
    valid_from date,
    valid_to date,
    on_air boolean not null,
    state varchar(20) not null,
    handed_in_by uuid,
    approved_by uuid,
    approved_at timestamp with time zone,
    recheck_parameter varchar(200),
    recheck_from date,
    -- What is looked for in a list: everything said and asked, without marks.
    folded varchar not null,
    constraint answer_imported_once unique (scope, external_id)
);
create index answer_by_entering on answer (entered_at, id);
create index answer_by_state on answer (state, entered_at);

create table answer_figure (
    answer_id uuid not null references answer (id),
    figure varchar(200) not null,
    primary key (answer_id, figure)
);
create index answer_figure_by_figure on answer_figure (figure, answer_id);

-- One row, whose number is another one after every change of what is approved. Whoever changes that holds it until
-- the commit.
create table answer_revision (
    no bigint not null
);
insert into answer_revision (no) values (0);

alter table question add column answer_id uuid;
alter table question add column spoken varchar(4000);
alter table question add column figures varchar;
alter table question add column legal_basis varchar(500);
create index question_by_answer on question (answer_id);
