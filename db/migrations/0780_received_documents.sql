-- slice: received
-- A document that somebody sent, as it came; the file itself lies among the files, by its SHA-256.
create table varde.received_document (
  id uuid primary key,
  plan text not null references varde.plan,
  digest text not null references varde.file,
  name text not null,
  sender text not null,              -- as told by whoever dropped it; may be empty
  received_on date not null,
  language text not null,
  dropped_at timestamptz not null,
  dropped_by uuid not null references varde.account,
  actor jsonb not null,
  unique (plan, digest)
);
create trigger received_document_is_kept before update or delete on varde.received_document
  for each row execute function varde.keep_row();

-- What was read of it, each time it was read; the newest counts.
create table varde.received_reading (
  seq bigint generated always as identity primary key,
  document uuid not null references varde.received_document,
  organisation text references varde.organisation,
  period text,                       -- 2027 or 2026/2027; null where the document does not say
  reader text not null,              -- by which version of the reader
  reading jsonb not null,
  at timestamptz not null,
  actor jsonb not null
);
create index received_reading_document on varde.received_reading (document, seq);
create index received_reading_organisation on varde.received_reading (organisation);
create trigger received_reading_is_kept before update or delete on varde.received_reading
  for each row execute function varde.keep_row();

-- What somebody answered about a place: what was read there, and what it becomes. The newest counts.
create table varde.received_answer (
  seq bigint generated always as identity primary key,
  document uuid not null references varde.received_document,
  question text not null,
  was text not null,
  becomes text not null,
  at timestamptz not null,
  account uuid not null references varde.account
);
create index received_answer_document on varde.received_answer (document, seq);
create trigger received_answer_is_kept before update or delete on varde.received_answer
  for each row execute function varde.keep_row();

-- What became of it as a whole.
create table varde.received_event (
  seq bigint generated always as identity primary key,
  document uuid not null references varde.received_document,
  kind text not null check (kind in ('handed-over', 'put-aside', 'taken')),
  organisation text references varde.organisation,
  period text,
  activities int not null,           -- how many were written into a draft
  at timestamptz not null,
  actor jsonb not null
);
create index received_event_document on varde.received_event (document, seq);
create trigger received_event_is_kept before update or delete on varde.received_event
  for each row execute function varde.keep_row();

-- What an authority's word means, as somebody answered it once. The newest counts.
create table varde.received_word (
  seq bigint generated always as identity primary key,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  kind text not null check (kind in ('status', 'unit')),
  written text not null,
  means text not null,
  document uuid not null references varde.received_document,
  told_at timestamptz not null,
  told_by uuid not null references varde.account
);
create index received_word_organisation on varde.received_word (plan, organisation, kind, written, seq);
create trigger received_word_is_kept before update or delete on varde.received_word
  for each row execute function varde.keep_row();
