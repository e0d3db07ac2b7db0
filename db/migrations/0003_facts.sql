-- slice: kernel
-- What happens to facts. A fact's own row never changes once it is signed; state and as-of are
-- computed from these rows. `chain` is the first fact of a line of replacements.
create table varde.fact_event (
  seq bigint generated always as identity primary key,
  noun text not null,
  fact text not null,
  chain text not null,
  kind text not null check (kind in ('signed', 'handed-in', 'published', 'withdrawn', 'protected')),
  at timestamptz not null,
  edition uuid,
  actor jsonb not null,
  level text check (level in ('public', 'partner', 'internal', 'restricted')),
  ground text check (ground in ('danger', 'law')),
  check ((kind = 'protected') = (level is not null)),
  check ((kind = 'withdrawn') = (ground is not null))
);

create index fact_event_fact on varde.fact_event (fact);
create index fact_event_chain on varde.fact_event (chain) where kind = 'withdrawn';

create trigger fact_event_is_kept before update or delete on varde.fact_event
  for each row execute function varde.keep_row();

-- On every table of facts: free while a draft, kept from then on.
create function varde.keep_fact() returns trigger language plpgsql as $$
begin
  if not old.draft then
    raise exception 'fact % is no draft and is kept as it is', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;

create function varde.level_rank(level text) returns int language sql immutable as $$
  select array_position(array['public', 'partner', 'internal', 'restricted'], level)
$$;

-- One row per fact that anything happened to: the moments that as-of needs and today's protection.
create view varde.fact_state as
select
  fact,
  min(at) filter (where kind = 'signed') as signed_at,
  min(at) filter (where kind = 'handed-in') as handed_in_at,
  min(at) filter (where kind = 'published') as published_at,
  max(varde.level_rank(level)) filter (where kind = 'protected') as protected_rank
from varde.fact_event
group by fact;
