-- slice: reporting
create table varde.report (
  id uuid primary key,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  round uuid references varde.reporting_round,
  kind text not null check (kind in ('progress', 'implementation-plan', 'figures')),
  started_at timestamptz not null,
  check ((kind = 'progress') = (round is not null)),
  unique (round, organisation)
);

create table varde.edition (
  id uuid primary key,
  report uuid not null references varde.report,
  number int not null,
  begun_at timestamptz not null,
  unique (report, number)
);

-- What was done with an edition, in order; its state is a function of these rows.
create table varde.edition_event (
  seq bigint generated always as identity primary key,
  edition uuid not null references varde.edition,
  act text not null check (act in ('send', 'take-back', 'return', 'sign', 'hand-in', 'ask', 'answer',
    'supersede', 'take', 'consent', 'publish')),
  at timestamptz not null,
  account uuid references varde.account,
  actor jsonb not null,
  remark jsonb,                      -- with return: a text with its language
  question uuid,
  left_out uuid[]                    -- with consent: the lines that are not to be published
);
create index edition_event_edition on varde.edition_event (edition, seq);

-- A line stands in fact_event (noun `line`) when it is published or withdrawn: it, and the lines of
-- earlier and later editions that share its chain.
create table varde.edition_line (
  id uuid primary key,
  chain uuid not null,               -- the first edition's line that this one carries on
  edition uuid not null references varde.edition,
  commitment text not null,
  part text not null check (part in ('lead', 'contributor')),
  position int not null,
  offered_at timestamptz,            -- a contributor's part, shown to the lead before signature
  unique (edition, commitment)
);

-- An edition is a list of references to facts; revising copies the list, not the facts.
create table varde.edition_item (
  line uuid not null references varde.edition_line,
  field text not null,               -- did, changed, challenges, status, figure.<indicator>, evidence.<fact>
  noun text not null,
  fact text not null,
  primary key (line, field)
);
create index edition_item_fact on varde.edition_item (fact);

-- What an authority says in words.
create table varde.statement (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  commitment text not null,
  field text not null,               -- did, changed, challenges
  language text not null,
  text text not null,
  unchanged boolean not null default false
);

-- How an authority judges the work on a commitment; the rule's proposal stands beside it for ever.
create table varde.status_rating (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  commitment text not null,
  status text not null check (status in ('not-started', 'on-track', 'at-risk', 'delayed', 'done', 'stopped')),
  proposed text check (proposed in ('not-started', 'on-track', 'at-risk', 'delayed', 'done', 'stopped')),
  method text not null,              -- the rule's version that proposed
  language text not null,
  status_reason text
);

create table varde.evidence (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  commitment text not null,
  file text not null references varde.file,
  name text not null
);

create trigger statement_is_kept before update or delete on varde.statement
  for each row execute function varde.keep_fact();
create trigger status_rating_is_kept before update or delete on varde.status_rating
  for each row execute function varde.keep_fact();
create trigger evidence_is_kept before update or delete on varde.evidence
  for each row execute function varde.keep_fact();

-- Every saved version of every field of a draft, so that no editor's text is lost. One that came too late
-- stands aside: it is kept and not in the field.
create table varde.draft_revision (
  line uuid not null references varde.edition_line,
  field text not null,
  revision int not null,
  based_on int not null,             -- the revision that its writer saw
  in_field boolean not null,
  value jsonb not null,
  saved_at timestamptz not null,
  account uuid not null references varde.account,
  primary key (line, field, revision)
);

-- A question is about words of a fact, and goes with the fact if that is withdrawn.
create table varde.question (
  id uuid primary key,
  edition uuid not null references varde.edition,
  line uuid not null references varde.edition_line,
  field text not null,
  noun text not null,
  fact text not null,
  passage text not null,
  text text not null,
  language text not null,
  asked_at timestamptz not null,
  asked_by jsonb not null
);
create index question_edition on varde.question (edition);

create table varde.answer (
  question uuid primary key references varde.question,
  text text not null,
  language text not null,
  answered_at timestamptz not null,
  answered_by jsonb not null
);

create trigger edition_event_is_kept before update or delete on varde.edition_event
  for each row execute function varde.keep_row();
create trigger question_is_kept before update or delete on varde.question
  for each row execute function varde.keep_row();
create trigger answer_is_kept before update or delete on varde.answer
  for each row execute function varde.keep_row();

-- Whether an earlier fact of a chain was handed in or published is asked for every line that is read.
create index fact_event_by_chain on varde.fact_event (chain, kind);
