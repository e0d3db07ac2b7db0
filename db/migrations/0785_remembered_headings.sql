-- slice: received
-- A heading is remembered as units and statuses are; a word that means nothing any more is forgotten.
alter table varde.received_word drop constraint received_word_kind_check;
alter table varde.received_word add constraint received_word_kind_check
  check (kind in ('status', 'unit', 'heading'));

-- Answers are about the places of one reading: those given before it do not count, but for what it carries over.
alter table varde.received_reading add column answers_after bigint not null default 0;
