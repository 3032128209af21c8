-- The secret address of a person's calendar, of which only the digest is kept.

create table calendar_feed (
    person_id uuid primary key references person (id),
    digest varchar(64) not null,
    made_at timestamp with time zone not null,
    constraint calendar_feed_once unique (digest)
);
