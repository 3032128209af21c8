-- The media library. The files themselves are in the store of files, each under its checksum.

create table media (
    id uuid primary key,
    version bigint not null,
    scope varchar(100) not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    file_type varchar(20) not null,
    width integer,
    height integer,
    seconds integer,
    preview varchar(64),
    title varchar(200),
    title_folded varchar(200),
    words_folded varchar(2300),
    caption varchar(2000),
    alternative varchar(1000),
    rights_owner varchar(200),
    licence varchar(1000),
    valid_until varchar(10),
    places varchar(200),
    product varchar(20),
    added_by uuid not null,
    added_at timestamp with time zone not null,
    constraint media_file_once unique (scope, kind, sha256)
);

create index media_newest on media (added_at, id);
create index media_by_file on media (sha256);
create index media_by_preview on media (preview);
create index media_by_title on media (title_folded);
