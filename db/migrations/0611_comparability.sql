-- slice: indicators
-- What an authority answers where a figure lies far from the one before it: a change, a new definition, not known yet.
create table varde.comparability (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text not null references varde.organisation,
  about text not null,               -- the later of the two periods
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  indicator text not null,
  earlier text not null,             -- the period that it is compared with
  answer text not null check (answer in ('new-definition', 'change', 'unknown')),
  method text not null,              -- the rule that asked, by name and version
  language text not null,
  sentence text
);
create index comparability_indicator on varde.comparability (plan, indicator);

create trigger comparability_is_kept before update or delete on varde.comparability
  for each row execute function varde.keep_fact();
