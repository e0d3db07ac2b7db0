-- slice: rounds
-- Every mail about a round, once for each person and thing: the key is why nobody is told twice. Whether it
-- has gone out stands in varde.mail under the key `round-mail:` and this row's id.
create table varde.round_mail (
  id uuid primary key,
  round uuid not null references varde.reporting_round,
  organisation text references varde.organisation,  -- whose editors or approvers; null: the coordinator
  account uuid not null references varde.account,
  kind text not null check (kind in ('opened', 'due-moved', 'extended', 'closed', 'halfway', 'before-due',
    'overdue', 'by-hand', 'next-proposed')),
  what text not null,                -- what exactly: what was missing, for which day; empty where the kind says it
  at timestamptz not null,
  actor jsonb not null,
  unique nulls not distinct (round, organisation, account, kind, what)
);

create trigger round_mail_is_kept before update or delete on varde.round_mail
  for each row execute function varde.keep_row();

-- Which reminders go out by themselves in a plan; the last row holds.
create table varde.reminder_setting (
  seq bigint generated always as identity primary key,
  plan text not null references varde.plan,
  halfway boolean not null,          -- halfway to the due day, to whoever has not begun
  days_before int not null check (days_before between 0 and 60),  -- to whoever has not finished; 0: nobody
  overdue boolean not null,          -- the day after the due day, to whoever is late
  at timestamptz not null,
  actor jsonb not null
);
create index reminder_setting_plan on varde.reminder_setting (plan, seq);

-- What the public reads of rounds, as the plan's coordinator recorded it; the last row holds.
create table varde.publication_policy (
  seq bigint generated always as identity primary key,
  plan text not null references varde.plan,
  silence text not null check (silence in ('closed-rounds')),  -- from when the public sees who is silent
  text jsonb not null,               -- the plan's own words for it, in its languages
  at timestamptz not null,
  actor jsonb not null
);
create index publication_policy_plan on varde.publication_policy (plan, seq);

create trigger reminder_setting_is_kept before update or delete on varde.reminder_setting
  for each row execute function varde.keep_row();
create trigger publication_policy_is_kept before update or delete on varde.publication_policy
  for each row execute function varde.keep_row();
