-- slice: adopted-wording
-- The words of an official document at a commitment's place, as they were read from a file. Never changed.
create table varde.adopted_wording (
  id uuid primary key,
  plan text not null references varde.plan,
  document text not null,            -- the document's id in the plan's package
  commitment text not null,
  language text not null,
  wording text not null check (wording <> ''),
  place jsonb not null,              -- where the plan says that the commitment stands
  found_at jsonb not null,           -- the lines or the page where the file has it
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  attached_at timestamptz not null,
  attached_by jsonb not null
);
create index adopted_wording_commitment on varde.adopted_wording (plan, commitment);
create trigger adopted_wording_is_kept before update or delete on varde.adopted_wording
  for each row execute function varde.keep_row();

-- That it no longer stands, and why.
create table varde.adopted_wording_detached (
  wording uuid primary key references varde.adopted_wording,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  actor jsonb not null
);
create trigger adopted_wording_detached_is_kept before update or delete on varde.adopted_wording_detached
  for each row execute function varde.keep_row();
