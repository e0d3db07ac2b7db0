-- slice: indicators
-- What an authority says of an indicator instead of the rule, and why. Both stand: the rule's own word is stored as
-- an assessment, and counts as answered only while it is the one that is named here.
create table varde.verdict (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text references varde.organisation,
  about text not null,               -- the period whose figure is judged
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  indicator text not null,
  verdict text not null,
  rule text not null,                -- the rule's verdict that it was said beside
  language text not null,
  sentence text not null             -- why
);
create index verdict_series on varde.verdict (plan, indicator, about);

create trigger verdict_is_kept before update or delete on varde.verdict
  for each row execute function varde.keep_fact();
