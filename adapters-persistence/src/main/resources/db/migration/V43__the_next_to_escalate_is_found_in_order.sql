-- Of one programme, in the order in which they are told of: a hundred of a hundred thousand are read, not all.
drop index question_to_escalate;
create index question_to_escalate on question (programme_id, state, escalated_at, asked_at, id);
