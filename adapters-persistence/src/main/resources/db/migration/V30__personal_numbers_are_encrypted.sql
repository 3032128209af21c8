-- The keys that personal numbers are encrypted and looked up under, sealed under the installation's secret.

create table personal_keys (
    id integer primary key,
    version bigint not null,
    fields varchar not null,
    lookups varchar not null,
    phase varchar(10) not null,
    changed_at timestamp with time zone not null
);
