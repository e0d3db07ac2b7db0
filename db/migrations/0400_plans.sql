-- slice: plans
create table varde.plan (
  id text primary key,
  created_at timestamptz not null
);

create table varde.plan_version (
  id bigint generated always as identity primary key,
  plan text not null references varde.plan,
  number int not null,
  digest text not null,
  head jsonb not null,               -- the record of plan.yaml
  state text not null check (state in ('draft', 'in-force', 'ended')),
  loaded_at timestamptz not null,
  published_at timestamptz,
  ended_at timestamptz,
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index plan_version_one_in_force on varde.plan_version (plan) where state = 'in-force';
create unique index plan_version_one_draft on varde.plan_version (plan) where state = 'draft';

-- The records of a package as it states them, whatever their section: export, diff and digest read
-- them back. Facts stand in tables of their own besides (an id is never reused for other content).
create table varde.plan_record (
  version bigint not null references varde.plan_version on delete cascade,
  section text not null,
  id text not null,
  position int not null,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  record jsonb not null,
  primary key (version, section, id)
);
create index plan_record_id on varde.plan_record (version, id);

-- A record of a version that is or was in force stays.
create function varde.keep_published_record() returns trigger language plpgsql as $$
begin
  if (select state from varde.plan_version where id = old.version) <> 'draft' then
    raise exception 'records of a published plan version are kept as they are'
      using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
create trigger plan_record_is_kept before update or delete on varde.plan_record
  for each row execute function varde.keep_published_record();

-- Who reports on what: a dated fact set by the coordinator, the only thing that rounds read.
create table varde.reporting_assignment (
  id uuid primary key,
  plan text not null references varde.plan,
  commitment text not null,
  organisation text not null references varde.organisation,
  part text not null check (part in ('lead', 'contributor')),
  valid_from timestamptz not null,
  valid_to timestamptz
);
create index reporting_assignment_plan on varde.reporting_assignment (plan, commitment);
create unique index reporting_assignment_once on varde.reporting_assignment (plan, commitment, organisation)
  where valid_to is null;
create unique index reporting_assignment_one_lead on varde.reporting_assignment (plan, commitment)
  where valid_to is null and part = 'lead';

-- What the coordinator confirmed of an assignment before a draft version that changes its commitment is
-- published: who reports on what came in its place; no successors: nobody.
create table varde.assignment_confirmation (
  version bigint not null references varde.plan_version on delete cascade,
  assignment uuid not null references varde.reporting_assignment,
  successors jsonb not null,         -- [{"commitment": …, "part": …}]
  at timestamptz not null,
  actor jsonb not null,
  primary key (version, assignment)
);

-- A level given by the organisation concerned: readings (internal -> public by confirming), running-text
-- commitments that the lead's approver opens. The latest row of a record counts.
create table varde.record_level (
  seq bigint generated always as identity primary key,
  plan text not null references varde.plan,
  section text not null,
  record text not null,
  level text not null check (level in ('public', 'partner', 'internal', 'restricted')),
  at timestamptz not null,
  actor jsonb not null
);
create index record_level_record on varde.record_level (plan, section, record, seq);
create trigger record_level_is_kept before update or delete on varde.record_level
  for each row execute function varde.keep_row();
