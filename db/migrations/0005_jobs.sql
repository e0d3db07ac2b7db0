-- slice: kernel
-- Work that follows a deed. Times here are the machine's, not the installation's.

-- pg-boss keeps its own tables here, as varde_app; they are no part of a backup.
create schema if not exists jobs;
grant usage, create on schema jobs to varde_app;

-- What a transaction has asked for. A server hands it on to pg-boss as soon as it is committed, so that
-- commands can ask for work too, whether or not a server has ever run.
create table varde.outbox (
  id bigint generated always as identity primary key,
  name text not null,
  data jsonb not null,
  dedupe_key text,
  start_after timestamptz,
  unique (name, dedupe_key)
);

-- Mails, queued and sent. What a mail said goes once it is sent; its key stays, so that nobody gets it twice.
create table varde.mail (
  id uuid primary key,
  dedupe_key text not null unique,
  content jsonb,                     -- to, subject, text, language
  queued_at timestamptz not null,
  sent_at timestamptz,
  sent_by text check (sent_by in ('smtp', 'file')),
  refused text,                      -- why it can never be sent
  check ((sent_at is null) = (sent_by is null)),
  check ((content is null) = (sent_at is not null or refused is not null))
);

-- Long work that somebody waits for and watches.
create table varde.job_run (
  id uuid primary key,
  kind text not null,
  account text not null,             -- whose it is: nobody else sees it
  language text not null check (language in ('en', 'da')),
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  step int not null default 0,
  done int not null default 0,
  total int,
  words jsonb,                       -- {key, values}: what is being done, or why it failed
  result jsonb,
  asked_at timestamptz not null,
  begun_at timestamptz,
  seen_at timestamptz,               -- when the worker last told how far it was
  cancel_asked_at timestamptz,
  ended_at timestamptz,
  check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
create index job_run_account on varde.job_run (account, asked_at desc);
