-- slice: pack-digests
-- Every file of a pack that was handed out, once for each of its bytes, known by a salted digest.
create table varde.pack_file (
  seq bigint generated always as identity primary key,
  snapshot uuid not null references varde.snapshot,
  paper text not null,
  form text not null check (form in ('pdf', 'docx', 'html')),
  language text not null,
  version text not null,             -- of the program that made it
  first_at timestamptz not null,
  actor jsonb not null,
  shown int not null,                -- how many facts of its snapshot the committee could read in it
  before_facts text[] not null,      -- what it was told of the round before
  salt text check (salt ~ '^[0-9a-f]{32}$'),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  check ((salt is null) = (digest is null))
);
create index pack_file_snapshot on varde.pack_file (snapshot);

-- That a file was handed out stays; what would betray its figures goes with something withdrawn that it could show.
create function varde.keep_pack_file() returns trigger language plpgsql as $$
declare expected varde.pack_file := old;
begin
  expected.salt := null;
  expected.digest := null;
  if tg_op = 'UPDATE' and new is not distinct from expected and exists (
    select from varde.fact_event w where w.kind = 'withdrawn' and (
      exists (select from varde.snapshot_leaf l where l.snapshot = old.snapshot and w.chain = any(l.chains))
      or exists (select from varde.fact_event e where e.chain = w.chain and e.fact = any(old.before_facts)))) then
    return new;
  end if;
  raise exception 'what was handed out is kept as it is' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger pack_file_is_kept before update or delete on varde.pack_file
  for each row execute function varde.keep_pack_file();
