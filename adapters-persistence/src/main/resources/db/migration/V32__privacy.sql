-- What people allowed and asked for, breaches of personal data, how long it is kept, and what was erased.

-- Words were erased at somebody's wish; what arrives about the item again is not stored again.
alter table inbound_item add column erased_at timestamp with time zone;
