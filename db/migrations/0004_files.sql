-- slice: kernel
-- Files as rows, in chunks of 1 MB, named by what they hold. Who may read one says the slice that
-- refers to it.
create table varde.file (
  digest text primary key,           -- SHA-256, hex
  size bigint not null check (size between 1 and 52428800),
  media_type text not null,
  stored_at timestamptz not null
);

create table varde.file_chunk (
  digest text not null references varde.file on delete cascade deferrable initially deferred,
  position int not null,
  bytes bytea not null,
  primary key (digest, position)
);
