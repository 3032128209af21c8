-- A framework script has editions, days on which it counts, and whom it was adapted from. Its content
-- takes the place of its segments alone; what was stored before is read as it is.

alter table script rename column segments to content;
alter table script add column edition int default 1 not null;
alter table script add column lineage uuid;
alter table script add column adapted_from uuid;
alter table script add column effective_from date;
alter table script add column effective_until date;
alter table script add column submitted_by uuid;
update script set lineage = id;
alter table script alter column lineage set not null;
create index script_by_lineage on script (lineage, edition);

alter table programme rename column script_version to script_edition;
alter table programme alter column script_edition type int;
update programme set script_edition = 1;
