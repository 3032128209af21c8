-- Since when the platform shows a picture, and what rings while viewers count.

alter table broadcast add column video_since timestamp with time zone;
update broadcast set video_since = live_since where live_since is not null;

create table countdown_alarm (
    programme_id uuid not null references programme (id),
    alarm varchar(20) not null,
    since timestamp with time zone not null,
    primary key (programme_id, alarm)
);
