-- slice: measuring
-- An indicator that an authority defines itself, at a commitment that it reports on. Its name is told to whoever follows
-- the plan's lists from this moment on; everything else stands in the versions of its definition.
create table varde.own_indicator (
  plan text not null references varde.plan,
  id text not null,
  position bigint generated always as identity,
  organisation text not null references varde.organisation,
  commitment text not null,
  name jsonb not null,
  unit text not null,
  counts_people text not null check (counts_people in ('no', 'composition', 'harm')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (plan, id)
);

-- What figures may be stated of, version by version: what the package measures or proposes to, and what authorities
-- define themselves, which no version takes away.
create view varde.plan_measure as
select version, section, id, position, level, record
from varde.plan_record where section in ('indicators', 'proposals')
union all
select v.id, 'own', o.id, (1000000 + o.position)::int, 'public',
  jsonb_build_object('id', o.id, 'name', o.name, 'owner', split_part(o.organisation, ':', 2), 'unit', o.unit,
    'countsPeople', o.counts_people, 'commitments', jsonb_build_array(o.commitment))
from varde.own_indicator o join varde.plan_version v on v.plan = o.plan;
