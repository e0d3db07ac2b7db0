-- slice: snapshots
-- What stood on record for a committee at one moment of a round, under one root (RFC 9162 Section 2.1.1).
create table varde.snapshot (
  id uuid primary key,
  plan text not null references varde.plan,
  round uuid not null references varde.reporting_round,
  number int not null check (number > 0),
  version bigint not null references varde.plan_version,
  case_number text,
  frozen_at timestamptz not null,
  frozen_by jsonb not null,
  root text not null,
  leaves int not null check (leaves > 0),
  unique (round, number)
);

-- Every fact by its place in the order, with the digest that stays whatever becomes of the fact.
create table varde.snapshot_leaf (
  snapshot uuid not null references varde.snapshot,
  position int not null check (position >= 0),
  ref text not null,                 -- the fact's name within the snapshot; of a fact of the record its id
  kind text not null,
  organisation text,
  commitment text,
  indicator text,
  level text not null check (level in ('public', 'partner', 'internal')),
  facts text[] not null,             -- the facts of the record whose words or figures it holds
  chains text[] not null,            -- a withdrawn one takes the content along
  digest text not null,
  primary key (snapshot, position),
  unique (snapshot, ref)
);
create index snapshot_leaf_chains on varde.snapshot_leaf using gin (chains);

-- The fact itself and its salt, for as long as they may be kept.
create table varde.snapshot_fact (
  snapshot uuid not null,
  position int not null,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  content jsonb not null,
  primary key (snapshot, position),
  foreign key (snapshot, position) references varde.snapshot_leaf
);

create trigger snapshot_is_kept before update or delete on varde.snapshot
  for each row execute function varde.keep_row();
create trigger snapshot_leaf_is_kept before update or delete on varde.snapshot_leaf
  for each row execute function varde.keep_row();

-- Content never changes; it goes only with something withdrawn that it was made from.
create function varde.keep_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or not exists (
    select from varde.snapshot_leaf l join varde.fact_event e on e.chain = any(l.chains)
    where l.snapshot = old.snapshot and l.position = old.position and e.kind = 'withdrawn') then
    raise exception 'what was frozen is kept as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end
$$;
create trigger snapshot_fact_is_kept before update or delete on varde.snapshot_fact
  for each row execute function varde.keep_frozen();
