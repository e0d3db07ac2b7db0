-- slice: indicators
-- Facts with the kernel's columns first, the noun's own after them.
create table varde.observation (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text references varde.organisation,
  about text not null,               -- the period
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,                      -- a text with its language(s)
  draft boolean not null,
  indicator text not null,           -- the series' id in the plan
  definition int not null,           -- the version of the definition it was measured by
  value numeric,
  numerator numeric,
  denominator numeric,
  words jsonb,                       -- a value in words only
  qualifier text,
  status text not null check (status in ('reported', 'derived', 'qualitative')),
  precision text,
  source jsonb,
  note jsonb
);
create index observation_series on varde.observation (plan, indicator, about);

create table varde.target (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text references varde.organisation,
  about text,                        -- when it is due, as a period or day; null where none is stated
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  indicator text not null,
  comparator text not null,
  value numeric,
  relative_to text,
  source jsonb,
  note jsonb
);
create index target_series on varde.target (plan, indicator);

create table varde.baseline (like varde.target including defaults including constraints);
alter table varde.baseline add primary key (id);
alter table varde.baseline drop column comparator, drop column relative_to,
  add column state text not null default 'stated' check (state in ('stated', 'to-be-set', 'none'));
create index baseline_series on varde.baseline (plan, indicator);

create table varde.benchmark (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text references varde.organisation,
  about text not null,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  series text not null,
  indicator text,
  part text not null check (part in ('observation', 'target')),
  value numeric not null,
  unit text not null,
  record jsonb not null              -- population, publisher, address, note
);

create trigger observation_is_kept before update or delete on varde.observation
  for each row execute function varde.keep_fact();
create trigger target_is_kept before update or delete on varde.target
  for each row execute function varde.keep_fact();
create trigger baseline_is_kept before update or delete on varde.baseline
  for each row execute function varde.keep_fact();
create trigger benchmark_is_kept before update or delete on varde.benchmark
  for each row execute function varde.keep_fact();
