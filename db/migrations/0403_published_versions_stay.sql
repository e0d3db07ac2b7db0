-- slice: plans
-- A version that is or was in force stays as it is: all that becomes of it is that it ends. The trigger on
-- its records does not hold a deletion of the version itself, whose records go with it unasked.
create function varde.keep_published_version() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.state = 'in-force' and new.state = 'ended'
    and row(new.id, new.plan, new.number, new.digest, new.head, new.loaded_at, new.published_at)
      = row(old.id, old.plan, old.number, old.digest, old.head, old.loaded_at, old.published_at)
  then
    return new;
  end if;
  raise exception 'a published plan version is kept as it is'
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger plan_version_is_kept before update or delete on varde.plan_version
  for each row execute function varde.keep_published_version();
