-- slice: activities
-- What an authority plans to do. `key` names the activity in every edition and every year that it comes along to.
create table varde.activity (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text,                        -- the period that is planned for
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  commitment text not null,          -- the line that it stands in
  key text not null,
  carried_from text,                 -- the fact of an earlier period's plan that it was begun with
  language text not null,
  title text not null,
  unit text not null,
  lead text references varde.organisation,  -- null: whose plan it is
  contributors jsonb not null,       -- [{organisation, unit}]
  starts text not null,              -- a period or a day; empty where none is stated
  ends text not null,
  recurrence text not null check (recurrence in ('once', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'ongoing')),
  scope text not null check (scope in ('', 'national', 'international', 'both')),
  countries text[] not null,
  groups text[] not null,
  status text not null check (status in ('', 'not-started', 'on-track', 'at-risk', 'delayed', 'done', 'stopped')),
  budget_lines text[] not null,
  no_budget boolean not null,        -- said in so many words; silence is not a statement
  case_number text not null,
  also_serves text[] not null,       -- further commitments
  outcome text not null,             -- what is expected to come of it
  indicators jsonb not null,         -- [{id, text, baseline, target, due, verification, repeats}]
  answered text[] not null,          -- hints that somebody answered: yes, that is right
  check (not no_budget or budget_lines = '{}')
);

create table varde.milestone (
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
  key text not null,
  carried_from text,
  language text not null,
  activity text not null,            -- the key of the activity in the same line
  title text not null,
  due text not null,                 -- a period or a day; empty where none is stated
  done date
);

create trigger activity_is_kept before update or delete on varde.activity
  for each row execute function varde.keep_fact();
create trigger milestone_is_kept before update or delete on varde.milestone
  for each row execute function varde.keep_fact();

-- What an activity or milestone says, as an item of an edition's line holds it.
create function varde.activity_content(a varde.activity) returns jsonb language sql stable as $$
  select jsonb_build_object('noun', 'activity', 'language', a.language, 'carriedFrom', a.carried_from,
    'says', jsonb_build_object('title', a.title, 'unit', a.unit, 'lead', coalesce(a.lead, ''),
      'contributors', a.contributors, 'start', a.starts, 'end', a.ends, 'recurrence', a.recurrence,
      'scope', a.scope, 'countries', to_jsonb(a.countries), 'groups', to_jsonb(a.groups),
      'status', a.status, 'budgetLines', to_jsonb(a.budget_lines), 'noBudget', a.no_budget,
      'caseNumber', a.case_number, 'alsoServes', to_jsonb(a.also_serves), 'outcome', a.outcome,
      'indicators', a.indicators, 'answered', to_jsonb(a.answered), 'level', a.level))
$$;
create function varde.milestone_content(m varde.milestone) returns jsonb language sql stable as $$
  select jsonb_build_object('noun', 'milestone', 'language', m.language, 'carriedFrom', m.carried_from,
    'says', jsonb_build_object('activity', m.activity, 'title', m.title, 'due', m.due,
      'done', coalesce(m.done::text, '')))
$$;
