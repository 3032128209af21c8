-- What is laid over a programme's picture. Of the secret in its address only the digest is kept; the
-- viewer's question is looked up when it is shown, so that words taken back are nowhere kept here.
create table overlay (
    programme_id uuid primary key,
    version bigint not null,
    scope varchar(200) not null,
    key_digest varchar(64) unique,
    key_made_at timestamp with time zone,
    scene varchar(20) not null,
    follows_show boolean not null,
    question_id uuid,
    name varchar(60) not null,
    role varchar(60) not null
);
