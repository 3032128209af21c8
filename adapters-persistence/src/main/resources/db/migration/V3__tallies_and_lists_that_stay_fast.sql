-- What a programme's figures need is counted as it is written, and every list is read from an index.

create table tally (
    programme_id uuid not null,
    platform varchar(40) not null,
    stored bigint not null,
    removed bigint not null,
    unowed bigint not null,
    waiting bigint not null,
    answered bigint not null,
    handed_off bigint not null,
    merged bigint not null,
    dismissed bigint not null,
    webhook_at timestamp with time zone,
    primary key (programme_id, platform)
);

insert into tally (programme_id, platform, stored, removed, unowed, waiting, answered, handed_off, merged, dismissed,
    webhook_at)
select i.programme_id, i.platform, count(*), count(*) filter (where i.removed), count(*) filter (where q.id is null),
    count(*) filter (where q.state in ('WAITING', 'CLAIMED', 'CUED')),
    count(*) filter (where q.state in ('ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING')),
    count(*) filter (where q.state = 'HANDED_OFF'),
    count(*) filter (where q.state = 'MERGED'),
    count(*) filter (where q.state = 'DISMISSED'),
    max(told.at)
from inbound_item i
left join question q on q.id = i.question_id
left join (
    select platform, external_id, max(observed_at) as at from inbound_change where source = 'WEBHOOK'
    group by platform, external_id
) told on told.platform = i.platform and told.external_id = i.external_id
where i.programme_id is not null
group by i.programme_id, i.platform;

-- The last webhook is in the tally now, and nothing asks for events by their subject.
drop index inbound_change_by_page;
drop index event_by_subject;

-- In the order of the pages that are read, so that a page costs the same however long the list is.
drop index inbound_item_by_programme;
create index inbound_item_by_programme on inbound_item (programme_id, written_at desc, id);
drop index inbound_item_by_thread;
create index inbound_item_by_thread on inbound_item (platform, thread_id, programme_id);
drop index question_by_programme;
create index question_by_state on question (programme_id, state, asked_at, id);
