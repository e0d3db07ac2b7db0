-- slice: kernel
-- The journal: a chain of entries that an outsider can verify offline.
create table varde.journal (
  seq bigint primary key,
  at timestamptz not null,
  actor jsonb not null,
  operation text not null,
  subject jsonb not null,
  salt text not null,
  payload_digest text not null,
  previous text not null,
  hash text not null unique
);

create function varde.keep_row() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger journal_is_kept before update or delete on varde.journal
  for each row execute function varde.keep_row();
