-- slice: editions
-- What the rule had before it when it proposed a status: the plan, the milestones, the sentence in both languages.
alter table varde.status_rating add column judged jsonb;

-- What an authority reports of a milestone of its plan: done on a day, or not yet, and when it is due now.
create table varde.milestone_report (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text not null,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  commitment text not null,
  milestone text not null,           -- its key, the same in every year's plan
  title text not null,               -- as the plan has it then
  due text not null,                 -- as the plan has it then
  done date,
  moved text not null,               -- the new due day or period; empty where it is done, or not known
  language text not null
);
create index milestone_report_of on varde.milestone_report (plan, organisation);

create trigger milestone_report_is_kept before update or delete on varde.milestone_report
  for each row execute function varde.keep_fact();
