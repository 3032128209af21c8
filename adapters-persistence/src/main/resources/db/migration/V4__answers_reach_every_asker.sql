-- A question that waits too long, what became of work after the show, and answers that merged questions share.

alter table question add column escalated_at timestamp with time zone;
alter table question add column settled_at timestamp with time zone;
alter table question add column outcome varchar(1000);
alter table question add column shared_at timestamp with time zone;

create index question_by_merge on question (merged_into);
create index question_by_owner on question (by_id, state);
create index question_to_escalate on question (state, escalated_at, asked_at);
