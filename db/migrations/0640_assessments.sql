-- slice: assessments
-- What the methods said of an indicator when something changed what somebody can read of its facts: by which version
-- of which method, from which facts. Never changed and never reckoned again: a reader of an earlier day reads the
-- rows of that day.
create table varde.assessment (
  seq bigint generated always as identity primary key,
  judging uuid not null,             -- shared by what the methods said together
  plan text not null references varde.plan,
  indicator text not null,
  audience text not null check (audience in ('public', 'authority')),
  organisation text references varde.organisation,  -- whose authority: what it has handed in counts too
  at timestamptz not null,           -- the moment of the deed that changed what can be read
  position int not null check (position >= 0),
  own boolean not null,              -- the word by which the plan judges this indicator
  -- All null together where nothing can be judged any more.
  method text,
  method_version text,
  judged_by text,                    -- the method that judged in its place where it was refused
  refused text,
  verdict text,
  attainment numeric,                -- twelve significant digits, as programs read them
  expected numeric,
  ratio numeric,
  tolerance numeric,                 -- in the figure's unit, as it is shown
  parameters jsonb not null,         -- unit, direction and whatever the method was told
  inputs jsonb not null,             -- baseline, target, observations, current, coverage, breaks; the last day looked at
  facts text[] not null,
  chains text[] not null,            -- a withdrawn one takes this along
  sentence jsonb,
  disagreement jsonb,
  digest text not null,              -- of what was judged and how: nothing new is written where it stays the same
  check ((audience = 'authority') = (organisation is not null)),
  check ((method is null) = (verdict is null) and (method is null) = (method_version is null)
    and (method is null) = (judged_by is null) and (method is null) = (sentence is null)),
  check (own = (position = 0))
);
create index assessment_series on varde.assessment (plan, indicator, audience, organisation, seq);

create trigger assessment_is_kept before update or delete on varde.assessment
  for each row execute function varde.keep_row();
