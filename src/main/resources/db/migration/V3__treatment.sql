-- The facts of a treatment: as written with the page, as readers see them with each revision.

alter table article add column treatment_group varchar(20);
alter table article add column helps text;
alter table article add column harms text;
alter table article add column involves text;
alter table article add column certainty varchar(20);
alter table article add column certainty_source text;
alter table article add column regulation varchar(20);
alter table article add column regulation_source text;
alter table article add column regulation_as_of date;
alter table article add column not_known text;

alter table revision add column certainty_source text default '' not null;
alter table revision add column regulation_source text default '' not null;
alter table revision add column not_known text default '' not null;
alter table revision add column helps text default '' not null;
alter table revision add column harms text default '' not null;
alter table revision add column involves text default '' not null;
