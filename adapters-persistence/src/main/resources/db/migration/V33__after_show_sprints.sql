-- Which communes a branch looks after, as people write them: a JSON array of names.
create table branch_area (
    branch_id uuid primary key references branch (id),
    version bigint not null,
    communes varchar not null
);

-- What an after-show sprint keeps of a lead; a row is there once the lead was given out, or nobody was found for it.
create table lead_chase (
    lead_id uuid primary key references lead (id),
    version bigint not null,
    programme_id uuid not null,
    had varchar not null,
    attempts varchar not null,
    due_at timestamp with time zone,
    level varchar(20) not null,
    raised_at timestamp with time zone
);
create index lead_chase_by_programme on lead_chase (programme_id, lead_id);

-- What collectors entered, named by their devices: each is done once.
create table lead_entry (
    person_id uuid not null,
    entry_id uuid not null,
    lead_id uuid not null,
    entered_at timestamp with time zone not null,
    primary key (person_id, entry_id)
);
create index lead_entry_by_lead on lead_entry (lead_id);
