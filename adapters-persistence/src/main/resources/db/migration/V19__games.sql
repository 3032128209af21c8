-- Minigames: what becomes of them, the lists that are final, who won, and apart from that who they are.

create table game (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null references programme (id),
    scope varchar(100) not null,
    state varchar(20) not null,
    drafted_at timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    seal varchar(100) not null,
    rules varchar not null,
    course varchar not null,
    decisions varchar not null
);
create index game_by_programme on game (programme_id, drafted_at);
create index game_by_confirmation on game (scope, confirmed_at);

-- Who does not take part in the games of a scope, whichever game it was decided in.
create table game_exclusion (
    scope varchar(100) not null,
    who varchar(250) not null,
    kind varchar(20) not null,
    name varchar,
    reason varchar(500) not null,
    by_person uuid not null,
    decided_at timestamp with time zone not null,
    game_id uuid not null references game (id),
    primary key (scope, who)
);

create table game_place (
    game_id uuid not null references game (id),
    place integer not null,
    item_id uuid not null,
    platform varchar(40) not null,
    comment_id varchar(200) not null,
    person_key varchar(200),
    name varchar,
    written_at timestamp with time zone not null,
    words varchar not null,
    first_words_known boolean not null,
    removed boolean not null,
    standing varchar(20) not null,
    verdict varchar(20) not null,
    rejudged boolean not null,
    text_key varchar(64) not null,
    answered varchar(60),
    predicted varchar(60),
    ranked integer,
    prize integer,
    exclusion varchar(20),
    flags varchar(200) not null,
    primary key (game_id, place)
);
create index game_place_by_rank on game_place (game_id, ranked);

create table game_winner (
    id uuid primary key,
    version bigint not null,
    game_id uuid not null references game (id),
    programme_id uuid not null references programme (id),
    scope varchar(100) not null,
    item_id uuid not null,
    who varchar(250) not null,
    name varchar,
    ranked integer not null,
    prize integer not null,
    moved_up boolean not null,
    notice varchar not null,
    deadline timestamp with time zone not null,
    state varchar(20) not null,
    reply_id varchar(200),
    failure varchar(200),
    receipt varchar(200),
    settled_at timestamp with time zone,
    constraint game_winner_once unique (game_id, item_id)
);
create index game_winner_by_programme on game_winner (programme_id, state);

create table game_claimant (
    winner_id uuid primary key references game_winner (id),
    name varchar(100) not null,
    phone varchar(30) not null,
    address varchar(300) not null
);
