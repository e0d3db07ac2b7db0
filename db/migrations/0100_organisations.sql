-- slice: organisations
-- The register that all packages of one jurisdiction share. The first package to load an
-- organisation owns its entry. Names and parents hold from a day on; an earlier day shows that day's.
create table varde.organisation (
  id text primary key,               -- jurisdiction:code
  jurisdiction text not null,
  code text not null,
  kind text not null check (kind in ('authority', 'agency', 'civil-society', 'international', 'alliance-member')),
  owner_plan text not null,          -- the package that owns the entry
  unique (jurisdiction, code)
);

create table varde.organisation_name (
  organisation text not null references varde.organisation,
  valid_from timestamptz not null,   -- a new name takes effect when its plan version is published
  name jsonb not null,
  short_name jsonb not null,
  parent text references varde.organisation,
  primary key (organisation, valid_from)
);

create trigger organisation_name_is_kept before update or delete on varde.organisation_name
  for each row execute function varde.keep_row();
