-- slice: rounds
-- A round as it was opened; what happened to it since are rows of its own, and its state is computed.
create table varde.reporting_round (
  id uuid primary key,
  plan text not null references varde.plan,
  code text not null,                -- the year it is held in
  period text not null,              -- what it is about
  due_on date not null,              -- inclusive, in the plan's zone; as set when it was opened
  version bigint not null references varde.plan_version,  -- in force when it opened
  steering_reads text not null check (steering_reads in ('hand-in', 'with-papers', 'after-meeting')),
  reviewers_read text not null check (reviewers_read in ('hand-in', 'with-papers', 'after-meeting')),
  partners_read text not null check (partners_read in ('hand-in', 'with-papers', 'after-meeting')),
  opened_at timestamptz not null,
  opened_by jsonb not null,
  unique (plan, code)
);

create table varde.round_event (
  seq bigint generated always as identity primary key,
  round uuid not null references varde.reporting_round,
  kind text not null check (kind in ('due-moved', 'papers-sent', 'meeting-held', 'closed')),
  at timestamptz not null,
  due_on date,
  reason jsonb,                      -- a text with its language; all who report read it
  actor jsonb not null,
  check ((kind = 'due-moved') = (due_on is not null)),
  check ((kind = 'due-moved') = (reason is not null))
);
create index round_event_round on varde.round_event (round, seq);
create unique index round_event_once on varde.round_event (round, kind) where kind <> 'due-moved';

-- Who reports on what in this round, as set when it opened.
create table varde.round_line (
  round uuid not null references varde.reporting_round,
  organisation text not null references varde.organisation,
  commitment text not null,
  part text not null check (part in ('lead', 'contributor')),
  position int not null,             -- the plan's own order
  primary key (round, organisation, commitment)
);
create unique index round_line_one_lead on varde.round_line (round, commitment) where part = 'lead';

create trigger reporting_round_is_kept before update or delete on varde.reporting_round
  for each row execute function varde.keep_row();
create trigger round_event_is_kept before update or delete on varde.round_event
  for each row execute function varde.keep_row();
create trigger round_line_is_kept before update or delete on varde.round_line
  for each row execute function varde.keep_row();
