-- slice: indicators
-- A period for which there is no value says why; missing is never zero.
alter table varde.observation
  add column state text not null default 'value'
    check (state in ('value', 'not-reported', 'not-applicable', 'withheld', 'not-yet-due')),
  add column total text not null default 'entered' check (total in ('entered', 'computed')),
  add column coverage_of text,       -- the breakdown whose units were to report: district
  add column coverage_reported int check (coverage_reported >= 0),
  add column coverage_expected int check (coverage_expected >= coverage_reported),
  -- [{keys: {dimension: category}, numerator, denominator, value, state}], decimal strings as entered. They
  -- stand in the figure's own row, so that they are kept, hidden and withdrawn with it.
  add column cells jsonb not null default '[]' check (jsonb_typeof(cells) = 'array'),
  add check (state = 'value' or coalesce(value, numerator, denominator) is null),
  add check ((coverage_reported is null) = (coverage_expected is null));

-- What kind of aim it is; null where a package states only a comparator. A milestone on the way is a target
-- of its own, so that what was first promised stands untouched.
alter table varde.target
  add column kind text check (kind in ('reach', 'at-least', 'at-most', 'range', 'maintain', 'each-year',
    'by-the-end', 'milestone', 'follow')),
  add column upper numeric,          -- of a range, whose lower end is the value
  add column deciding_body jsonb,    -- texts with their language
  add column document jsonb,
  add column legal_basis jsonb;

alter table varde.baseline
  add column deciding_body jsonb,
  add column document jsonb;

-- How a series is measured from a period on. `breaks`: what was measured before is not comparable.
create table varde.definition (
  id text primary key,
  chain text not null,
  plan text not null references varde.plan,
  organisation text references varde.organisation,
  about text,                        -- the first period or day that is measured so
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  origin text not null check (origin in ('package', 'people')),
  recorded_at timestamptz not null,
  recorded_by uuid references varde.account,
  replaces text,
  reason jsonb,
  draft boolean not null,
  indicator text not null,
  version int not null check (version > 0),
  language text not null,
  content jsonb not null,
  breaks boolean not null
);
create index definition_series on varde.definition (plan, indicator, version);

-- Which of several figures of one period is used, and why.
create table varde.observation_use (
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
  reason jsonb,
  draft boolean not null,
  indicator text not null,
  uses text not null,                -- the chain of the figure that is used
  language text not null,
  sentence text not null             -- why
);
create index observation_use_series on varde.observation_use (plan, indicator, about);

create trigger definition_is_kept before update or delete on varde.definition
  for each row execute function varde.keep_fact();
create trigger observation_use_is_kept before update or delete on varde.observation_use
  for each row execute function varde.keep_fact();
