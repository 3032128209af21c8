-- What came of a lead. The number is personal data.

alter table lead add column document_number varchar(20);
alter table lead add column enrolled_at timestamp with time zone;

-- Frozen figures, each version beside the ones before. What lies in the table recap is taken over as version 1.

create table recap_version (
    programme_id uuid not null,
    no integer not null,
    content varchar not null,
    hash varchar(64) not null,
    frozen_at timestamp with time zone not null,
    primary key (programme_id, no)
);
